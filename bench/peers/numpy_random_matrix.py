"""Spin–random-matrix model with NumPy, one realisation: python3 numpy_random_matrix.py [levels] [times]

The same numbers as `bench/random-matrix.ts`: eigenvectors of H, the forms of three observables in its eigenbasis, and their
values at all times by matrix products. One thread; CPU seconds and the largest resident size.
"""

import os
import resource
import sys
import time

os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np  # noqa: E402


def evolve(levels, count, splitting=0.1, beta=10.0, coupling=0.1, variance=1 / 8, seed=1):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(levels, levels)) * np.sqrt(variance / levels / 2)
    r = x + x.T
    energies = np.linspace(-0.5, 0.5, levels)
    h = np.zeros((2 * levels, 2 * levels))
    h[:levels, :levels] = np.diag(energies + splitting / 2)
    h[levels:, levels:] = np.diag(energies - splitting / 2)
    h[:levels, levels:] = coupling * r
    h[levels:, :levels] = coupling * r
    values, vectors = np.linalg.eigh(h)
    p = np.exp(-beta * (energies - energies[0]))
    p /= p.sum()
    up, down = vectors[:levels], vectors[levels:]
    state = down.T @ (p[:, None] * down)
    excited = state * (up.T @ up)
    energy = state * (up.T @ (energies[:, None] * up) + down.T @ (energies[:, None] * down))
    coherence = state * (up.T @ down)
    times = np.arange(1, count + 1)
    c, s = np.cos(np.outer(values, times)), np.sin(np.outer(values, times))
    form = lambda w: np.sum(c * (w @ c), 0) + np.sum(s * (w @ s), 0)  # noqa: E731
    population, reservoir = form(excited), form(energy)
    wc, ws = coherence @ c, coherence @ s
    coherences = np.sum(c * wc, 0) + np.sum(s * ws, 0) + 1j * (np.sum(c * ws, 0) - np.sum(s * wc, 0))
    bloch = np.sqrt((population - 0.5) ** 2 + np.abs(coherences) ** 2)
    entropy = sum(-q * np.log(np.maximum(q, 1e-300)) for q in (0.5 - bloch, 0.5 + bloch))
    heat = p @ energies - reservoir
    return population, entropy - beta * heat, entropy - beta * splitting * population


if __name__ == "__main__":
    levels = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 600
    start = time.process_time()
    population, production, weak = evolve(levels, count)
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"numpy  levels {levels}  times {count}  {seconds:.2f} s CPU  {memory:.0f} MiB", end="  ")
    print(f"P {population[-1]:.5f}  (10) {production[-1]:.5f}  (25) {weak[-1]:.5f}")
