"""Negativities of steady states whose partial transpose has cubic and quartic factors, by NumPy.

    python3 make-negativities.py > negativities.json
"""

import json
from fractions import Fraction
from functools import reduce

import numpy as np


def dyad(d, i, j):
    matrix = np.zeros((d, d))
    matrix[i, j] = 1
    return matrix


def on(dims, places):
    return reduce(np.kron, [places.get(k, np.eye(d)) for k, d in enumerate(dims)])


def levels(dims, ket, bra):
    return reduce(np.kron, [dyad(d, int(i), int(j)) for d, i, j in zip(dims, ket, bra)])


def steady(H, jumps):
    d = len(H)
    one = np.eye(d)
    L = -1j * (np.kron(H, one) - np.kron(one, H.T))
    for rate, A in jumps:
        n = A.conj().T @ A
        L += rate * (np.kron(A, A.conj()) - (np.kron(n, one) + np.kron(one, n.T)) / 2)
    L[0] = np.eye(d).reshape(-1)
    return np.linalg.solve(L, np.eye(1, d * d)[0].astype(complex)).reshape(d, d)


def negativity(rho, dims):
    a, b = dims[0], int(np.prod(dims[1:]))
    turned = rho.reshape(a, b, a, b).transpose(2, 1, 0, 3).reshape(a * b, a * b)
    return -sum(min(x, 0) for x in np.linalg.eigvalsh((turned + turned.conj().T) / 2))


minus, X = dyad(2, 1, 0), np.array([[0, 1], [1, 0]])


def exchange(dims, pairs):
    return sum(levels(dims, a, b) + levels(dims, b, a) for a, b in pairs)


def qubits(g, w):
    """Two atoms that exchange an excitation, both driven."""
    dims = (2, 2)
    H = g * exchange(dims, [("01", "10")]) + w * (on(dims, {0: X}) + on(dims, {1: X}))
    return dims, H, [(1, on(dims, {0: minus})), (1, on(dims, {1: minus}))]


def unequal(g, w):
    """The same with a drive of one of them."""
    dims = (2, 2)
    H = g * exchange(dims, [("01", "10")]) + w * on(dims, {0: X})
    return dims, H, [(1, on(dims, {0: minus})), (1, on(dims, {1: minus}))]


def warm(g, w, b):
    """The first with pumping at the rate of a thermal bath."""
    dims, H, jumps = qubits(g, w)
    return dims, H, jumps + [(np.exp(-b), on(dims, {k: minus.T})) for k in (0, 1)]


def ladders(g, r):
    """Two ladders of three levels, one that decays and one that is pumped."""
    dims = (3, 3)
    H = g * exchange(dims, [("01", "10"), ("02", "20"), ("11", "20")])
    decay = [(1, on(dims, {0: dyad(3, i, i + 1)})) for i in (0, 1)]
    return dims, H, decay + [(r, on(dims, {1: dyad(3, i + 1, i)})) for i in (0, 1)]


POINTS = {
    "qubits": (qubits, ["g", "w"], [("1/2", "1/3"), ("3", "1/5"), ("1", "1/4"), ("7/3", "2/3"), ("1/5", "1/7")]),
    "unequal": (unequal, ["g", "w"], [("1/2", "1/3"), ("1", "1"), ("2", "1/2"), ("3/4", "5"), ("1/9", "1/7")]),
    "warm": (warm, ["g", "w", "b"], [("1/2", "1/3", "3"), ("3", "1/5", "4"), ("1", "1/4", "5"), ("7/3", "2/3", "2"), ("1", "1/2", "1")]),
    "ladders": (ladders, ["g", "r"], [("1", "1"), ("1/3", "2"), ("5", "1/4"), ("2", "7"), ("1/8", "1/8")]),
}

cases = []
for model, (make, names, points) in POINTS.items():
    for point in points:
        dims, H, jumps = make(*(float(Fraction(x)) for x in point))
        value = negativity(steady(H, jumps), dims)
        cases.append({"model": model, "at": ",".join(f"{n}={x}" for n, x in zip(names, point)), "negativity": value})
print(json.dumps({"cases": cases}, indent=2))
