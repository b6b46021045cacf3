"""Two coupled qubits between two baths, simulated with QuTiP: once right, and wrong in four ways.

Run: python3 simulate.py [folder]; writes one .npz for each simulation. Made with QuTiP 4.7.1.

    npx clausius guard right.npz
"""

import sys
from pathlib import Path

import numpy as np
from qutip import (
    basis,
    bloch_redfield_tensor,
    lindblad_dissipator,
    liouvillian,
    mesolve,
    qeye,
    sigmam,
    sigmaz,
    steadystate,
    tensor,
)

FOLDER = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
OMEGA = {"hot": 4.0, "cold": 1.0}  # frequencies of the qubits
BETA = {"hot": 0.5, "cold": 1.0}  # inverse temperatures of their baths
COUPLING, GAMMA = 0.4, 0.1

# QuTiP counts the state of higher energy first: sigmam() lowers, σ_z = +1 is up.
lower = {"hot": tensor(sigmam(), qeye(2)), "cold": tensor(qeye(2), sigmam())}
z = {"hot": tensor(sigmaz(), qeye(2)), "cold": tensor(qeye(2), sigmaz())}
exchange = lower["hot"].dag() * lower["cold"]
H = sum(OMEGA[site] / 2 * z[site] for site in OMEGA) + COUPLING * (exchange + exchange.dag())
start = tensor(basis(2, 0), (basis(2, 0) + basis(2, 1)).unit())
times = np.linspace(0, 40, 41)


def thermal_jumps(site, omega, operator):
    """Jumps down and up between levels omega apart, in balance at the temperature of the bath."""
    n = 1 / np.expm1(BETA[site] * omega)
    return [np.sqrt(GAMMA * (n + 1)) * operator, np.sqrt(GAMMA * n) * operator.dag()]


def global_jumps(site):
    """Jumps between the levels of the whole Hamiltonian: every pair of levels that the bath couples."""
    energies, states = H.eigenstates()
    coupling = lower[site] + lower[site].dag()
    jumps = []
    for i in range(4):
        for j in range(4):
            omega = energies[j] - energies[i]
            element = states[i].overlap(coupling * states[j])
            if omega > 1e-9 and abs(element) > 1e-9:
                jumps += thermal_jumps(site, omega, element * states[i] * states[j].dag())
    return jumps


def save(name, **arrays):
    np.savez_compressed(FOLDER / f"{name}.npz", times=times, dims=[2, 2], **arrays)


def matrices(operators):
    return np.array([operator.full() for operator in operators])


def evolved(generator, ket=start):
    return matrices(mesolve(generator, ket * ket.dag(), times, []).states)


jumps = {site: global_jumps(site) for site in OMEGA}
all_jumps = jumps["hot"] + jumps["cold"]
L = liouvillian(H, all_jumps)

save("right", states=evolved(L), H=H.full(), c_ops=matrices(all_jumps))

# 1. A rate has the wrong sign: the dephasing of one qubit is subtracted.
wrong_sign = L - lindblad_dissipator(np.sqrt(0.1) * z["cold"])
save("wrong-sign", states=evolved(wrong_sign), H=H.full(), liouvillian=wrong_sign.full())

# 2. The trace drifts by 1e-4: what comes back after a jump is a little more than what has gone.
drift = 1 + 1e-4 * (times / times[-1])[:, None, None]
save("trace-drift", states=drift * evolved(L), H=H.full())

# 3. Steps that are not completely positive: Redfield without the secular approximation.
spectra = {
    site: (lambda w, b=BETA[site]: GAMMA * w / (1 - np.exp(-b * w)) if abs(w) > 1e-12 else GAMMA / b) for site in OMEGA
}
redfield, kets = bloch_redfield_tensor(
    H, [[lower[site] + lower[site].dag(), spectra[site]] for site in OMEGA], use_secular=False
)
steps = matrices([(redfield * time).expm() for time in (0.05, 0.5, 5.0)])
np.savez_compressed(FOLDER / "not-completely-positive.npz", superoperators=steps, dims=[2, 2])

# 4. A local master equation: each bath knows its own qubit only. In its steady state heat flows from cold to hot.
local = {site: thermal_jumps(site, OMEGA[site], lower[site]) for site in OMEGA}
fine = np.linspace(0, times[-1], 4001)
local_jumps = local["hot"] + local["cold"]
path = mesolve(H, steadystate(H, local_jumps), fine, local_jumps).states


def current(site, rho):
    """Heat per time from a bath, tr H D(rho)."""
    gain = sum(c @ rho @ c.conj().T - (c.conj().T @ c @ rho + rho @ c.conj().T @ c) / 2 for c in matrices(local[site]))
    return np.trace(H.full() @ gain).real


currents = np.array([[current(site, rho.full()) for site in OMEGA] for rho in path])
# Simpson's rule from one fine time to the second next, of which every fiftieth is kept.
pairs = (fine[2] - fine[0]) / 6 * (currents[:-2:2] + 4 * currents[1:-1:2] + currents[2::2])
heat = np.vstack([np.zeros(2), np.cumsum(pairs, axis=0)])[::50]
save("heat-from-cold", states=matrices(path[::100]), H=H.full(), heat=heat)
