"""Quantities of states by other formulas, with 50 digits: python3 make-quantities-of-states.py > quantities-of-states.json

States are GG†/tr of integer matrices G, of full rank or not. Fisher informations and rates of negativity come from eigenvectors, which
the library does without; ergotropies, norms and coherences from eigenvalues.
"""
import json
import random

from mpmath import mp, matrix, mpc, mpf, eighe, svd_c, nstr, sqrt

mp.dps = 50
random.seed(7)


def integers(rows, cols):
    return [[[random.randint(-4, 4), random.randint(-4, 4)] for _ in range(cols)] for _ in range(rows)]


def as_matrix(entries):
    return matrix([[mpc(re, im) for re, im in row] for row in entries])


def hermitian(entries):
    m = as_matrix(entries)
    return m + m.H


def trace(m):
    return sum(m[k, k] for k in range(m.rows))


def fisher(A, rho):
    p, v = eighe(rho)
    B = v.H * A * v
    pairs = [(i, j) for i in range(rho.rows) for j in range(rho.rows) if p[i] + p[j] > mpf(10) ** -30]
    return sum(2 * (p[i] - p[j]) ** 2 / (p[i] + p[j]) * abs(B[i, j]) ** 2 for i, j in pairs)


def ergotropy(rho, H):
    p, e = sorted(eighe(rho, eigvals_only=True), reverse=True), sorted(eighe(H, eigvals_only=True))
    return trace(rho * H).real - sum(x * y for x, y in zip(p, e))


def realigned(rho, a, b):
    R = matrix(a * a, b * b)
    for p in range(a):
        for r in range(a):
            for q in range(b):
                for s in range(b):
                    R[p * a + r, q * b + s] = rho[p * b + q, r * b + s]
    return R


def transposed(rho, a, b):
    T = matrix(a * b, a * b)
    for p in range(a):
        for r in range(a):
            for q in range(b):
                for s in range(b):
                    T[r * b + q, p * b + s] = rho[p * b + q, r * b + s]
    return T


def rate(H, J, rho, a, b):
    change = -1j * (H * rho - rho * H) + J * rho * J.H - (J.H * J * rho + rho * J.H * J) / 2
    values, v = eighe(transposed(rho, a, b))
    moved = v.H * transposed(change, a, b) * v
    return -sum(moved[k, k].real for k in range(a * b) if values[k] < 0)


def text(x):
    return nstr(x.real if hasattr(x, "real") else x, 35)


cases = []
for dims, rank in [((2, 2), 4), ((2, 2), 2), ((2, 2), 1), ((2, 3), 6), ((3, 2), 3), ((3, 2), 5), ((1, 3), 3), ((2, 1), 1)]:
    a, b = dims
    d = a * b
    G, A, J = integers(d, rank), integers(d, d), integers(d, d)
    g = as_matrix(G)
    rho = g * g.H
    rho /= trace(rho)
    observable, jump = hermitian(A), as_matrix(J)
    mean = trace(rho * observable).real
    s = svd_c(realigned(rho, a, b), compute_uv=False)
    cases.append({
        "dims": dims,
        "G": G,
        "A": A,
        "J": J,
        "quantumFisherInformation": text(fisher(observable, rho)),
        "variance": text(trace(rho * observable * observable).real - mean**2),
        "ergotropy": text(ergotropy(rho, observable)),
        "l1Coherence": text(sum(abs(rho[i, j]) for i in range(d) for j in range(d) if i != j)),
        "realigned": [text(x) for x in s],
        "negativityRate": text(rate(observable, jump, rho, a, b)),
    })
print(json.dumps(cases, indent=1))
