"""Reference exponentials with 60 digits (mpmath), and their condition numbers (scipy).

Run: python3 test/reference/expm/make.py > test/reference/expm/exponentials.json
"""

import json
import random

import mpmath
import numpy
from scipy.linalg import expm_cond

mpmath.mp.dps = 60


def norm1(a):
    return max(sum(abs(a[i, j]) for i in range(a.rows)) for j in range(a.cols))


def exact_exponential(a):
    """Taylor series of A/2^s, squared s times, at a precision that covers the squarings."""
    with mpmath.workdps(120 + int(mpmath.log10(norm1(a) + 1)) * 4):
        squarings = max(0, int(mpmath.ceil(mpmath.log(norm1(a) + 1, 2))) + 8)
        x = a / mpmath.mpf(2) ** squarings
        term = mpmath.eye(a.rows)
        total = mpmath.eye(a.rows)
        for k in range(1, 80):
            term = term * x / k
            total = total + term
        for _ in range(squarings):
            total = total * total
        return total


def case(name, rows):
    """One matrix of doubles (real or complex), its exponential, and the relative condition number of exp there."""
    n = len(rows)
    a = mpmath.matrix(n, n)
    for i in range(n):
        for j in range(n):
            a[i, j] = mpmath.mpmathify(complex(rows[i][j])) if isinstance(rows[i][j], complex) else mpmath.mpf(rows[i][j])
    e = exact_exponential(a)
    as_complex = [complex(rows[i][j]) for i in range(n) for j in range(n)]
    flat = [mpmath.mpc(e[i, j]) for i in range(n) for j in range(n)]
    condition = float(expm_cond(numpy.array(rows))) if norm1(a) > 0 and n <= 9 else None
    return {
        "name": name,
        "n": n,
        "matrix": [z.real for z in as_complex] + [z.imag for z in as_complex],
        "exponential": [float(z.real) for z in flat] + [float(z.imag) for z in flat],
        "condition": condition,
    }


random.seed(20240229)


def dense(n, scale, is_complex):
    def entry():
        return scale * (complex(random.gauss(0, 1), random.gauss(0, 1)) if is_complex else random.gauss(0, 1))

    return [[entry() for _ in range(n)] for _ in range(n)]


cases = [
    case("zero", [[0.0, 0.0], [0.0, 0.0]]),
    case("scalar", [[-1.25]]),
    case("complex scalar", [[0.5 - 2.0j]]),
    case("nilpotent", [[0.0, 1.0, 2.0], [0.0, 0.0, 3.0], [0.0, 0.0, 0.0]]),
    case("large nilpotent", [[0.0, 1e6], [0.0, 0.0]]),
    case("overscaling", [[1.0, 1e6], [0.0, -1.0]]),
    case("rotation", [[0.0, -30.0], [30.0, 0.0]]),
    case("decay", [[-700.0, 1.0], [0.5, -3.0]]),
    case("Moler and Van Loan", [[-49.0, 24.0], [-64.0, 31.0]]),
]
for n in (2, 3, 4, 9):
    for scale in (1e-3, 0.03, 0.2, 0.5, 2.0, 10.0):
        for is_complex in (False, True):
            kind = "complex" if is_complex else "real"
            cases.append(case(f"{kind} dense n={n} scale={scale}", dense(n, scale, is_complex)))


def generator(n):
    """Classical rate matrix: columns sum to zero up to rounding."""
    w = [[0.0 if i == j else random.expovariate(1.0) for j in range(n)] for i in range(n)]
    for j in range(n):
        w[j][j] = -sum(w[i][j] for i in range(n))
    return w


cases.append(case("rate matrix n=16", generator(16)))
print(json.dumps(cases))
