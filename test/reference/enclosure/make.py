"""Reference values for the enclosure arithmetic: mpmath with 300 working digits, 120 of them written.

Run: python3 make.py > enclosure.json
Matrices are (re + i im)/denominator with integers of any length, row by row.
"""

import json
import random
from fractions import Fraction

from mpmath import mp, mpf, mpc, matrix, eighe, log, exp, sqrt, expm, svd_c

mp.dps = 300
DIGITS = 120
random.seed(20240611)


def text(x):
    x = mp.re(x) if isinstance(x, mpc) else x
    return mp.nstr(x, DIGITS, strip_zeros=False, min_fixed=0, max_fixed=0)


def number(q):
    return mpf(q.numerator) / mpf(q.denominator)


class Exact:
    """Matrix of Gaussian rationals as two lists of Fractions."""

    def __init__(self, n, re, im):
        self.n, self.re, self.im = n, re, im

    def mp(self):
        n = self.n
        return matrix([[mpc(number(self.re[i * n + j]), number(self.im[i * n + j])) for j in range(n)] for i in range(n)])

    def json(self):
        den = 1
        for x in self.re + self.im:
            den = den * x.denominator // __import__("math").gcd(den, x.denominator)
        return {
            "n": self.n,
            "re": [str(int(x * den)) for x in self.re],
            "im": [str(int(x * den)) for x in self.im],
            "denominator": str(den),
        }

    def times(self, other):
        n = self.n
        re, im = [], []
        for i in range(n):
            for j in range(n):
                a = b = Fraction(0)
                for k in range(n):
                    p, q, r, s = self.re[i * n + k], self.im[i * n + k], other.re[k * n + j], other.im[k * n + j]
                    a += p * r - q * s
                    b += p * s + q * r
                re.append(a)
                im.append(b)
        return Exact(n, re, im)

    def scaled(self, q):
        return Exact(self.n, [x * q for x in self.re], [x * q for x in self.im])

    def plus(self, other):
        return Exact(
            self.n,
            [x + y for x, y in zip(self.re, other.re)],
            [x + y for x, y in zip(self.im, other.im)],
        )

    def adjoint(self):
        n = self.n
        return Exact(
            n,
            [self.re[j * n + i] for i in range(n) for j in range(n)],
            [-self.im[j * n + i] for i in range(n) for j in range(n)],
        )

    def trace(self):
        return sum(self.re[k * (self.n + 1)] for k in range(self.n))


def state(n, rank):
    g = lambda: random.randint(-40, 40)
    re = [Fraction(g() if k % n < rank else 0) for k in range(n * n)]
    im = [Fraction(g() if k % n < rank else 0) for k in range(n * n)]
    G = Exact(n, re, im)
    rho = G.times(G.adjoint())
    return rho.scaled(1 / rho.trace())


def hermitian(n):
    g = lambda: random.randint(-40, 40)
    re, im = [Fraction(0)] * (n * n), [Fraction(0)] * (n * n)
    for i in range(n):
        re[i * n + i] = Fraction(g(), 16)
        for j in range(i):
            a, b = Fraction(g(), 16), Fraction(g(), 16)
            re[i * n + j] = re[j * n + i] = a
            im[i * n + j], im[j * n + i] = b, -b
    return Exact(n, re, im)


def reflection(n):
    v = [(Fraction(random.randint(-9, 9)), Fraction(random.randint(-9, 9))) for _ in range(n)]
    norm = sum(a * a + b * b for a, b in v)
    re, im = [], []
    for i in range(n):
        for j in range(n):
            (a, b), (c, d) = v[i], v[j]
            re.append(Fraction(int(i == j)) - 2 * (a * c + b * d) / norm)
            im.append(-2 * (b * c - a * d) / norm)
    return Exact(n, re, im)


def rotated(A):
    R = reflection(A.n)
    return R.times(A).times(R.adjoint())


def blocks(entries):
    """Real symmetric matrix of a dictionary (i, j) -> value, i >= j."""
    n = 1 + max(i for i, _ in entries)
    re = [Fraction(0)] * (n * n)
    for (i, j), x in entries.items():
        re[i * n + j] = re[j * n + i] = Fraction(x)
    return Exact(n, re, [Fraction(0)] * (n * n))


