"""Largest ratio |dE/dt|/sigma found among X states under the jump sigma_+ + r sigma_- on the first of two qubits, by the smallest
eigenvalue of the state. Writes x-states.json: python3 make-x-states.py (a minute; mpmath).

An X state consists of two blocks [[a, w], [w, b]], of the levels 00, 11 and 01, 10; all numbers real. The closest separable state
is an X state too. States with their closest ones are made as by Miranowicz and Ishizaka: s separable with the partial transpose of
rank 3, whose kernel gives F = (|phi><phi|)^T_B, and rho = s - x (Dln[s])^-1(F). Nelder-Mead looks for the largest ratio among those
whose smallest eigenvalue is not below a floor; what it finds is a lower bound of the supremum.
"""

import json
from pathlib import Path

from mpmath import exp, log, mp, mpf, nint, nstr, sqrt

FLOORS = [3, 4, 5, 7, 10, 15]
# Logarithms of s_00/s_10 and s_01/s_10, of the excess of s_00 s_11 over its boundary, of the lack of s_0110, logit of x, ln r.
STARTS = [("-0.3", "1.4", "-3.4", "-4", "-0.9", "0.2"), ("-0.07", "5.3", "-5.2", "-5.7", "0.5", "0.04")]


def eigen(a, b, w):
    """l1 > l2 and c, s of the eigenvectors (c, s), (-s, c)."""
    mean, difference = (a + b) / 2, (a - b) / 2
    l1 = mean + sqrt(difference**2 + w**2)
    x, y = (l1 - b, w) if abs(l1 - b) > abs(l1 - a) else (w, l1 - a)
    n = sqrt(x * x + y * y)
    return l1, (a * b - w * w) / l1, x / n, y / n


def logarithm(block):
    l1, l2, c, s = eigen(*block)
    return c * c * log(l1) + s * s * log(l2), s * s * log(l1) + c * c * log(l2), c * s * log(l1 / l2)


def inverse_derivative(block, change):
    """(Dln[block])^-1(change): elements in the eigenbasis times (l_i - l_j)/(ln l_i - ln l_j)."""
    l1, l2, c, s = eigen(*block)
    a, b, w = change
    e11 = l1 * (c * c * a + s * s * b + 2 * c * s * w)
    e22 = l2 * (s * s * a + c * c * b - 2 * c * s * w)
    e12 = (l1 - l2) / log(l1 / l2) * (c * s * (b - a) + (c * c - s * s) * w)
    return c * c * e11 + s * s * e22 - 2 * c * s * e12, s * s * e11 + c * c * e22 + 2 * c * s * e12, c * s * (e11 - e22) + (c * c - s * s) * e12


def largest_step(block, direction):
    """Smallest x > 0 with det(block - x direction) = 0."""
    a, b, w = block
    u, v, z = direction
    A, B, C = u * v - z * z, -(a * v + b * u - 2 * w * z), a * b - w * w
    root = B * B - 4 * A * C
    if root < 0:
        return mpf("inf")
    q = -(B + (sqrt(root) if B > 0 else -sqrt(root))) / 2
    return min([x for x in ((q / A if A != 0 else mpf(-1)), (C / q if q != 0 else mpf(-1))) if x > 0], default=mpf("inf"))


def inner(x, y):
    return x[0] * y[0] + x[1] * y[1] + 2 * x[2] * y[2]


def pair(parameters):
    """Blocks of rho, blocks of s, and r; None outside of the family."""
    la, lc, k1, k2, share, lr = parameters
    if k2 >= 0:
        return None
    a, c, d = exp(la), exp(lc), mpf(1)
    w = -sqrt(c * d)
    s1, s2 = (a, w * w / a * (1 + exp(k1)), w), (c, d, w * (1 - exp(k2)))
    total = s1[0] + s1[1] + c + d
    s1, s2 = tuple(x / total for x in s1), tuple(x / total for x in s2)
    c, d = s2[0], s2[1]
    d1 = inverse_derivative(s1, (mpf(0), mpf(0), sqrt(c * d) / (c + d)))
    d2 = inverse_derivative(s2, (d / (c + d), c / (c + d), mpf(0)))
    x = min(largest_step(s1, d1), largest_step(s2, d2)) / (1 + exp(share))
    rho = [tuple(p - x * q for p, q in zip(s, e)) for s, e in ((s1, d1), (s2, d2))]
    return rho, (s1, s2), nint(exp(lr) * 2**20) / 2**20


