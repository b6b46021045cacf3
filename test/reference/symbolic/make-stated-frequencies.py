"""Steady state and heat of three levels in baths that state several frequencies (rotating frame), with NumPy."""
import numpy as np

g, u, v, b, c, k = 0.7, 2.0, 1.25, 0.5, 1.5, 0.4
ket = np.eye(3)
dyad = lambda i, j: np.outer(ket[i], ket[j])
n = lambda x: 1 / np.expm1(x)
H = g * (dyad(1, 2) + dyad(2, 1))
# bath, energy given to the system, rate, jump
jumps = []
for bath, beta, omega, rate, lower in [
    ("hot", b, u, 1.0, dyad(0, 2)), ("hot", b, v, k, dyad(0, 1)), ("cold", c, v, 1.0, dyad(0, 1)),
]:
    N = n(beta * omega)
    jumps += [(bath, -omega, rate * (N + 1), lower), (bath, omega, rate * N, lower.T)]
I = np.eye(3)
L = -1j * (np.kron(I, H) - np.kron(H.T, I))
for _, _, rate, A in jumps:
    AA = A.conj().T @ A
    L = L + rate * (np.kron(A.conj(), A) - np.kron(I, AA) / 2 - np.kron(AA.T, I) / 2)
w, V = np.linalg.eig(L)
rho = V[:, np.argmin(abs(w))].reshape(3, 3, order="F")
rho = rho / np.trace(rho)
for name in ("hot", "cold"):
    print(name, sum(e * r * np.trace(A.conj().T @ A @ rho).real for bath, e, r, A in jumps if bath == name))
    D = sum(r * (A @ rho @ A.conj().T - (A.conj().T @ A @ rho + rho @ A.conj().T @ A) / 2) for bath, e, r, A in jumps if bath == name)
    print(name, "tr(H D)", np.trace(H @ D).real)
# noise of the energy from hot: finite differences of the dominant eigenvalue of the tilted generator
def lam(x):
    T = L + sum(r * (np.exp(x * e) - 1) * np.kron(A.conj(), A) for bath, e, r, A in jumps if bath == "hot")
    w = np.linalg.eigvals(T)
    return w[np.argmax(w.real)].real
h = 1e-3
print("mean", (lam(h) - lam(-h)) / 2 / h, "noise", (lam(h) - 2 * lam(0) + lam(-h)) / h**2)
