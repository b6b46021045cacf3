"""Relative entropy of entanglement in NumPy: a primal-dual interior-point method, one state at a time, and exact pairs on stacks."""

from functools import lru_cache

import numpy as np


def dagger(a):
    return a.conj().swapaxes(-1, -2)


def hermitian(a):
    return (a + dagger(a)) / 2


def transposed(a, dims=(2, 2)):
    """Partial transpose of the second of two systems."""
    return a.reshape(*a.shape[:-2], *dims, *dims).swapaxes(-3, -1).reshape(a.shape)


def traceless_basis(dim):
    """Orthonormal traceless Hermitian matrices, shape (d² − 1, d, d)."""
    basis = []
    for i in range(dim):
        for j in range(i):
            for entry in (1, 1j):
                b = np.zeros((dim, dim), complex)
                b[i, j] = entry
                b[j, i] = np.conj(entry)
                basis.append(b / np.sqrt(2))
    for i in range(1, dim):
        b = np.diag([1.0] * i + [-i] + [0] * (dim - i - 1)).astype(complex)
        basis.append(b / np.linalg.norm(b))
    return np.array(basis)


DIM = 4


@lru_cache
def bases(dims):
    """Basis of the traceless Hermitian matrices, and its partial transposes."""
    basis = traceless_basis(dims[0] * dims[1])
    return basis, transposed(basis, dims)


def traces(a, b):
    """Re tr a_i b_j for two stacks."""
    return (a.reshape(len(a), -1) @ b.swapaxes(1, 2).reshape(len(b), -1).T).real


def log1(w):
    """First divided differences of the logarithm."""
    a, b = w[..., :, None], w[..., None, :]
    u = (a - b) / (a + b)
    small = np.abs(u) < 1e-2
    safe = np.where(small, 0.5, u)
    ratio = np.where(small, 1 + u**2 / 3 + u**4 / 5 + u**6 / 7, np.arctanh(safe) / safe)
    return 2 * ratio / (a + b)


@lru_cache
def triples(dim):
    """All triples of indices, shape (d³, 3)."""
    return np.stack(np.meshgrid(range(dim), range(dim), range(dim), indexing="ij"), axis=-1).reshape(-1, 3)


def log2(w):
    """Second divided differences of the logarithm, shape (d, d, d)."""
    dim = len(w)
    indices = triples(dim)
    a, b, c = np.sort(w[indices], axis=1).T
    first = log1(w)
    order = np.argsort(w[indices], axis=1)
    i, j, k = np.take_along_axis(indices, order, axis=1).T
    mean = (a + b + c) / 3
    wide = c - a > 0.08 * mean
    x, y, z = (a - mean) / mean, (b - mean) / mean, (c - mean) / mean
    power, pair, triple = np.ones_like(a), np.ones_like(a), np.ones_like(a)
    series = np.full_like(a, -0.5)
    for n in range(1, 12):
        power = power * x
        pair = power + y * pair
        triple = pair + z * triple
        series += (-1) ** (n + 1) / (n + 2) * triple
    gap = np.where(wide, c - a, 1)
    return np.where(wide, (first[j, k] - first[i, j]) / gap, series / mean**2).reshape(dim, dim, dim)


def room(w, v, d):
    """Largest step that keeps a positive matrix with these eigenvalues and vectors positive."""
    inner = dagger(v) @ d @ v / np.sqrt(np.outer(w, w))
    least = np.linalg.eigvalsh(inner)[0]
    return -1 / least if least < 0 else np.inf


