"""Entanglement production of singular two-qubit states whose closest separable state has no closed form. Writes
states-without-closed-form.json and mixtures-of-integer-kets.json: python3 make-states-without-closed-form.py (three minutes; mpmath, 60 digits; scipy for a start).

A closest state of full rank is found in two steps that share nothing with the library: a descent over mixtures of four product
vectors, in double precision, and Newton's method on the conditions of optimality

    Dln[s](rho) + (psi psi^+)^G = 1,  s^G psi = 0

in the entries of s and psi, with differences of 30 digits as derivatives. That s and s^G are positive is checked at the end, and then
the conditions suffice, as -tr rho ln s is convex. Mixtures of integer kets, the columns of a matrix, change by rho B rho - tr(rho B rho) rho
with an integer observable B and are singular exactly. States with few entries are turned by local unitaries that no code knows of.
"""

import json
from pathlib import Path

import numpy as np
from matrices import hermitian, kron, numbers, trace, trace_log, unitary
from mpmath import conj, eigh, eye, log, lu_solve, matrix, mp, mpc, mpf, nstr, sqrt
from scipy.optimize import minimize

mp.dps = 60


def transposed(a):
    """Partial transpose of the second qubit."""
    out = matrix(4, 4)
    for i in range(4):
        for j in range(4):
            out[i, j] = a[2 * (i // 2) + j % 2, 2 * (j // 2) + i % 2]
    return out


def log_derivative(s, x):
    values, v = eigh(s)
    inner = v.H * x * v
    for i in range(4):
        for j in range(4):
            gap = values[i] - values[j]
            close = abs(gap) < mpf(10) ** -25 * values[i]
            inner[i, j] *= 1 / values[i] if close else (log(values[i]) - log(values[j])) / gap
    return v * inner * v.H


def start(rho):
    """Mixture of product vectors near the closest separable state."""
    rho = np.array([[complex(rho[i, j]) for j in range(4)] for i in range(4)])

    def mixture(x):
        z = (x[: len(x) // 2] + 1j * x[len(x) // 2 :]).reshape(-1, 2, 2)
        kets = [np.kron(a, b) for a, b in z]
        s = sum(np.outer(k, k.conj()) for k in kets)
        return s / np.trace(s).real

    def cost(x):
        values, v = np.linalg.eigh(mixture(x))
        return -np.sum(np.einsum("ik,ij,jk->k", v.conj(), rho, v).real * np.log(np.maximum(values, 1e-300)))

    generator = np.random.default_rng(1)
    found = [minimize(cost, generator.normal(size=32), method="BFGS", options={"gtol": 1e-9, "maxiter": 3000}) for _ in range(4)]
    return mixture(min(found, key=lambda r: r.fun).x)


def hermitian_of(x):
    s = matrix(4, 4)
    at = 4
    for i in range(4):
        s[i, i] = x[i]
        for j in range(i):
            s[i, j] = mpc(x[at], x[at + 1])
            s[j, i] = conj(s[i, j])
            at += 2
    return s


def coordinates(s):
    out = [s[i, i].real for i in range(4)]
    for i in range(4):
        for j in range(i):
            out += [mpc(s[i, j]).real, mpc(s[i, j]).imag]
    return out


def closest(rho):
    first = start(rho)
    s = matrix([[mpc(complex(first[i, j])) for j in range(4)] for i in range(4)])
    _, v = eigh(transposed(s))
    phi = v[:, 0]
    weight = (phi.H * transposed(eye(4) - log_derivative(s, rho)) * phi)[0].real
    psi = phi * sqrt(max(weight, mpf(10) ** -6))
    pivot = max(range(4), key=lambda k: abs(psi[k]))
    psi *= conj(psi[pivot]) / abs(psi[pivot])
    x = matrix(coordinates(s) + [p.real for p in psi] + [mpc(p).imag for p in psi])

    def conditions(x):
        s = hermitian_of(x)
        psi = matrix([mpc(x[16 + k], x[20 + k]) for k in range(4)])
        optimal = log_derivative(s, rho) + transposed(psi * psi.H) - eye(4)
        kernel = transposed(s) * psi
        return matrix(coordinates(optimal) + [mpc(k).real for k in kernel] + [mpc(k).imag for k in kernel] + [x[20 + pivot]])

    size = mpf(1)
    for _ in range(40):
        here = conditions(x)
        size = max(abs(r) for r in here)
        if size < mpf(10) ** -50:
            break
        h = mpf(10) ** -30
        jacobian = matrix(25, 24)
        for k in range(24):
            moved = x.copy()
            moved[k] += h
            column = (conditions(moved) - here) / h
            for i in range(25):
                jacobian[i, k] = column[i]
        step = lu_solve(jacobian, -here)
        share = mpf(1)
        while eigh(hermitian_of(x + share * step), eigvals_only=True)[0] <= 0:
            share /= 2
        x += share * step
    s = hermitian_of(x)
    least, turned = eigh(s, eigvals_only=True)[0], eigh(transposed(s), eigvals_only=True)[0]
    assert size < mpf(10) ** -50 and least > 0 and turned > -mpf(10) ** -45, (nstr(size, 5), nstr(least, 5), nstr(turned, 5))
    return s, least


def mixed(rank, stream):
    g = matrix(4, rank)
    for i in range(4):
        for j in range(rank):
            g[i, j] = mpc(next(stream), next(stream))
    s = g * g.H
    return s / trace(s)


def x_state(populations, outer, inner):
    """With coherences of these shares of their largest values."""
    a, b, c, d = (mpf(p) / sum(populations) for p in populations)
    rho = matrix([[a, 0, 0, 0], [0, b, 0, 0], [0, 0, c, 0], [0, 0, 0, d]])
    rho[0, 3] = rho[3, 0] = sqrt(a * d) * outer
    rho[1, 2] = rho[2, 1] = sqrt(b * c) * inner
    return rho


CASES = [
    ("mixture of two kets", lambda s: mixed(2, s)),
    ("another mixture of two kets", lambda s: mixed(2, s)),
    ("mixture of three kets", lambda s: mixed(3, s)),
    ("another mixture of three kets", lambda s: mixed(3, s)),
    ("X state of rank 3", lambda s: x_state([6, 3, 2, 9], 1, mpf(1) / 3)),
    ("X state of rank 3 without inner coherence", lambda s: x_state([6, 3, 2, 9], 1, 0)),
    ("X state of rank 3 with an empty level", lambda s: x_state([7, 4, 0, 9], mpf(4) / 5, 0)),
    ("X state of rank 2 with two coherent blocks", lambda s: x_state([2, 4, 1, 3], 1, 1)),
    ("X state of rank 2 with an empty level", lambda s: x_state([3, 3, 0, 4], 1, 0)),
]


OBSERVABLE = [[1, 0, 1 + 1j, 2], [0, 3, 1, 0], [1 - 1j, 1, 0, -1], [2, 0, -1, 1]]
INTEGER_KETS = {
    "two kets": [[2, 1], [0, 1 + 1j], [1, -1], [3 - 1j, 2]],
    "three kets": [[2, 1, 0], [0, 1 + 1j, 1], [1, -1, 2j], [3 - 1j, 2, 1]],
    "three real kets": [[1, 0, 2], [3, 1, 0], [0, 2, -1], [1, 0, 3]],
}


def integer_points():
    for name, rows in INTEGER_KETS.items():
        kets = matrix([[mpc(z) for z in row] for row in rows])
        rho = kets * kets.H
        rho /= trace(rho)
        s, least = closest(rho)
        moved = rho * matrix([[mpc(z) for z in row] for row in OBSERVABLE]) * rho
        change = moved - trace(moved) * rho
        rate = trace_log(change, rho) - trace_log(change, s)
        print(name, nstr(rate, 12), nstr(least, 3), flush=True)
        pairs = lambda a: [[[int(complex(z).real), int(complex(z).imag)] for z in row] for row in a]
        yield {"name": name, "rate": nstr(rate, 40), "kets": pairs(rows), "observable": pairs(OBSERVABLE)}


def write(name, points):
    text = ",\n".join(json.dumps(point) for point in points)
    Path(__file__).with_name(name).write_text(f"[\n{text}\n]\n")


def main():
    write("mixtures-of-integer-kets.json", list(integer_points()))
    points = []
    for seed, (name, make) in enumerate(CASES, start=2001):
        stream = numbers(seed)
        rho = make(stream)
        turn = kron(unitary(2, stream), unitary(2, stream))
        rho = turn * rho * turn.H
        s, least = closest(rho)
        moved = rho * hermitian(4, stream) * rho
        change = moved - trace(moved) * rho
        rows = lambda a: [[[nstr(a[i, j].real, 20), nstr(mpc(a[i, j]).imag, 20)] for j in range(4)] for i in range(4)]
        rate = trace_log(change, rho) - trace_log(change, s)
        print(name, nstr(rate, 12), nstr(least, 3), flush=True)
        points.append({"name": name, "dims": [2, 2], "rate": nstr(rate, 25), "rho": rows(rho), "change": rows(change)})
    write("states-without-closed-form.json", points)


main()
