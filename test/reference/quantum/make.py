"""Numbers of QuTiP 4.7 for test/unit/quantum/qutip.test.ts.

    /usr/bin/python3 test/reference/quantum/make.py

Inputs are integers or short decimals, so that both programs start from the same numbers.
"""

import json
import pathlib

import numpy as np
import qutip

rng = np.random.default_rng(20240611)
HERE = pathlib.Path(__file__).parent


def entries(a):
    a = np.asarray(a)
    return [[[float(z.real), float(z.imag)] for z in row] for row in a]


def integers(rows, cols):
    return rng.integers(-5, 6, (rows, cols)) + 1j * rng.integers(-5, 6, (rows, cols))


def write(name, data):
    (HERE / f"{name}.json").write_text(json.dumps({"program": f"QuTiP {qutip.__version__}", **data}, separators=(",", ":")) + "\n")


def subsystems():
    cases = []
    for dims in ([2, 3], [3, 2], [2, 3, 2]):
        d = int(np.prod(dims))
        a = integers(d, d)
        q = qutip.Qobj(a, dims=[dims, dims])
        n = len(dims)
        cases.append(
            {
                "dims": dims,
                "matrix": entries(a),
                "reduced": [entries(q.ptrace(s).full()) for s in range(n)],
                "transposed": [
                    entries(qutip.partial_transpose(q, [int(s == k) for k in range(n)]).full()) for s in range(n)
                ],
                "order": list(range(1, n)) + [0],
                "permuted": entries(q.permute(list(range(1, n)) + [0]).full()),
            }
        )
    write("subsystems", {"cases": cases})


def generators():
    cases = []
    for d in (2, 3, 4):
        g = integers(d, d)
        h = g + g.conj().T
        jumps = [integers(d, d) for _ in range(2)]
        liouvillian = qutip.liouvillian(qutip.Qobj(h), [qutip.Qobj(j) for j in jumps])
        steady = qutip.steadystate(qutip.Qobj(h), [qutip.Qobj(j) for j in jumps], method="direct")
        eigenvalues = liouvillian.eigenenergies()
        order = np.lexsort((eigenvalues.imag, -eigenvalues.real))
        cases.append(
            {
                "hamiltonian": entries(h),
                "jumps": [entries(j) for j in jumps],
                "liouvillian": entries(liouvillian.full()),
                "steadyState": entries(steady.full()),
                "eigenvalues": [[float(z.real), float(z.imag)] for z in eigenvalues[order]],
            }
        )
    write("generators", {"cases": cases})


def two_qubits():
    """Ising coupling g, dephasing gamma and reset r to |+>, as in steady-state entanglement by reset."""
    g, gamma, r = 2.5, 1.0, 10.0
    one = qutip.qeye(2)
    z = [qutip.tensor(qutip.sigmaz(), one), qutip.tensor(one, qutip.sigmaz())]
    plus = (qutip.basis(2, 0) + qutip.basis(2, 1)).unit()
    h = g * z[0] * z[1]
    jumps = [np.sqrt(gamma / 2) * op for op in z]
    for k in range(2):
        reset = np.sqrt(r) * plus * qutip.basis(2, k).dag()
        jumps += [qutip.tensor(reset, one), qutip.tensor(one, reset)]
    start = qutip.tensor(qutip.ket2dm(qutip.basis(2, 0)), qutip.ket2dm(qutip.basis(2, 1)))
    times = [0, 0.05, 0.1, 0.2, 0.5, 1.0]
    options = qutip.Options(atol=1e-13, rtol=1e-11, nsteps=100000)
    constant = qutip.mesolve(h, start, times, jumps, options=options).states
    driven = qutip.mesolve(
        [h, [qutip.tensor(qutip.sigmax(), one), "sin(3*t)"]], start, times, jumps, options=options
    ).states
    write(
        "two-qubits",
        {
            "parameters": {"g": g, "gamma": gamma, "r": r},
            "times": times,
            "constant": [entries(s.full()) for s in constant],
            "driven": [entries(s.full()) for s in driven],
            "steadyState": entries(qutip.steadystate(h, jumps).full()),
        },
    )


subsystems()
generators()
two_qubits()