def ree(rho, gap=1e-9, dims=(2, 2)):
    """Lower and upper bound of the relative entropy to the PPT states; a gap of 0 for these."""
    dim = len(rho)
    one = np.eye(dim)
    basis, basis_transposed = bases(dims)
    if np.linalg.eigvalsh(transposed(rho, dims))[0] >= 0:
        return 0.0, 0.0
    p, u = np.linalg.eigh(rho)
    p = np.clip(p, 0, None)
    root = u * np.sqrt(p)
    entropy = -np.sum(p[p > 0] * np.log(p[p > 0]))
    s = one / (2 * dim) + np.diag(np.diag(rho)) / 2
    dual = np.linalg.inv(s) / 4
    other = np.linalg.inv(transposed(s, dims)) / 4
    lower, upper = -np.inf, np.inf
    for _ in range(80):
        w, v = np.linalg.eigh(s)
        t = transposed(s, dims)
        wt, vt = np.linalg.eigh(t)
        if w[0] <= 0 or wt[0] <= 0:
            break
        c = dagger(v) @ root
        R = c @ dagger(c)
        G = v @ (log1(w) * R) @ dagger(v)
        here = -np.sum(np.diag(R).real * np.log(w)) - entropy
        free, vectors = np.linalg.eigh(transposed(one - G, dims))
        positive = (vectors * np.clip(free, 0, None)) @ dagger(vectors)
        slack = 8 * np.finfo(float).eps * (1 + 0.1 / np.sqrt(w[0]) + np.linalg.norm(other))
        largest = min(np.linalg.eigvalsh(G + transposed(q, dims))[-1] for q in (other, positive))
        upper = min(upper, here)
        lower = max(lower, here + 1 - largest - slack)
        if upper - lower < gap:
            break
        inverse, inverse_t = (v / w) @ dagger(v), (vt / wt) @ dagger(vt)
        inside = dagger(v) @ basis @ v
        T = log2(w) * R.T[:, None, :]
        left = np.einsum("ikj,aik->akj", T, inside)
        M = -2 * (left.reshape(len(basis), -1) @ inside.reshape(len(basis), -1).T).real
        M += traces(basis, inverse @ basis @ dual)
        M += traces(basis_transposed, inverse_t @ basis_transposed @ other)
        M = (M + M.T) / 2

        def direction(tau):
            right = np.einsum("aij,ji->a", basis, G + tau * inverse + tau * transposed(inverse_t, dims)).real
            dx = np.linalg.solve(M, right)
            step = np.tensordot(dx, basis, 1)
            step_t = transposed(step, dims)
            dual_step = tau * inverse - dual - hermitian(inverse @ step @ dual)
            other_step = tau * inverse_t - other - hermitian(inverse_t @ step_t @ other)
            q, x = np.linalg.eigh(dual)
            r, y = np.linalg.eigh(other)
            if q[0] <= 0 or r[0] <= 0:
                return step, dual_step, other_step, 0.0, 0.0
            primal = min(room(w, v, step), room(wt, vt, step_t))
            return step, dual_step, other_step, primal, min(room(q, x, dual_step), room(r, y, other_step))

        mu = (np.trace(s @ dual).real + np.trace(t @ other).real) / (2 * dim)
        *_, primal, dual_room = direction(0)
        length = min(1, 0.98 * primal, 0.98 * dual_room)
        centring = max((1 - length) ** 2, 1e-3) if length > 0.1 else 0.5
        step, dual_step, other_step, primal, dual_room = direction(centring * mu)
        share = 0.9 if centring > 0.01 else 0.98
        a, b = min(1, share * primal), min(1, share * dual_room)
        if a < 0.95 and b < 0.95:
            a = b = min(a, b)
        if a == 0:
            break
        s = hermitian(s + a * step)
        s /= np.trace(s).real
        dual = hermitian(dual + b * dual_step)
        other = hermitian(other + b * other_step)
    return lower, upper


def bracket(states):
    """Brackets of random states of full rank, one after the other."""

    def work():
        widths = []
        for rho in states(8, DIM):
            lower, upper = ree(rho)
            if not upper - lower < 1e-8:
                raise ArithmeticError(f"the bracket is {upper - lower} wide")
            widths.append(upper - lower)
        return widths

    return work, 8


def margins_of_exact_pairs(gaussian):
    """Entropy production and entanglement production of stacks of exact pairs under local Hermitian jumps."""
    count = 512

    def work():
        phi = gaussian(count, 2, 2)
        phi /= np.linalg.norm(phi, axis=(1, 2))[:, None, None]
        first = gaussian(count, 4, 2)
        image = first @ phi.conj()
        second = np.stack([image[..., 1].conj(), -image[..., 0].conj()], axis=-1)
        kets = (first[..., :, None] * second[..., None, :]).reshape(count, 4, 4)
        closest = kets.swapaxes(1, 2) @ kets.conj()
        closest /= np.trace(closest, axis1=1, axis2=2).real[:, None, None]
        w, v = np.linalg.eigh(closest)
        vector = phi.reshape(count, 4)
        multiplier = transposed(vector[:, :, None] * vector[:, None, :].conj())
        inner = dagger(v) @ multiplier @ v / log1(w)
        roots = np.sqrt(w)
        boundary = np.linalg.eigvalsh(inner / (roots[:, :, None] * roots[:, None, :]))[:, -1]
        share = gaussian(count).real ** 2
        share /= share + gaussian(count).real ** 2
        rho = closest - (share / boundary)[:, None, None] * (v @ inner @ dagger(v))
        change = np.zeros_like(rho)
        for side in (0, 0, 1):
            local = hermitian(gaussian(count, 2, 2))
            jump = np.zeros((count, 2, 2, 2, 2), complex)
            if side == 0:
                jump[:, :, 0, :, 0] = jump[:, :, 1, :, 1] = local
            else:
                jump[:, 0, :, 0, :] = jump[:, 1, :, 1, :] = local
            jump = jump.reshape(count, 4, 4)
            square = jump @ jump
            change += jump @ rho @ jump - (square @ rho + rho @ square) / 2
        p, u = np.linalg.eigh(rho)
        own = ((u.conj() * (change @ u)).sum(axis=1).real * np.log(np.clip(p, 1e-300, None))).sum(axis=1)
        other = ((v.conj() * (change @ v)).sum(axis=1).real * np.log(w)).sum(axis=1)
        return -own, own - other

    return work, count
