"""QICS on the states that `brackets.py` reads, in the same form: [dual objective, primal objective, CPU milliseconds] for each.

Counted is the solver's iteration to its own tolerances (1e-8), not the model, its preprocessing nor what Numba compiles.
QICS has two ways to the Newton step here, by its Hessians (its choice) or by their inverses; the faster one counts."""

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
from qics.vectorize import lin_to_mat, mat_to_vec


def cone_rows(dims):
    """Rows of (t, X, Y, Z) = h − G (t, y) with Y of the compact vector y, Z = Yᵀᴮ and X = ρ, which is in h alone."""
    dim = dims[0] * dims[1]
    shape = {"dims": (dim, dim), "iscomplex": True, "compact": (True, False)}
    spread = lin_to_mat(lambda y: y, **shape)
    flip = lin_to_mat(lambda y: partial_transpose(y, dims, 1), **shape)
    t = np.zeros((2 * dim**2, 1))
    return -np.block([[np.ones((1, 1)), np.zeros((1, dim**2))], [t, 0 * spread], [t, spread], [t, flip]])


def solver(rho, rows, **options):
    """Of: minimise t ≥ D(ρ‖Y) with tr Y = 1 and Z ⪰ 0; as in its example, with X and Z variables, it takes about twice as long."""
    dim = len(rho)
    rest = np.zeros((2 * dim**2, 1))
    h = np.vstack(([[0.0]], mat_to_vec(rho), rest, rest))
    trace = mat_to_vec(np.eye(dim, dtype=complex), compact=True).T
    c = np.zeros((1 + dim**2, 1))
    c[0] = 1.0
    cones = [QuantRelEntr(dim, iscomplex=True), PosSemidefinite(dim, iscomplex=True)]
    model = qics.Model(c=c, A=np.hstack(([[0.0]], trace)), b=np.ones((1, 1)), G=rows, h=h, cones=cones)
    return qics.Solver(model, verbose=0, **options)


def timed(rho, rows, seconds, **options):
    times = []
    while not times or (sum(times) < seconds and len(times) < 100):
        ready = solver(rho, rows, **options)
        start = time.process_time()
        found = ready.solve()
        times.append(time.process_time() - start)
    if found["sol_status"] != "optimal":
        sys.exit(f"QICS answered {found['sol_status']}")
    return [found["d_obj"], found["p_obj"], 1e3 * float(np.median(times))]


given = json.load(sys.stdin)
dims = tuple(given["dims"])
dim = dims[0] * dims[1]
rows = cone_rows(dims)
ways = [{}, {"use_invhess": True}]
answers = []
for flat in given["states"]:
    parts = np.array(flat).reshape(2, dim, dim)
    rho = parts[0] + 1j * parts[1]
    if not answers:
        for way in ways:
            solver(rho, rows, max_iter=1, **way).solve()
    answers.append(min((timed(rho, rows, given["seconds"], **way) for way in ways), key=lambda answer: answer[2]))
version = f"numpy {np.__version__}, scipy {scipy.__version__}, numba {numba.__version__}"
print(json.dumps({"version": version, "answers": answers}))
