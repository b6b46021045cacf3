"""arccos of rational numbers, also within 2^-60 of both ends, with 120 digits by mpmath: arc-cosines.json."""

import json
from fractions import Fraction
from pathlib import Path

from mpmath import acos, mp, mpf, nstr

mp.dps = 160
TINY = Fraction(1, 2**60)
numbers = [Fraction(p, 64) for p in (-63, -40, -17, -1, 0, 1, 5, 31, 32, 45, 63)]
numbers += [1 - TINY, -1 + TINY, TINY, -TINY, 1 - Fraction(1, 2**20), -1 + Fraction(3, 2**30)]
values = [
    {
        "argument": [str(x.numerator), str(x.denominator)],
        "arccos": nstr(acos(mpf(x.numerator) / x.denominator), 120, min_fixed=1, max_fixed=0),
    }
    for x in numbers
]
Path(__file__).with_name("arc-cosines.json").write_text(json.dumps(values, indent=1) + "\n")
