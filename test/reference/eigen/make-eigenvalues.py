#!/usr/bin/env python3
"""Writes eigenvalues.json: Hermitian matrices of doubles and their eigenvalues, computed with 60 digits by mpmath.

Run: /usr/bin/python3 make-eigenvalues.py        (mpmath 1.2 or later, numpy; one second)

Every case: name, n, re and im (row-major; im is left out for a real matrix), and the eigenvalues in ascending order as
sums hi + lo of two doubles, so that an error far below one ulp can be seen.
"""
import json
import os

import mpmath as mp
import numpy as np

mp.mp.dps = 60
rng = np.random.default_rng(20240607)


def ginibre(n, m):
    return rng.standard_normal((n, m)) + 1j * rng.standard_normal((n, m))


def unitary(n):
    q, r = np.linalg.qr(ginibre(n, n))
    return q * (np.diag(r) / abs(np.diag(r)))


def with_spectrum(values):
    u = unitary(len(values))
    return (u * np.asarray(values)) @ u.conj().T


def state(n, rank):
    g = ginibre(n, rank)
    a = g @ g.conj().T
    return a / np.trace(a).real


def families(n):
    i = np.arange(n)
    yield "random", ginibre(n, n)
    yield "full-rank state", state(n, n)
    yield "pure state", state(n, 1)
    if n > 2:
        yield "state of rank 2", state(n, 2)
    yield "maximally mixed state", np.eye(n) / n
    yield "near the mixed state, 1e-8", np.eye(n) / n + 1e-8 * ginibre(n, n)
    yield "near the mixed state, 1e-14", np.eye(n) / n + 1e-14 * ginibre(n, n)
    yield "clustered, gaps 1e-12", with_spectrum(1 + 1e-12 * i)
    yield "repeated levels", with_spectrum(np.where(i % 2 == 0, 1.0, -2.0))
    yield "projector of rank n - 1", with_spectrum(np.where(i == 0, 0.0, 1.0))
    yield "graded spectrum, 1e-4 per level", with_spectrum(10.0 ** (-4 * i))
    yield "graded spectrum, 1e-16 in all", with_spectrum(10.0 ** (-16 * i / max(1, n - 1)))
    s = 10.0 ** (-3.0 * i)
    yield "graded entries, large first", s[:, None] * ginibre(n, n) * s[None, :]
    yield "graded entries, large last", s[::-1, None] * ginibre(n, n) * s[None, ::-1]
    yield "nearly diagonal", np.diag(rng.standard_normal(n)) + 1e-10 * ginibre(n, n)
    yield "diagonal, unordered", np.diag(rng.permutation(n) - 1.0)
    yield "near-pure state", 0.999999 * state(n, 1) + 1e-6 * state(n, n)
    yield "norm 1e-200", 1e-200 * ginibre(n, n)
    yield "norm 1e140", 1e140 * ginibre(n, n)
    yield "real random", rng.standard_normal((n, n)).astype(complex)
    yield "real zero diagonal", np.diag(np.ones(n - 1), 1).astype(complex)
    yield "Wilkinson", (np.diag(abs(i - (n - 1) / 2)) + np.diag(np.ones(n - 1), 1)).astype(complex)


def split(x):
    hi = float(x)
    return [hi, float(x - mp.mpf(hi))]


def case(name, a):
    a = (a + a.conj().T) if name == "real zero diagonal" or name == "Wilkinson" else (a + a.conj().T) / 2
    n = len(a)
    exact = mp.matrix(n, n)
    for r in range(n):
        for c in range(n):
            exact[r, c] = mp.mpc(float(a[r, c].real), float(a[r, c].imag))
    # mpmath's iteration compares with an absolute epsilon: bring the norm to 1 by an exact power of two first.
    scale = mp.mpf(2) ** int(mp.ceil(mp.log(max(abs(x) for x in exact), 2)))
    scaled = exact / scale
    values = sorted(mp.eighe(scaled, eigvals_only=True))
    # A second way: the first four power sums of the eigenvalues are the traces of the powers.
    power = scaled
    for k in range(1, 5):
        trace = sum(power[r, r] for r in range(n))
        assert abs(trace - sum(v**k for v in values)) < mp.mpf(10) ** -55 * n**k, (name, n, k)
        power = power * scaled
    out = {"name": name, "n": n, "re": a.real.ravel().tolist()}
    if np.any(a.imag):
        out["im"] = a.imag.ravel().tolist()
    out["eigenvalues"] = [split(v * scale) for v in values]
    return out


cases = [case(name, a) for n in (2, 3, 4, 5, 8) for name, a in families(n)]
chosen = {"random", "pure state", "repeated levels", "graded entries, large first", "clustered, gaps 1e-12"}
cases += [case(name, a) for name, a in families(16) if name in chosen]
# Matrices on which the kernels were found to err most, by ascents from graded ones.
here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "ascents.json")) as file:
    for a in json.load(file):
        shape = (a["n"], a["n"])
        cases.append(case("ascent", np.reshape(a["re"], shape) + 1j * np.reshape(a["im"], shape)))
path = os.path.join(here, "eigenvalues.json")
with open(path, "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(c) for c in cases) + "\n]\n")