def spectrum(A):
    values, vectors = eighe(A)
    return [values[k] for k in range(len(values))], vectors


SMALL = mpf(10) ** -200


def log_trace(sigma, W):
    """Re tr W ln sigma on the support of sigma."""
    values, V = spectrum(sigma)
    inside = V.H * W * V
    return sum(mp.re(inside[k, k]) * log(values[k]) for k in range(len(values)) if values[k] > SMALL)


def entropy(rho):
    return -sum(x * log(x) for x in spectrum(rho)[0] if x > SMALL)


def function(A, f):
    values, V = spectrum(A)
    D = matrix(len(values), len(values))
    for k, x in enumerate(values):
        D[k, k] = f(x if abs(x) > SMALL else mpf(0))
    return V * D * V.H


cases = []


def case(name, rho, sigma):
    r, s = rho.mp(), sigma.mp()
    cross = log_trace(s, r)
    cases.append(
        {
            "name": name,
            "rho": rho.json(),
            "sigma": sigma.json(),
            "entropy": text(entropy(r)),
            "logTrace": text(cross),
            "relativeEntropy": text(-entropy(r) - cross),
            "eigenvalues": [text(x) for x in spectrum(s)[0]],
        }
    )


for n in (1, 2, 3, 4, 6):
    for k in range(3):
        case(f"generic {n}x{n} {k}", state(n, n), state(n, n))
for n, rank in ((3, 2), (4, 1), (4, 2), (6, 3)):
    case(f"rank {rank} of {n}", state(n, rank), state(n, n))
psi = state(4, 1)
case("pure states, equal", psi, psi)
low = rotated(blocks({(0, 0): Fraction(1, 3), (1, 1): Fraction(2, 3), (2, 2): 0, (3, 3): 0}))
inner = low.times(low).scaled(1 / low.times(low).trace())
case("both of rank 2 on one support", inner, low)
case("degenerate", state(4, 4), rotated(blocks({(0, 0): Fraction(1, 5), (1, 1): Fraction(1, 5), (2, 2): Fraction(3, 10), (3, 3): Fraction(3, 10)})))
double = blocks({(0, 0): 2, (1, 0): 1, (1, 1): 3, (2, 2): 2, (3, 2): 1, (3, 3): 3})
case("degenerate and irrational", state(4, 4), rotated(double.scaled(Fraction(1, 10))))
case("graded", state(4, 4), rotated(blocks({(0, 0): 1, (1, 1): 1, (2, 2): 2, (3, 3): 10**9})))
case("maximally mixed", state(4, 4), blocks({(k, k): Fraction(1, 4) for k in range(4)}))
tiny = Fraction(1, 10**40)
case(
    "irrational gaps of 1e-40",
    state(4, 4),
    rotated(blocks({(0, 0): Fraction(1, 3), (1, 0): tiny, (1, 1): Fraction(1, 3) + tiny, (2, 2): Fraction(1, 5), (3, 2): tiny, (3, 3): Fraction(2, 15)})),
)
small = Fraction(1, 10**60)
case(
    "irrational eigenvalue of 1e-60",
    state(3, 3),
    rotated(blocks({(0, 0): Fraction(1, 3), (1, 0): Fraction(1, 3), (1, 1): Fraction(1, 3) + small, (2, 2): Fraction(1, 3)})),
)
sigma = state(4, 4)
nudge = hermitian(4)
nudge = nudge.plus(blocks({(k, k): -nudge.trace() / 4 for k in range(4)}))
case("nearby states, D about 5e-19", sigma.plus(nudge.scaled(Fraction(1, 13 * 10**9))), sigma)