def productions(rho, closest, r):
    """dE/dt and sigma."""
    (p00, p11, w), (p01, p10, v) = rho
    square = r * r
    change = (
        (p10 - square * p00, square * p01 - p11, r * v - (1 + square) / 2 * w),
        (p11 - square * p01, square * p00 - p10, r * w - (1 + square) / 2 * v),
    )
    of_rho = sum(inner(x, logarithm(block)) for x, block in zip(change, rho))
    of_closest = sum(inner(x, logarithm(block)) for x, block in zip(change, closest))
    up = change[0][0] + change[1][0]
    return of_rho - of_closest, -up * log(square) - of_rho


def height(parameters, floor):
    made = pair(parameters)
    if made is None:
        return mpf("inf")
    rho, closest, r = made
    least = min(eigen(*block)[1] for block in rho)
    if not least > 0:
        return mpf("inf")
    entanglement, entropy = productions(rho, closest, r)
    return (5 * log(floor / least) if least < floor else 0) - abs(entanglement) / entropy


def nelder_mead(f, start, step, rounds):
    n = len(start)
    points = [list(start)] + [[x + (step if i == j else 0) for j, x in enumerate(start)] for i in range(n)]
    simplex = [(f(p), p) for p in points]
    for _ in range(rounds):
        simplex.sort(key=lambda entry: entry[0])
        centre = [sum(p[j] for _, p in simplex[:-1]) / n for j in range(n)]
        worst = simplex[-1]
        towards = lambda t: [c + t * (c - x) for c, x in zip(centre, worst[1])]
        reflected = (f(towards(1)), towards(1))
        if reflected[0] < simplex[0][0]:
            simplex[-1] = min(reflected, (f(towards(2)), towards(2)), key=lambda entry: entry[0])
        elif reflected[0] < simplex[-2][0]:
            simplex[-1] = reflected
        else:
            inside = (f(towards(mpf(-1) / 2)), towards(mpf(-1) / 2))
            if inside[0] < worst[0]:
                simplex[-1] = inside
            else:
                best = simplex[0][1]
                shrunk = [[(x + y) / 2 for x, y in zip(best, p)] for _, p in simplex[1:]]
                simplex = [simplex[0]] + [(f(p), p) for p in shrunk]
    return min(simplex, key=lambda entry: entry[0])[1]


def main():
    points = []
    found = [[mpf(x) for x in start] for start in STARTS]
    for digits in FLOORS:
        mp.dps = 2 * digits + 25
        f = lambda p: height(p, mpf(10) ** -digits)
        for step in ("1", "-0.5", "0.3", "-0.2", "0.1", "0.05"):
            found = [nelder_mead(f, parameters, mpf(step), 300) for parameters in found]
        found.sort(key=f)
        rho, closest, r = pair(found[0])
        entanglement, entropy = productions(rho, closest, r)
        bits = 7 * digits + 40
        points.append(
            {
                "smallest eigenvalue": nstr(min(eigen(*block)[1] for block in rho), 4),
                "ratio": nstr(abs(entanglement) / entropy, 8),
                "r": [int(r * 2**20), 2**20],
                "denominator": str(2**bits),
                "rho00 rho11 rho0011 rho01 rho10 rho0110": [str(int(nint(x * 2**bits))) for block in rho for x in block],
            }
        )
        print(points[-1]["smallest eigenvalue"], points[-1]["ratio"], flush=True)
        found[1] = [p - (2 if j in (2, 3) else 0) for j, p in enumerate(found[0])]
    Path(__file__).with_name("x-states.json").write_text(json.dumps(points, indent=2) + "\n")


main()
