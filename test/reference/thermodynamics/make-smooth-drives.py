"""Numbers of mpmath for test/unit/thermodynamics/smooth-process.test.ts and test/unit/quantum/driven-evolution.test.ts.

    python3 test/reference/thermodynamics/make-smooth-drives.py

Sweeps by parabolic cylinder functions. Processes as differential equations for the unitary and for the work, the integral of
tr[dH/dt rho], by mpmath's Taylor series with 30 digits; entropies from eigenvalues.
"""

import json
import pathlib

from mpmath import mp, mpf, mpc, matrix

mp.dps = 30
HERE = pathlib.Path(__file__).parent
X = matrix([[0, 1], [1, 0]])
Z = matrix([[1, 0], [0, -1]])
ONE = mp.eye(2)


def kron(a, b):
    out = mp.zeros(a.rows * b.rows, a.cols * b.cols)
    for i in range(a.rows):
        for j in range(a.cols):
            for k in range(b.rows):
                for l in range(b.cols):
                    out[i * b.rows + k, j * b.cols + l] = a[i, j] * b[k, l]
    return out


def text(x):
    return mp.nstr(x, 22)


def sweep(rate, gap, start, end):
    """U(end, start) of H = rate t Z / 2 + gap X; its first row solves a Weber equation."""
    rate, gap = mpf(rate), mpf(gap)
    order = -1 + 1j * gap**2 / rate
    phase = mp.sqrt(rate) * mp.expjpi(mpf(-1) / 4)

    def fundamental(t):
        columns = []
        for sign in (1, -1):
            y = lambda s: mp.pcfd(order, sign * phase * s)
            a = y(t)
            columns.append((a, (1j * mp.diff(y, t) - rate * t / 2 * a) / gap))
        return matrix([[columns[0][0], columns[1][0]], [columns[0][1], columns[1][1]]])

    return fundamental(mpf(end)) * fundamental(mpf(start)) ** -1


def entropy(rho):
    values, _ = mp.eighe(rho)
    return -sum(p * mp.log(p) for p in values if p > mpf(10) ** -28)


def reduced(rho, part):
    out = mp.zeros(2)
    for i in range(2):
        for j in range(2):
            for k in range(2):
                out[i, j] += rho[2 * i + k, 2 * j + k] if part == 0 else rho[2 * k + i, 2 * k + j]
    return out


def trace(a):
    return mp.re(sum(a[i, i] for i in range(a.rows)))


def process(beta, excited, duration):
    """Qubit with H_s = (1/2 + sin(1.5 t)/4) Z, V = exp(-(t - 1)^2/(2 0.5^2)) XX + 0.2 ZX, and a reservoir qubit (0.4 + 0.1 t^2) Z."""
    beta, duration = mpf(beta), mpf(duration)
    system, both, bath = kron(Z, ONE), kron(X, X), kron(ONE, Z)
    constant = kron(Z, X) * mpf("0.2")
    pulse = lambda t: mp.exp(-((t - 1) ** 2) / (2 * mpf("0.25")))
    H = lambda t: system * (mpf("0.5") + mp.sin(mpf("1.5") * t) / 4) + both * pulse(t) + constant + bath * (mpf("0.4") + t**2 / 10)
    inner = lambda t: system * (mpf("0.5") + mp.sin(mpf("1.5") * t) / 4) + both * pulse(t) + constant
    rate = lambda t: system * (mpf("1.5") * mp.cos(mpf("1.5") * t) / 4) + both * (-(t - 1) / mpf("0.25") * pulse(t)) + bath * (t / 5)
    bath0 = Z * mpf("0.4")
    gibbs = matrix([[mp.exp(-beta * bath0[0, 0]), 0], [0, mp.exp(-beta * bath0[1, 1])]])
    gibbs /= trace(gibbs)
    excited = mpf(excited)
    rho0 = kron(matrix([[excited, mpf("0.1")], [mpf("0.1"), 1 - excited]]), gibbs)

    def slope(t, y):
        rho = matrix(4, 4)
        for k in range(16):
            rho[k // 4, k % 4] = y[k]
        h = H(t)
        change = (h * rho - rho * h) * mpc(0, -1)
        return [change[k // 4, k % 4] for k in range(16)] + [trace(rate(t) * rho)]

    solution = mp.odefun(slope, 0, [rho0[k // 4, k % 4] for k in range(16)] + [mpf(0)], tol=mpf(10) ** -24)
    y = solution(duration)
    rho = matrix(4, 4)
    for k in range(16):
        rho[k // 4, k % 4] = y[k]
    end = reduced(rho, 1)
    energy = mp.log(2 * mp.cosh(beta * bath0[0, 0])) + beta * trace(end * bath0)
    return {
        "work": text(mp.re(y[16])),
        "internalEnergy": text(trace(rho * inner(duration)) - trace(rho0 * inner(mpf(0)))),
        "heat": text(trace(bath0 * gibbs) - trace(bath0 * end)),
        "entropyProduction": text(entropy(reduced(rho, 0)) - entropy(rho) + energy),
        "entropyChange": text(entropy(reduced(rho, 0)) - entropy(reduced(rho0, 0))),
    }


sweeps = [("1", "0.3", "-6", "6"), ("2", "0.5", "-4", "7"), ("0.25", "0.2", "0", "9")]
processes = [("1", "0.3", "2.5"), ("3", "0.75", "1"), ("-0.5", "0.6", "4")]
data = {
    "sweeps": [
        {"input": list(s), "output": [[text(mp.re(z)), text(mp.im(z))] for z in sweep(*s)]} for s in sweeps
    ],
    "processes": [{"input": list(p), "output": process(*p)} for p in processes],
}
(HERE / "smooth-drives.json").write_text(json.dumps(data, indent=1) + "\n")
