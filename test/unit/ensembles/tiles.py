"""Norm of the realigned matrix of the tiles states, from the product vectors as they are printed; needs numpy."""

import numpy as np

e = np.eye(3)
tiles = [
    np.kron(e[0], e[0] - e[1]),
    np.kron(e[2], e[1] - e[2]),
    np.kron(e[0] - e[1], e[2]),
    np.kron(e[1] - e[2], e[0]),
    np.kron(e.sum(0), e.sum(0)),
]
products = sum(np.outer(v, v) / (v @ v) for v in tiles)
for loud, noise in ((1, 0), (25, 1)):
    rho = loud * (np.eye(9) - products) + noise * products
    rho /= np.trace(rho)
    parts = rho.reshape(3, 3, 3, 3)
    transposed = parts.transpose(2, 1, 0, 3).reshape(9, 9)
    realigned = np.linalg.svd(parts.transpose(0, 2, 1, 3).reshape(9, 9), compute_uv=False).sum()
    print(loud, noise, realigned, np.linalg.eigvalsh(transposed)[0])
