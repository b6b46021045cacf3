"""QuTiP as its documentation teaches it, one object at a time."""

import os
import warnings

os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["OMP_NUM_THREADS"] = "1"
os.environ["MKL_NUM_THREADS"] = "1"
warnings.filterwarnings("ignore")

import numpy as np  # noqa: E402  (after the number of threads)
import qutip  # noqa: E402

from measure import measure  # noqa: E402


def gaussian(dim):
    return np.random.standard_normal((dim, dim)) + 1j * np.random.standard_normal((dim, dim))


def logarithm(state):
    values, kets = state.eigenstates()
    return sum(np.log(value) * ket.proj() for value, ket in zip(values, kets))


def entropy(dim):
    return lambda: qutip.entropy_vn(qutip.rand_dm_ginibre(dim)), 1


def relative_entropy(dim):
    return lambda: qutip.entropy_relative(qutip.rand_dm_ginibre(dim), qutip.rand_dm_ginibre(dim)), 1


def negativity(_):
    def work():
        rho = qutip.rand_dm_ginibre(4)
        rho.dims = [[2, 2], [2, 2]]
        energies = qutip.partial_transpose(rho, [0, 1]).eigenenergies()
        return -energies[energies < 0].sum()

    return work, 1


def entropy_production(dim):
    def work():
        jumps = [qutip.Qobj(gaussian(dim)) for _ in range(3)]
        generator = qutip.liouvillian(qutip.rand_herm(dim, density=1), jumps)
        pi = qutip.steadystate(generator)
        rho = qutip.rand_dm_ginibre(dim)
        change = qutip.vector_to_operator(generator * qutip.operator_to_vector(rho))
        return (change * (logarithm(pi) - logarithm(rho))).tr()

    return work, 1


def evolution(_):
    """Two coupled qubits, each with emission and absorption, 100 points up to t = 10."""
    one = qutip.qeye(2)
    first, second = qutip.tensor(qutip.sigmam(), one), qutip.tensor(one, qutip.sigmam())
    exchange = first.dag() * second
    energies = 0.5 * qutip.tensor(qutip.sigmaz(), one) + 0.65 * qutip.tensor(one, qutip.sigmaz())
    hamiltonian = energies + 0.4 * (exchange + exchange.dag())
    rates = [(0.26, first), (0.06, first.dag()), (0.21, second), (0.11, second.dag())]
    jumps = [np.sqrt(rate) * operator for rate, operator in rates]
    start = qutip.ket2dm(qutip.tensor(qutip.basis(2, 0), (2 * qutip.basis(2, 1) + qutip.basis(2, 0)).unit()))
    times = np.linspace(0, 10, 100)
    return lambda: qutip.mesolve(hamiltonian, start, times, jumps, []), 1


measure(
    {
        "state and entropy": entropy,
        "relative entropy": relative_entropy,
        "negativity": negativity,
        "entropy production": entropy_production,
        "evolution, exponential": evolution,
        "evolution, adaptive": evolution,
    },
    {"qutip": qutip.__version__},
)
