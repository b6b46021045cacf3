"""QICS on the states that `brackets.py` reads, in the same form: [dual objective, primal objective, CPU milliseconds] for each.

Counted is the solver's iteration to its own tolerances (1e-8), not the model, its preprocessing nor what Numba compiles."""

import json
import sys
import time

import numba
import numpy as np
import scipy
import scipy.sparse.linalg  # which QICS uses without importing it

import qics
from qics.cones import PosSemidefinite, QuantRelEntr
from qics.quantum import partial_transpose
from qics.vectorize import eye, lin_to_mat, mat_to_vec


def constraints(dims):
    """Rows of X = ρ, of tr Y = 1 and of Z = Yᵀᴮ over the variables (t, X, Y, Z)."""
    dim = dims[0] * dims[1]
    identity = eye(dim, True)
    flip = lin_to_mat(lambda y: partial_transpose(y, dims, 1), (dim, dim), True)
    trace = mat_to_vec(np.eye(dim, dtype=complex)).T
    t, none = np.zeros((dim**2, 1)), np.zeros_like(identity)
    return np.block(
        [
            [t, identity, none, none],
            [t[:1], none[:1], trace, none[:1]],
            [t, none, flip, -identity],
        ]
    )


def solver(rho, rows, **options):
    """Of: minimise t ≥ D(X‖Y) with Z ⪰ 0."""
    dim = len(rho)
    b = np.vstack((mat_to_vec(rho, compact=True), [[1.0]], np.zeros((dim**2, 1))))
    c = np.zeros((rows.shape[1], 1))
    c[0] = 1.0
    cones = [QuantRelEntr(dim, iscomplex=True), PosSemidefinite(dim, iscomplex=True)]
    return qics.Solver(qics.Model(c=c, A=rows, b=b, cones=cones), verbose=0, **options)


given = json.load(sys.stdin)
dims = tuple(given["dims"])
dim = dims[0] * dims[1]
rows = constraints(dims)
answers = []
for flat in given["states"]:
    parts = np.array(flat).reshape(2, dim, dim)
    rho = parts[0] + 1j * parts[1]
    if not answers:
        solver(rho, rows, max_iter=1).solve()
    times = []
    while not times or (sum(times) < given["seconds"] and len(times) < 100):
        ready = solver(rho, rows)
        start = time.process_time()
        found = ready.solve()
        times.append(time.process_time() - start)
    if found["sol_status"] != "optimal":
        sys.exit(f"QICS answered {found['sol_status']}")
    answers.append([found["d_obj"], found["p_obj"], 1e3 * float(np.median(times))])
version = f"numpy {np.__version__}, scipy {scipy.__version__}, numba {numba.__version__}"
print(json.dumps({"version": version, "answers": answers}))
