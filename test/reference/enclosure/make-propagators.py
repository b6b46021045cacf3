"""Reference exponentials of rational real matrices: mpmath with 300 working digits, 120 of them written.

Run: python3 make-propagators.py > propagators.json
Matrices are integers over a denominator, row by row. Every exponential is computed twice, by Taylor series and by Padé approximants.
"""

import json
import random
from fractions import Fraction

from mpmath import expm, matrix, mnorm, mp, mpf

mp.dps = 300
DIGITS = 120
random.seed(20250317)


def case(name, rows, denominator, time):
    n = len(rows)
    t = Fraction(time)
    A = matrix(rows) * mpf(t.numerator) / (mpf(denominator) * t.denominator)
    E = expm(A, method="taylor")
    assert mnorm(E - expm(A, method="pade"), 1) <= mpf(10) ** -250 * (1 + mnorm(E, 1))
    return {
        "name": name,
        "n": n,
        "entries": [str(x) for row in rows for x in row],
        "denominator": str(denominator),
        "time": [str(t.numerator), str(t.denominator)],
        "exponential": [mp.nstr(E[i, j], DIGITS, strip_zeros=False, min_fixed=0, max_fixed=0) for i in range(n) for j in range(n)],
    }


def entries(n, size):
    return [[random.randint(-size, size) for _ in range(n)] for _ in range(n)]


cases = [
    case("a number", [[-3]], 7, 2),
    case("zero", [[0, 0], [0, 0]], 1, 3),
    case("rotation", [[0, -1], [1, 0]], 1, "22/7"),
    case("Jordan block", [[-2, 1, 0], [0, -2, 1], [0, 0, -2]], 3, 5),
    case("equal eigenvalues", [[-1, 0, 0], [0, -1, 0], [0, 0, 4]], 2, "1/3"),
    case("rate equation", [[-3, 1, 2], [2, -4, 1], [1, 3, -3]], 5, "7/2"),
    case("backwards", [[-3, 1, 2], [2, -4, 1], [1, 3, -3]], 5, "-7/2"),
    case("small", entries(3, 9), 10**6, "1/1000"),
    case("4x4", entries(4, 99), 64, "13/8"),
    case("4x4, large", entries(4, 99), 16, 9),
    case("9x9", entries(9, 9), 16, "3/2"),
]
print(json.dumps({"digits": DIGITS, "cases": cases}, indent=1))
