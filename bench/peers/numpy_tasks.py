"""NumPy on stacks of matrices: a fair user who knows how to batch. Real symmetric problems are single, as everywhere."""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["OMP_NUM_THREADS"] = "1"
os.environ["MKL_NUM_THREADS"] = "1"

import numpy as np  # noqa: E402  (after the number of threads)
import scipy  # noqa: E402
import scipy.linalg  # noqa: E402

from measure import measure  # noqa: E402
from numpy_entanglement import bracket, margins_of_exact_pairs  # noqa: E402

generator = np.random.default_rng(2024)


def stack_size(dim):
    """Matrices per call: enough to hide the interpreter, few enough to stay in the cache."""
    return max(4, min(4096, 2**16 // dim**2))


def dagger(a):
    return a.conj().swapaxes(-1, -2)


def gaussian(*shape):
    return generator.standard_normal(shape) + 1j * generator.standard_normal(shape)


def states(count, dim):
    g = gaussian(count, dim, dim)
    rho = g @ dagger(g)
    return rho / np.trace(rho, axis1=1, axis2=2).real[:, None, None]


def x_log_x(x):
    positive = x > 0
    return np.where(positive, x * np.log(np.where(positive, x, 1)), 0)


def expectations(vectors, operators):
    """⟨v_j|A|v_j⟩ for every column v_j of every matrix of the stack."""
    return (vectors.conj() * (operators @ vectors)).sum(axis=1).real


def entropy(dim):
    count = stack_size(dim)
    return lambda: -x_log_x(np.linalg.eigvalsh(states(count, dim))).sum(axis=1), count


def relative_entropy(dim):
    count = stack_size(dim)

    def work():
        rho, sigma = states(count, dim), states(count, dim)
        weights, vectors = np.linalg.eigh(sigma)
        cross = (expectations(vectors, rho) * np.log(weights)).sum(axis=1)
        return x_log_x(np.linalg.eigvalsh(rho)).sum(axis=1) - cross

    return work, count


def negativity(_):
    count = stack_size(4)

    def work():
        blocks = states(count, 4).reshape(count, 2, 2, 2, 2)
        transposed = blocks.swapaxes(2, 4).reshape(count, 4, 4)
        return np.minimum(np.linalg.eigvalsh(transposed), 0).sum(axis=1)

    return work, count


def entropy_production(dim):
    count = max(1, 2048 // dim**2)
    size = dim * dim
    one = np.eye(dim)
    target = np.zeros((count, size, 1), complex)
    target[:, 0] = 1

    def work():
        h = gaussian(count, dim, dim)
        jumps = gaussian(3, count, dim, dim)
        drift = -0.5j * (h + dagger(h)) - 0.5 * (dagger(jumps) @ jumps).sum(axis=0)
        # Rows stacked: vec(AXB) = (A ⊗ Bᵀ) vec X.
        generators = np.einsum("nij,kl->nikjl", drift, one) + np.einsum("ij,nkl->nikjl", one, drift.conj())
        for jump in jumps:
            generators += jump[:, :, None, :, None] * jump.conj()[:, None, :, None, :]
        generators = generators.reshape(count, size, size)
        system = generators.copy()
        system[:, 0] = one.reshape(size)
        pi = np.linalg.solve(system, target).reshape(count, dim, dim)
        pi = (pi + dagger(pi)) / 2
        rho = states(count, dim)
        change = (generators @ rho.reshape(count, size, 1)).reshape(count, dim, dim)
        p, v = np.linalg.eigh(rho)
        q, w = np.linalg.eigh(pi)
        return (expectations(w, change) * np.log(q) - expectations(v, change) * np.log(p)).sum(axis=1)

    return work, count


def evolution(_):
    """One exponential of a real 16 × 16 generator and 99 products, SciPy."""
    matrix = generator.standard_normal((16, 16)) / 10
    start = generator.standard_normal(16)

    def work():
        step = scipy.linalg.expm(matrix * (10 / 99))
        path = [start]
        for _ in range(99):
            path.append(step @ path[-1])
        return np.array(path)

    return work, 1


def hermitian_eigen(dim):
    count = stack_size(dim)
    stack = states(count, dim)
    return lambda: np.linalg.eigh(stack), count


def symmetric_eigen(size):
    a = generator.standard_normal((size, size))
    a = a + a.T
    return lambda: np.linalg.eigh(a), 1


def symmetric_eigenvalues(size):
    a = generator.standard_normal((size, size))
    a = a + a.T
    return lambda: np.linalg.eigvalsh(a), 1


measure(
    {
        "state and entropy": entropy,
        "relative entropy": relative_entropy,
        "negativity": negativity,
        "entropy production": entropy_production,
        "entanglement bracket": lambda _: bracket(states),
        "exact pairs": lambda _: margins_of_exact_pairs(gaussian),
        "margins of exact pairs": lambda _: margins_of_exact_pairs(gaussian),
        "evolution, exponential": evolution,
        "Hermitian eigenproblem": hermitian_eigen,
        "symmetric eigenproblem": symmetric_eigen,
        "symmetric eigenvalues": symmetric_eigenvalues,
    },
    {"numpy": np.__version__, "scipy": scipy.__version__},
)
