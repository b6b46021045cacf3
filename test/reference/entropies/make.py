"""Entropies, relative entropies and traces tr(W ln A) of integer matrices with 60 digits (mpmath).

Run: python3 test/reference/entropies/make.py > test/reference/entropies/entropies.json

A state is GG†/tr GG† with a Gaussian integer matrix G; the file holds GG† and its trace, so the state is exact. Numbers are
pairs [high, low] of doubles whose sum has 32 digits.
"""

import json
import random

import mpmath

mpmath.mp.dps = 60
random.seed(20240311)


def gaussian_matrix(rows, cols, sigma=4):
    def entry():
        return complex(round(random.gauss(0, sigma)), round(random.gauss(0, sigma)))

    while True:
        g = [[entry() for _ in range(cols)] for _ in range(rows)]
        if any(z != 0 for row in g for z in row):
            return g


def scaled_columns(g, scales):
    return [[z * s for z, s in zip(row, scales)] for row in g]


def gram(g):
    """GG† in exact integers: a matrix of pairs (re, im)."""
    def product(x, y):
        re = sum(int(a.real) * int(b.real) + int(a.imag) * int(b.imag) for a, b in zip(x, y))
        im = sum(int(a.imag) * int(b.real) - int(a.real) * int(b.imag) for a, b in zip(x, y))
        assert abs(re) < 2**53 and abs(im) < 2**53
        return re, im

    return [[product(x, y) for y in g] for x in g]


def trace(m):
    return sum(m[i][i][0] for i in range(len(m)))


def eigen(m, denominator):
    a = mpmath.matrix(len(m), len(m))
    for i, row in enumerate(m):
        for j, (re, im) in enumerate(row):
            a[i, j] = mpmath.mpc(re, im) / denominator
    return mpmath.eighe(a)


def is_zero(x):
    return abs(x) < mpmath.mpf(10) ** -50


def entropy(m):
    values, _ = eigen(m, trace(m))
    return -sum(x * mpmath.log(x) for x in values if not is_zero(x))


def log_trace(m, weight, denominator):
    """tr(W ln A); None when A is singular and W has weight on its kernel."""
    values, vectors = eigen(m, trace(m))
    n = len(m)
    total = mpmath.mpf(0)
    for k in range(n):
        diagonal = mpmath.mpf(0)
        for i in range(n):
            for j in range(n):
                w = mpmath.mpc(*weight[i][j]) / denominator
                diagonal += (mpmath.conj(vectors[i, k]) * w * vectors[j, k]).real
        if is_zero(values[k]):
            if not is_zero(diagonal):
                return None
            continue
        total += diagonal * mpmath.log(values[k])
    return total


def pair(x):
    if x is None:
        return None
    high = float(x)
    return [high, float(x - high)]


def stored(m, denominator):
    flat = [z for row in m for z in row]
    return {"re": [z[0] for z in flat], "im": [z[1] for z in flat], "denominator": denominator}


def hermitian(n):
    m = [[(0, 0)] * n for _ in range(n)]
    for i in range(n):
        m[i][i] = (round(random.gauss(0, 8)), 0)
        for j in range(i):
            re, im = round(random.gauss(0, 8)), round(random.gauss(0, 8))
            m[i][j], m[j][i] = (re, im), (re, -im)
    return m


def spread(n, bits):
    """Column scales from 2^bits down to 1: a graded spectrum."""
    return [2 ** (bits - round(bits * k / max(1, n - 1))) for k in range(n)]


def states(n):
    yield "Hilbert-Schmidt", gaussian_matrix(n, n)
    yield "rank one", gaussian_matrix(n, 1)
    if n > 2:
        yield "rank two", gaussian_matrix(n, 2)
    yield "graded 1e-6", scaled_columns(gaussian_matrix(n, n), spread(n, 10))
    yield "graded 1e-12", scaled_columns(gaussian_matrix(n, n), spread(n, 20))
    yield "near-pure 1e-9", scaled_columns(gaussian_matrix(n, n), [2**15] + [1] * (n - 1))
    yield "maximally mixed", [[complex(i == j) for j in range(n)] for i in range(n)]


cases = []
for n in (1, 2, 3, 4, 8):
    listed = list(states(n))
    for name_b, g_b in listed:
        b = gram(g_b)
        partners = [(name_a, gram(g_a)) for name_a, g_a in listed if name_a in ("Hilbert-Schmidt", "rank one", "graded 1e-6")]
        if "rank" not in name_b:
            largest = max(abs(z) for row in g_b for z in row)
            scale = 2 ** int(mpmath.floor(mpmath.log(2**23 / largest, 2)))
            near = [[scale * z + complex(random.choice((-1, 0, 1))) for z in row] for row in g_b]
            partners.append(("near-equal", gram(near)))
        for name_a, a in partners:
            cases.append(
                {
                    "name": f"d = {n}: {name_a} against {name_b}",
                    "dim": n,
                    "a": stored(a, trace(a)),
                    "b": stored(b, trace(b)),
                    "entropyOfA": pair(entropy(a)),
                    "entropyOfB": pair(entropy(b)),
                    "relativeEntropy": pair(None if (d := log_trace(b, a, trace(a))) is None else -d - entropy(a)),
                }
            )
        w = hermitian(n)
        cases[-1]["weight"] = stored(w, 16)
        cases[-1]["logTraceOfWeight"] = pair(log_trace(b, w, 16))

print("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]")
