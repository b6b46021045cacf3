"""A with λ(−A) = 0, λ(χ) being the dominant eigenvalue of the tilted generator, and |λ(χ) − λ(−χ − A)| at χ = 0.3, with SciPy."""
import numpy as np
from scipy.optimize import brentq


def dominant(H, jumps):
    d = len(H)
    I = np.eye(d)

    def value(x):
        L = -1j * (np.kron(I, H) - np.kron(H.T, I))
        for rate, A, n in jumps:
            AA = A.conj().T @ A
            L = L + rate * (np.exp(n * x) * np.kron(A.conj(), A) - np.kron(I, AA) / 2 - np.kron(AA.T, I) / 2)
        return np.linalg.eigvals(L).real.max()

    return value


def report(name, value, lower, upper):
    A = -brentq(value, lower, upper, xtol=1e-14)
    print(name, A, abs(value(0.3) - value(-0.3 - A)))


ket = np.eye(3)
dyad = lambda i, j: np.outer(ket[i], ket[j])
field = dyad(1, 2) + dyad(2, 1)
# three-level-maser at g = 0.7, w = 0.3, hotUp = 1.1, hotDown = 2, coldUp = 0.25, coldDown = 1.5
H = 0.7 * field + 0.3 * dyad(2, 2)
report("maser", dominant(H, [(1.1, dyad(2, 0), 1), (2, dyad(0, 2), -1), (0.25, dyad(1, 0), 0), (1.5, dyad(0, 1), 0)]), -3, -0.5)
# a second way of the hot bath, between |0> and |1>, with rates of its own
broken = [(1.1, dyad(2, 0), 1), (2, dyad(0, 2), -1), (0.25, dyad(1, 0), 0), (1.5, dyad(0, 1), 0), (0.5, dyad(1, 0), 1), (0.3, dyad(0, 1), -1)]
report("broken", dominant(H, broken), -4, -0.5)

# two-qubit-machine at g = 0.7, omega = 1, beta_h = 0.5, beta_c = 1.25, kappa_h = 1, kappa_c = 0.4
X, Y = np.array([[0, 1], [1, 0]]), np.array([[0, -1j], [1j, 0]])
minus = np.array([[0, 0], [1, 0]])
H = 0.7 * (np.kron(X, X) + np.kron(Y, Y)) / 2
jumps = []
for A, kappa, beta, counted in [(np.kron(minus, np.eye(2)), 1, 0.5, 1), (np.kron(np.eye(2), minus), 0.4, 1.25, 0)]:
    n = 1 / np.expm1(beta)
    jumps += [(kappa * (n + 1), A, -counted), (kappa * n, A.T, counted)]
report("machine", dominant(H, jumps), -1.5, -0.3)
