"""Entanglement production of singular mixed states whose closest separable state is known. Writes singular-states.json:
python3 make-singular-states.py (a second; mpmath, 50 digits).

Each state is turned by local unitaries that no code knows of. The change is rho B rho - tr(rho B rho) rho with a fixed Hermitian B,
which stays on the support, and the rate tr change (ln rho - ln closest), logarithms on the support.

Bell-diagonal states with the largest weight p > 1/2: closest has 1/2 there and the others in proportion. Maximally correlated
states sum a_ij |ii><jj|: closest is their diagonal. A product with a pure state: closest is the product of closest states. Mixtures
of a Bell state and |00> (Vedral and Plenio 1998), and X states with two equal populations: closest as below. The antisymmetric
Werner state: closest has half its weight on the symmetric kets.
"""

import json
from pathlib import Path

from matrices import hermitian, kron, numbers, trace, trace_log, unitary
from mpmath import eye, matrix, mp, mpc, mpf, nstr, sqrt

mp.dps = 50


def bell_diagonal(weights):
    s = 1 / sqrt(mpf(2))
    bells = [(s, 0, 0, s), (s, 0, 0, -s), (0, s, s, 0), (0, s, -s, 0)]
    largest = max(weights)
    closest = [mpf(1) / 2 if p == largest else p / (1 - largest) / 2 for p in weights]

    def mixed(ps):
        return sum((p * matrix(b) * matrix(b).T for p, b in zip(ps, bells)), matrix(4, 4))

    return mixed(weights), mixed(closest)


def maximally_correlated(n, rank, stream):
    kets = [[mpc(next(stream), next(stream)) for _ in range(n)] for _ in range(rank)]
    rho = matrix(n * n, n * n)
    for i in range(n):
        for j in range(n):
            rho[i * (n + 1), j * (n + 1)] = sum(k[i] * k[j].conjugate() for k in kets)
    rho /= trace(rho)
    closest = matrix(n * n, n * n)
    for i in range(n * n):
        closest[i, i] = rho[i, i]
    return rho, closest


def beside_pure(pair, dim):
    pure = matrix(dim, dim)
    pure[0, 0] = 1
    return tuple(kron(state, pure) for state in pair)


def x_shaped(a, b, c, d, outer, inner):
    rho = matrix(4, 4)
    rho[0, 0], rho[1, 1], rho[2, 2], rho[3, 3] = a, b, c, d
    rho[0, 3] = rho[3, 0] = outer
    rho[1, 2] = rho[2, 1] = inner
    return rho


def vedral_plenio(weight):
    w = mpf(weight)
    empty = mpf(0)
    side = w / 2 * (1 - w / 2)
    return x_shaped(1 - w, w / 2, w / 2, empty, empty, w / 2), x_shaped((1 - w / 2) ** 2, side, side, w**2 / 4, empty, side)


def balanced_x(p, outer, r1, r2):
    """Populations p of 00 and 11; the closest state has r1 + d, r2 + d, with d the positive root of a quadratic equation."""
    p, w, r1, r2 = mpf(p), mpf(outer), mpf(r1), mpf(r2)
    c = r1 + r2 + p
    square, linear, constant = w**2 - c**2, w**2 * (r1 + r2) - 2 * r1 * r2 * c, r1 * r2 * (w**2 - r1 * r2)
    root = sqrt(linear**2 - 4 * square * constant)
    d = max((-linear + root) / (2 * square), (-linear - root) / (2 * square))
    empty = mpf(0)
    return x_shaped(p, r1, r2, p, w, empty), x_shaped(p - d, r1 + d, r2 + d, p - d, sqrt((r1 + d) * (r2 + d)), empty)


def antisymmetric(n):
    swap = matrix(n * n, n * n)
    for i in range(n):
        for j in range(n):
            swap[i * n + j, j * n + i] = mpf(1)
    rho, other = (eye(n * n) - swap) / (n * (n - 1)), (eye(n * n) + swap) / (n * (n + 1))
    return rho, (rho + other) / 2


def tenths(*ps):
    return [mpf(p) / 10 for p in ps]


CASES = [
    ("Bell-diagonal of rank 2", [2, 2], lambda s: bell_diagonal(tenths(7, 0, 3, 0))),
    ("Bell-diagonal of rank 3", [2, 2], lambda s: bell_diagonal(tenths(1, 6, 0, 3))),
    ("maximally correlated of rank 2 in 2x2", [2, 2], lambda s: maximally_correlated(2, 2, s)),
    ("maximally correlated of rank 2 in 3x3", [3, 3], lambda s: maximally_correlated(3, 2, s)),
    ("maximally correlated of rank 3 in 3x3", [3, 3], lambda s: maximally_correlated(3, 3, s)),
    ("Werner beside a pure state", [2, 4], lambda s: beside_pure(bell_diagonal([mpf(1) / 15, mpf(1) / 15, mpf(1) / 15, mpf(4) / 5]), 2)),
    ("maximally correlated inside 2x3", [2, 3], lambda s: tuple(widened(x) for x in maximally_correlated(2, 2, s))),
    ("Bell state with weight 1/10 beside a product", [2, 2], lambda s: vedral_plenio(mpf(1) / 10)),
    ("Bell state with weight 4/10 beside a product", [2, 2], lambda s: vedral_plenio(mpf(2) / 5)),
    ("Bell state with weight 8/10 beside a product", [2, 2], lambda s: vedral_plenio(mpf(4) / 5)),
    ("balanced X state of rank 2", [2, 2], lambda s: balanced_x(*tenths(3, 3, 4, 0))),
    ("balanced X state of rank 3", [2, 2], lambda s: balanced_x(*tenths(3, 3, 3, 1))),
    ("balanced X state of rank 3 with an empty level", [2, 2], lambda s: balanced_x(*tenths(3, 2, 4, 0))),
    ("antisymmetric Werner state", [3, 3], lambda s: antisymmetric(3)),
    ("antisymmetric Werner state of larger systems", [4, 4], lambda s: antisymmetric(4)),
]


def widened(a):
    """From 2x2 to 2x3."""
    place = [0, 1, 3, 4]
    out = matrix(6, 6)
    for i in range(4):
        for j in range(4):
            out[place[i], place[j]] = a[i, j]
    return out


def main():
    points = []
    for seed, (name, dims, make) in enumerate(CASES, start=1001):
        stream = numbers(seed)
        rho, closest = make(stream)
        turn = kron(unitary(dims[0], stream), unitary(dims[1], stream))
        rho, closest = (turn * state * turn.H for state in (rho, closest))
        moved = rho * hermitian(rho.rows, stream) * rho
        change = moved - trace(moved) * rho
        rows = lambda a: [[[nstr(a[i, j].real, 20), nstr(mpc(a[i, j]).imag, 20)] for j in range(a.cols)] for i in range(a.rows)]
        rate = trace_log(change, rho) - trace_log(change, closest)
        points.append({"name": name, "dims": dims, "rate": nstr(rate, 25), "rho": rows(rho), "change": rows(change)})
    text = ",\n".join(json.dumps(point) for point in points)
    Path(__file__).with_name("singular-states.json").write_text(f"[\n{text}\n]\n")


main()