thermal = []
for n in (2, 3, 4):
    for k in range(2):
        rho, H = state(n, n), hermitian(n)
        x = Fraction(random.randint(1, 9), 10)
        p = Fraction(random.randint(1, 9), 10)
        beta = -log(number(x))
        gibbs = function(H.mp(), lambda e: exp(-beta * e))
        gibbs = gibbs / mp.re(sum(gibbs[i, i] for i in range(n)))
        mixed = number(p) * rho.mp() + (1 - number(p)) * gibbs
        root = function(mixed, sqrt)
        thermal.append(
            {
                "name": f"{n}x{n} {k}",
                "rho": rho.json(),
                "hamiltonian": H.json(),
                "boltzmannFactor": [str(x.numerator), str(x.denominator)],
                "weight": [str(p.numerator), str(p.denominator)],
                "relativeEntropyToGibbs": text(-entropy(rho.mp()) - log_trace(gibbs, rho.mp())),
                "entropyOfGibbs": text(entropy(gibbs)),
                "gibbsEntry": [text(mp.re(gibbs[0, n - 1])), text(mp.im(gibbs[0, n - 1]))],
                "entropyOfMixture": text(entropy(mixed)),
                "relativeEntropyToMixture": text(-entropy(rho.mp()) - log_trace(mixed, rho.mp())),
                "smallestOfMixture": text(spectrum(mixed)[0][0]),
                "rootEntry": [text(mp.re(root[0, n - 1])), text(mp.im(root[0, n - 1]))],
            }
        )

evolutions = []
for n in (1, 2, 3, 4):
    H, rho = hermitian(n), state(n, n)
    t = Fraction(random.randint(1, 99), 10)
    U = expm(mpc(0, -1) * number(t) * H.mp(), method="taylor")
    final = U * rho.mp() * U.H
    dephased = matrix(n, n)
    for k in range(n):
        dephased[k, k] = final[k, k]
    evolutions.append(
        {
            "name": f"{n}x{n}",
            "rho": rho.json(),
            "hamiltonian": H.json(),
            "time": [str(t.numerator), str(t.denominator)],
            "entry": [text(mp.re(U[0, n - 1])), text(mp.im(U[0, n - 1]))],
            "finalEntry": [text(mp.re(final[0, n - 1])), text(mp.im(final[0, n - 1]))],
            "entropyOfDiagonal": text(-sum(mp.re(x) * log(mp.re(x)) for x in [final[k, k] for k in range(n)])),
        }
    )

pairs = []
Y = matrix([[0, 0, 0, -1], [0, 0, 1, 0], [0, 1, 0, 0], [-1, 0, 0, 0]])
for rank_a, rank_b in ((4, 4), (2, 4), (1, 3), (2, 2)):
    rho, sigma = state(4, rank_a), state(4, rank_b)
    a, b = function(rho.mp(), sqrt), function(sigma.mp(), sqrt)
    overlap = sum(sqrt(x) for x in spectrum(a * sigma.mp() * a)[0] if x > SMALL)
    singular = sorted(svd_c(a * Y * a.apply(mp.conj), compute_uv=False), reverse=True)
    difference = spectrum(rho.mp() - sigma.mp())[0]
    pairs.append(
        {
            "name": f"ranks {rank_a} and {rank_b}",
            "rho": rho.json(),
            "sigma": sigma.json(),
            "fidelity": text(overlap**2),
            "signedConcurrence": text(singular[0] - singular[1] - singular[2] - singular[3]),
            "traceNorm": text(sum(abs(x) for x in difference)),
        }
    )

functions = []
for _ in range(60):
    digits = random.choice((2, 6, 20))
    p, q = random.randint(1, 10**digits), random.randint(1, 10**digits)
    x = mpf(p) / q
    functions.append(
        {
            "argument": [str(p), str(q)],
            "ln": text(log(x)),
            "sqrt": text(sqrt(x)),
            "exp": text(exp(x)) if x < 1000 else None,
            "expOfNegative": text(exp(-x)) if x < 1000 else None,
            "cos": text(mp.cos(x)),
            "sin": text(mp.sin(x)),
        }
    )
for p, q in ((1, 10**60), (10**60, 1), (10**40 + 1, 10**40), (10**40 - 1, 10**40), (128, 127), (127, 128)):
    x = mpf(p) / q
    functions.append({"argument": [str(p), str(q)], "ln": text(log(x)), "sqrt": text(sqrt(x)), "exp": None, "expOfNegative": None, "cos": text(mp.cos(x)), "sin": text(mp.sin(x))})

print(json.dumps({"digits": DIGITS, "states": cases, "thermal": thermal, "evolutions": evolutions, "pairs": pairs, "functions": functions}, indent=1))
