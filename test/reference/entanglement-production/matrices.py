"""Matrices of mpmath that the scripts of this folder share: a stream of numbers, random Hermitian and unitary matrices, traces."""

from mpmath import eigh, eye, inverse, log, matrix, mpc, mpf


def numbers(seed):
    while True:
        seed = (seed * 16807) % 2147483647
        yield mpf(seed) / 2147483647 - mpf(1) / 2


def hermitian(dim, stream):
    a = matrix(dim, dim)
    for i in range(dim):
        a[i, i] = next(stream)
        for j in range(i):
            a[i, j] = mpc(next(stream), next(stream))
            a[j, i] = a[i, j].conjugate()
    return a


def unitary(dim, stream):
    h = hermitian(dim, stream) * 3
    return (eye(dim) + mpc(0, 1) * h) * inverse(eye(dim) - mpc(0, 1) * h)


def kron(a, b):
    out = matrix(a.rows * b.rows, a.cols * b.cols)
    for i in range(out.rows):
        for j in range(out.cols):
            out[i, j] = a[i // b.rows, j // b.cols] * b[i % b.rows, j % b.cols]
    return out


def trace(a):
    return sum(a[i, i] for i in range(a.rows)).real


def trace_log(change, state):
    """tr change ln state, on the support of the state."""
    values, vectors = eigh(state)
    moved = vectors.H * change * vectors
    return sum((moved[k, k].real * log(x) for k, x in enumerate(values) if x > mpf(10) ** -40), mpf(0))
