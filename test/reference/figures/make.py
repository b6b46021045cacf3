"""Data of the figures of HartmannDurBriegel2006 with 40 digits (mpmath), from other formulas than the library's.

Run: python3 make.py  (writes the CSV files beside it)

Figure 1 is evaluated from closed forms: the eigenvalues of the partial transpose, the quadratic
for the boundary in g, the cubic for that in r, and the polynomials of the ridges. Figure 2 solves the Liouvillian in the basis of
matrix units, built by Kronecker products, and takes the smallest eigenvalue of the partial transpose.
"""

import mpmath
from mpmath import mpf, matrix, sqrt

mpmath.mp.dps = 40


def write(name, header, rows):
    with open(name, "w") as file:
        file.write(",".join(header) + "\n")
        for row in rows:
            file.write(",".join(mpmath.nstr(mpf(x), 20) for x in row) + "\n")


def pauli_values(g, r):
    D = 2 * g**2 + (r + 1) * (r + mpf(1) / 2)
    m = r * (r + mpf(1) / 2) / D
    return m, r / (r + 1) * m, g * r / D


def signed(g, r):
    """Minus the smallest of (1 + c ± 2m)/4 and (1 - c ± 2q)/4; gamma = 1."""
    m, c, q = pauli_values(g, r)
    return -min(1 + c - 2 * m, 1 - c - 2 * q) / 4


def boundary_in_g(r):
    root = sqrt(r**2 / 4 - (r + mpf(1) / 2) ** 2 / (r + 1))
    return r / 2 - root, r / 2 + root


def ridge_in_g(r):
    return (-r * (2 * r + 1) + sqrt(r**2 * (2 * r + 1) ** 2 + 4 * (r + 1) ** 3 * (2 * r + 1))) / (4 * (r + 1))


def threshold(g):
    return (g**2 - g + 1 + sqrt(g * (g**3 + 2 * g**2 - g - 1))) / (2 * (g - 1))


def ridge_in_r(g):
    coefficients = [
        -8 * (g - 1),
        16 * (g**2 - g + 1),
        16 * g**3 + 28 * g**2 - 4 * g + 10,
        32 * g**3 + 8 * g**2 + 8 * g + 2,
        16 * g**3 + 4 * g,
    ]
    roots = mpmath.polyroots(coefficients, maxsteps=500, extraprec=300)
    (real,) = [root.real for root in roots if abs(root.imag) < mpf(10) ** -20 and root.real > 0]
    return real


def positive(x):
    return x if x > 0 else mpf(0)


def figure_1():
    grid = [mpf(k) / 2 for k in range(1, 41)]
    write(
        "reset-fig-1-map.csv",
        ["r", "g", "negativity", "signed"],
        [[r, g, positive(signed(g, r)), signed(g, r)] for r in grid for g in grid],
    )
    rates = [mpf(k) / 4 for k in range(17, 81, 3)] + [25, 30, 40, 50, 100, 200, 1000]
    rows = []
    for r in [mpf("4.05")] + [mpf(r) for r in rates]:
        ridge, middle = ridge_in_g(r), r / (1 + sqrt(3))
        rows.append([r, *boundary_in_g(r), ridge, signed(ridge, r), middle, signed(middle, r)])
    header = ["r", "boundary_lower", "boundary_upper", "ridge", "on_ridge", "middle", "on_middle"]
    write("reset-fig-1-lines.csv", header, rows)
    couplings = [mpf(k) / 20 for k in range(21, 61, 3)] + [mpf(k) / 2 for k in range(6, 21)] + [15, 20, 50, 100]
    rows = [[g, ridge_in_r(g), signed(g, ridge_in_r(g)), threshold(g)] for g in map(mpf, couplings)]
    write("reset-fig-1-ridge.csv", ["g", "ridge", "on_ridge", "threshold"], rows)
    cut = mpf(5) / 2
    rates = [mpf(k) / 4 for k in range(1, 161)]
    write("reset-fig-1-cut.csv", ["r", "negativity", "signed"], [[r, positive(signed(cut, r)), signed(cut, r)] for r in rates])


X, Y, Z = matrix([[0, 1], [1, 0]]), matrix([[0, -1j], [1j, 0]]), matrix([[1, 0], [0, -1]])
UP, DOWN, ONE = matrix([[0, 1], [0, 0]]), matrix([[0, 0], [1, 0]]), mpmath.eye(2)
PLUS = [matrix([[1, 0], [1, 0]]) / sqrt(2), matrix([[0, 1], [0, 1]]) / sqrt(2)]


def kron(a, b):
    return matrix(a.rows * b.rows, a.cols * b.cols) + matrix(
        [
            [a[i // b.rows, j // b.cols] * b[i % b.rows, j % b.cols] for j in range(a.cols * b.cols)]
            for i in range(a.rows * b.rows)
        ]
    )


def on_both(A):
    return [kron(A, ONE), kron(ONE, A)]


def superoperator(H, jumps):
    """Row stacking: vec(AXB) = (A ⊗ Bᵀ) vec X."""
    one = mpmath.eye(4)
    total = -1j * (kron(H, one) - kron(one, H.T))
    for rate, L in jumps:
        number = L.H * L
        total += rate * (kron(L, L.conjugate()) - (kron(number, one) + kron(one, number.T)) / 2)
    return total


def smallest_transposed(liouvillian):
    system = liouvillian.copy()
    for j in range(16):
        system[0, j] = 1 if j % 5 == 0 else 0
    right = matrix(16, 1)
    right[0] = 1
    rho = mpmath.lu_solve(system, right)
    turned = matrix(4, 4)
    for a in range(2):
        for b in range(2):
            for c in range(2):
                for d in range(2):
                    turned[2 * c + b, 2 * a + d] = rho[4 * (2 * a + b) + 2 * c + d]
    return mpmath.eigh((turned + turned.H) / 2, eigvals_only=True)[0]


def figure_2():
    populations = [mpf(s) for s in ("0", "0.05", "0.1", "0.25", "0.4", "0.5")]
    H = mpf(7) * kron(X, X) + mpf(3) * kron(Y, Y) + mpf(10) * kron(Z, Z) + mpf(5) * sum(on_both(X), matrix(4, 4))
    hamiltonian = superoperator(H, [])
    resets = superoperator(matrix(4, 4), [(1, L) for jump in PLUS for L in on_both(jump)])
    noise = [
        superoperator(matrix(4, 4), [(8 * s, L) for L in on_both(UP)] + [(8 * (1 - s), L) for L in on_both(DOWN)])
        for s in populations
    ]
    rates = [*range(5, 61, 5), *range(70, 151, 20), 300, 1000]
    rows = [
        [r, *(positive(-smallest_transposed(hamiltonian + part + r * resets)) for part in noise)] for r in map(mpf, rates)
    ]
    write("reset-fig-2.csv", ["r", *(f"s={float(s):g}" for s in populations)], rows)


if __name__ == "__main__":
    figure_1()
    figure_2()
