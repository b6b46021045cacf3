"""Exponentials of large rational numbers: mpmath with 60 digits more than the results have.

Run: python3 make-large-exponentials.py > large-exponentials.json
For each argument p/q and each number of binary places the last 256 bits of floor(e^(p/q) 2^places) are written, in which every error
shows, and how many bits the number has. Every exponential is computed twice, the second time as 1/e^(-p/q) with other digits.
"""

import json

from mpmath import exp, floor, mp, mpf

ARGUMENTS = [(-700, 1), (-44, 1), (-1, 2**40), (100, 1), (999, 2), (4000, 1), (14000, 1), (45001, 4), (45000, 1), (45426, 1)]
PLACES = [64, 128, 1024]


def scaled(p, q, places):
    mp.prec = int(max(p / q, 0) * 1.4427) + places + 200
    value = floor(exp(mpf(p) / q) * mpf(2) ** places)
    mp.prec += 177
    assert value == floor(mpf(2) ** places / exp(mpf(-p) / q))
    return int(value)


cases = []
for p, q in ARGUMENTS:
    for places in PLACES:
        value = scaled(p, q, places)
        cases.append({"argument": [p, q], "places": places, "length": value.bit_length(), "tail": str(value % 2**256)})
print(json.dumps(cases, indent=1))
