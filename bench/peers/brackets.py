"""Brackets of states read from standard input, one JSON object for all; prints [lower, upper, CPU milliseconds] for each as JSON."""

import json
import sys
import time

import numpy as np

from numpy_entanglement import bases, ree

given = json.load(sys.stdin)
dims = tuple(given["dims"])
dim = dims[0] * dims[1]
bases(dims)
answers = []
for flat in given["states"]:
    parts = np.array(flat).reshape(2, dim, dim)
    rho = parts[0] + 1j * parts[1]
    times = []
    while not times or (sum(times) < given["seconds"] and len(times) < 100):
        start = time.process_time()
        lower, upper = ree(rho, given["width"], dims)
        times.append(time.process_time() - start)
    answers.append([lower, upper, 1e3 * float(np.median(times))])
print(json.dumps({"version": f"numpy {np.__version__}", "answers": answers}))
