"""A QuTiP state as JSON for `clausius ree`: two exchange-coupled qubits in a cold bath and a hot one.

Run: python3 examples/states/thermal-qubits.py > examples/states/thermal-qubits.json
"""

import json

import qutip

sm = qutip.destroy(2).dag()  # |1><0| lowers: |0> is the excited level
one = qutip.qeye(2)
lower = [qutip.tensor(sm, one), qutip.tensor(one, sm)]

hamiltonian = sum(s.dag() * s for s in lower)
hamiltonian += 0.9 * (lower[0] * lower[1].dag() + lower[1] * lower[0].dag())
jumps = []
for s, (down, up) in zip(lower, [(0.05, 0.0005), (0.05, 0.04)]):
    jumps += [down**0.5 * s, up**0.5 * s.dag()]

start = qutip.tensor(qutip.basis(2, 0), qutip.basis(2, 1))
rho = qutip.mesolve(hamiltonian, start, [0, 1.2], c_ops=jumps).states[-1]
rho = (rho + rho.dag()) / 2
rho = rho / rho.tr()

rows = [json.dumps([[float(z.real), float(z.imag)] for z in row]) for row in rho.full()]
print(f'{{ "dims": {rho.dims[0]}, "rho": [\n  ' + ",\n  ".join(rows) + "\n] }")
