"""Spectral gaps of two coupled qubits, by the eigenvalues of the generator in NumPy: the numbers in quantities.test.ts.

python3 test/reference/symbolic/spectral-gap.py
"""

from math import exp

import numpy as np

SIGMA_MINUS = np.array([[0, 0], [1, 0]], complex)
X, Y, Z = np.array([[0, 1], [1, 0]]), np.array([[0, -1j], [1j, 0]]), np.diag([1, -1])
ONE = np.eye(2)


def gap(hamiltonian, jumps):
    one = np.eye(len(hamiltonian))
    generator = -1j * (np.kron(one, hamiltonian) - np.kron(hamiltonian.T, one))
    for rate, jump in jumps:
        number = jump.conj().T @ jump
        loss = np.kron(one, number) + np.kron(number.T, one)
        generator = generator + rate * (np.kron(jump.conj(), jump) - loss / 2)
    return sorted(-np.linalg.eigvals(generator).real)[1]


g, a, b, c = 1, 1 / 3, 2, 1 / 10
for detuning, up in [(0, c), (b, c), (b, exp(c) / 3)]:
    hamiltonian = g * (np.kron(X, X) + np.kron(Y, Y)) / 2 + detuning * np.kron(Z, ONE) / 2
    print(
        gap(
            hamiltonian,
            [
                (a, np.kron(SIGMA_MINUS, ONE)),
                (up, np.kron(SIGMA_MINUS.T, ONE)),
                (b, np.kron(ONE, SIGMA_MINUS)),
            ],
        )
    )
