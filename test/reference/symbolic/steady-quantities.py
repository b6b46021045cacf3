"""Quantities of steady states with 30 digits, for test/unit/symbolic/steady-quantities.test.ts.

    /usr/bin/python3 test/reference/symbolic/steady-quantities.py

Everything is computed from the matrices of the Hamiltonian and the jumps with mpmath, by definitions: the state from the kernel of
the generator, concurrence and formation from the eigenvalues of Wootters, negativity, entropies and distances from eigenvalues,
ergotropy from ordered eigenvalues, entropy production from heat over temperature, cumulants as derivatives of the eigenvalue of the
tilted generator.
"""

import json
import pathlib
import random

import mpmath as mp

mp.mp.dps = 100
DIGITS = 30
STEP = mp.mpf(10) ** -12
HERE = pathlib.Path(__file__).parent


def matrix(d, entries):
    a = mp.zeros(d)
    for (i, j), value in entries.items():
        a[i, j] += value
    return a


def kron(a, b):
    n, m = b.rows, b.cols
    return mp.matrix([[a[i // n, j // m] * b[i % n, j % m] for j in range(a.cols * m)] for i in range(a.rows * n)])


def unit(d, i, j):
    return matrix(d, {(i, j): 1})


ONE, X, Y, Z = mp.eye(2), mp.matrix([[0, 1], [1, 0]]), mp.matrix([[0, -1j], [1j, 0]]), mp.matrix([[1, 0], [0, -1]])
LOWER = unit(2, 1, 0)
FIRST, SECOND = (lambda a: kron(a, ONE)), (lambda a: kron(ONE, a))


def dagger(a):
    return a.transpose_conj()


def trace(a):
    return sum(a[k, k] for k in range(a.rows))


def vec(a):
    """Row by row."""
    return mp.matrix([a[i, j] for i in range(a.rows) for j in range(a.cols)])


def unvec(v, d):
    return mp.matrix([[v[i * d + j] for j in range(d)] for i in range(d)])


def superoperator(d, map_):
    columns = [vec(map_(unit(d, i, j))) for i in range(d) for j in range(d)]
    return mp.matrix([[column[k] for column in columns] for k in range(d * d)])


class System:
    """jumps: bath -> [(rate, L)]; heat: bath -> (H_b, beta or None)."""

    def __init__(self, dims, H, jumps, heat):
        self.dims, self.H, self.jumps, self.heat = dims, H, jumps, heat
        self.d = H.rows
        self.matrix = superoperator(self.d, self.apply)
        system = self.matrix.copy()
        for k in range(self.d**2):
            system[0, k] = 0
        for k in range(self.d):
            system[0, k * self.d + k] = 1
        right = mp.zeros(self.d**2, 1)
        right[0] = 1
        self.rho = unvec(mp.lu_solve(system, right), self.d)
        self.rho = (self.rho + dagger(self.rho)) / 2

    def dissipate(self, bath, rho):
        change = mp.zeros(self.d)
        for rate, L in self.jumps[bath]:
            n = dagger(L) * L
            change += rate * (L * rho * dagger(L) - (n * rho + rho * n) / 2)
        return change

    def apply(self, rho):
        change = -1j * (self.H * rho - rho * self.H)
        for bath in self.jumps:
            change += self.dissipate(bath, rho)
        return change

    def energy(self, bath):
        return trace(self.H * self.dissipate(bath, self.rho)).real

    def heat_of(self, bath):
        return trace(self.heat[bath][0] * self.dissipate(bath, self.rho)).real

    def power(self):
        return -sum(self.heat_of(bath) for bath in self.jumps)

    def production(self):
        return -sum(beta * self.heat_of(bath) for bath, (_, beta) in self.heat.items())

    def activity(self, baths):
        return sum(rate * trace(dagger(L) * L * self.rho).real for bath in baths for rate, L in self.jumps[bath])

    def tilted_eigenvalue(self, bath, weights, chi):
        """By Newton's method for (L(chi) − λ) x = 0, tr x = 1, from the steady state."""
        d = self.d

        def tilt(rho):
            return sum(
                ((mp.exp(chi * nu) - 1) * rate * L * rho * dagger(L) for nu, (rate, L) in zip(weights, self.jumps[bath])),
                mp.zeros(d),
            )

        whole = self.matrix + superoperator(d, tilt)
        x, value = vec(self.rho), mp.mpc(0)
        for _ in range(7):
            system = mp.zeros(d * d + 1)
            right = mp.zeros(d * d + 1, 1)
            change = whole * x - value * x
            for k in range(d * d):
                for l in range(d * d):
                    system[k, l] = whole[k, l] - (value if k == l else 0)
                system[k, d * d] = -x[k]
                right[k] = -change[k]
            for k in range(d):
                system[d * d, k * d + k] = 1
            step = mp.lu_solve(system, right)
            x += step[: d * d]
            value += step[d * d]
            if abs(step[d * d]) < mp.mpf(10) ** -90:
                break
        return value.real

    def cumulants(self, bath, weights):
        """Central differences of nine points: errors of order STEP^6."""
        values = {k: self.tilted_eigenvalue(bath, weights, k * STEP) for k in range(-4, 5)}
        first = {1: mp.mpf(4) / 5, 2: -mp.mpf(1) / 5, 3: mp.mpf(4) / 105, 4: -mp.mpf(1) / 280}
        second = {0: -mp.mpf(205) / 72, 1: mp.mpf(8) / 5, 2: -mp.mpf(1) / 5, 3: mp.mpf(8) / 315, 4: -mp.mpf(1) / 560}
        third = {1: -mp.mpf(61) / 30, 2: mp.mpf(169) / 120, 3: -mp.mpf(3) / 10, 4: mp.mpf(7) / 240}
        odd = lambda table: sum(c * (values[k] - values[-k]) for k, c in table.items())
        even = second[0] * values[0] + sum(c * (values[k] + values[-k]) for k, c in second.items() if k > 0)
        return odd(first) / STEP, even / STEP**2, odd(third) / STEP**3

    def gap(self):
        values = mp.eig(self.matrix, left=False, right=False)
        return sorted(-mp.re(value) for value in values)[1]


def eigenvalues(a):
    return list(mp.eighe((a + dagger(a)) / 2, eigvals_only=True))


def entropy(a):
    return -sum(p * mp.log(p) for p in eigenvalues(a) if p > mp.mpf(10) ** -60)


def partial_trace(rho, keep, dims):
    first, second = dims
    index = lambda i, j: i * second + j
    if keep == 0:
        return mp.matrix([[sum(rho[index(i, j), index(k, j)] for j in range(second)) for k in range(first)] for i in range(first)])
    return mp.matrix([[sum(rho[index(i, j), index(i, k)] for i in range(first)) for k in range(second)] for j in range(second)])


def partial_transpose(rho, dims):
    first, second = dims
    index = lambda i, j: i * second + j
    return mp.matrix(
        [[rho[index(c // second, r % second), index(r // second, c % second)] for c in range(rho.cols)] for r in range(rho.rows)]
    )


def concurrence(rho):
    flip = kron(Y, Y)
    values = mp.eig(rho * flip * rho.conjugate() * flip, left=False, right=False)
    roots = sorted((mp.sqrt(abs(mp.re(value))) for value in values), reverse=True)
    return max(mp.mpf(0), roots[0] - sum(roots[1:]))


def formation(rho):
    x = (1 + mp.sqrt(1 - concurrence(rho) ** 2)) / 2
    return -sum(p * mp.log(p) for p in (x, 1 - x) if p > 0)


def ergotropy(rho, H):
    populations, energies = sorted(eigenvalues(rho), reverse=True), sorted(eigenvalues(H))
    return trace(H * rho).real - sum(p * e for p, e in zip(populations, energies))


def common(s):
    d, rho = s.d, s.rho
    values = {
        "rho[0][1]": mp.mpc(rho[0, 1]),
        "purity": trace(rho * rho).real,
        "|rho[0][1]|": abs(rho[0, 1]),
        f"|rho[1][2]|" if d > 2 else "|rho[1][0]|": abs(rho[1, 2] if d > 2 else rho[1, 0]),
        "entropy": entropy(rho),
        "coherence": sum(abs(rho[i, j]) for i in range(d) for j in range(d) if i != j),
        "relativeCoherence": entropy(matrix(d, {(k, k): rho[k, k] for k in range(d)})) - entropy(rho),
        "activity": s.activity(list(s.jumps)),
    }
    for bath in s.jumps:
        values |= {f"heat[{bath}]": s.heat_of(bath), f"energy[{bath}]": s.energy(bath), f"activity[{bath}]": s.activity([bath])}
    return values


def two_qubits(s):
    rho = s.rho
    return {
        "concurrence": concurrence(rho),
        "formation": formation(rho),
        "negativity": -sum(min(value, 0) for value in eigenvalues(partial_transpose(rho, s.dims))),
        "information": entropy(partial_trace(rho, 0, s.dims)) + entropy(partial_trace(rho, 1, s.dims)) - entropy(rho),
        "<XY>": mp.mpc(trace(kron(X, Y) * rho)),
        "<IZ>": mp.mpc(trace(kron(ONE, Z) * rho)),
    }


def counted(s, bath, observable, weights):
    mean, noise, _ = s.cumulants(bath, weights)
    inside = f"[{bath}, {observable}]"
    precision = noise / mean**2
    return {
        f"current{inside}": mean,
        f"noise{inside}": noise,
        f"kur{inside}": precision * s.activity(list(s.jumps)),
        f"tur{inside}": precision * s.production(),
    }


def distance(rho, sigma):
    return sum(abs(value) for value in eigenvalues(rho - sigma)) / 2


def bose(x):
    return 1 / (mp.exp(x) - 1)


def thermal(L, rate, n):
    return [(rate * (n + 1), L), (rate * n, dagger(L))]


def machine(p):
    """Two qubits in thermal baths, in the rotating frame."""
    n = {bath: bose(p[f"beta_{bath}"] * p["omega"]) for bath in "hc"}
    H = p["g"] * (kron(X, X) + kron(Y, Y)) / 2
    jumps = {"hot": thermal(FIRST(LOWER), p["kappa_h"], n["h"]), "cold": thermal(SECOND(LOWER), p["kappa_c"], n["c"])}
    quanta = p["omega"] * unit(2, 0, 0)
    s = System((2, 2), H, jumps, {"hot": (FIRST(quanta), p["beta_h"]), "cold": (SECOND(quanta), p["beta_c"])})
    values = common(s) | two_qubits(s) | counted(s, "hot", "Z_0/2", [-1, 1])
    return values | {"production": s.production(), "power": s.power(), "distance[|11>]": distance(s.rho, unit(4, 3, 3))}


def driven(p):
    H = (p["omega"] * X + p["delta"] * Z) / 2
    jumps = {"bath": [(p["down"], LOWER), (p["up"], dagger(LOWER))], "noise": [(p["dephasing"] / 2, Z)]}
    beta = mp.log(p["down"] / p["up"])
    s = System((2,), H, jumps, {"bath": (H, None), "noise": (H, None)})
    # excitations carry beta·omega of entropy, dephasing has an infinite temperature
    production = -beta * trace(unit(2, 0, 0) * s.dissipate("bath", s.rho)).real
    mean, noise, third = s.cumulants("bath", [-1, 1])
    sigma = (ONE + X) / 2
    return common(s) | {
        "production": production,
        "power": s.power(),
        "ergotropy": ergotropy(s.rho, H),
        "distance[|+>]": distance(s.rho, sigma),
        "distance[(1 + X/2)/2]": distance(s.rho, (ONE + X / 2) / 2),
        "<X>": mp.mpc(trace(X * s.rho)),
        "<Y>": mp.mpc(trace(Y * s.rho)),
        "current[bath, |0><0|]": mean,
        "noise[bath, |0><0|]": noise,
        "thirdCumulant[bath, |0><0|]": third,
        "tur[bath, |0><0|]": noise / mean**2 * production,
        "efficiency[bath]": -s.power() / s.heat_of("bath"),
    }


def resonant(p):
    """A driven qubit whose generator has eigenvalues with roots."""
    s = System((2,), p["w"] * X / 2, {"bath": [(p["k"], LOWER)]}, {})
    return {"gap": s.gap(), "purity": trace(s.rho * s.rho).real}


def maser(p):
    H = p["g"] * (unit(3, 1, 2) + unit(3, 2, 1)) + unit(3, 2, 2) / 2
    hot, cold = unit(3, 0, 2), unit(3, 0, 1)
    frequency = {"hot": p["v"] + p["x"], "cold": p["v"]}
    n = {bath: bose(p[beta] * frequency[bath]) for bath, beta in (("hot", "b_h"), ("cold", "b_c"))}
    jumps = {"hot": thermal(hot, p["a"], n["hot"]), "cold": thermal(cold, p["b"], n["cold"])}
    heat = {"hot": (frequency["hot"] * unit(3, 2, 2), p["b_h"]), "cold": (frequency["cold"] * unit(3, 1, 1), p["b_c"])}
    s = System((3,), H, jumps, heat)
    values = common(s) | counted(s, "hot", "|2><2|", [-1, 1]) | {"production": s.production(), "power": s.power()}
    return values | {
        "efficiency[hot]": -s.power() / s.heat_of("hot"),
        "cop[cold]": s.heat_of("cold") / s.power(),
        "distance[|0>]": distance(s.rho, unit(3, 0, 0)),
    }


def resets(p):
    """Two qubits that are reset to Gibbs states, with their energies, and a drive."""
    down, up = unit(2, 0, 1), unit(2, 1, 0)
    number = unit(2, 1, 1)
    H = p["E"] * (FIRST(number) + SECOND(number)) + p["g"] * (kron(down, up) + kron(up, down)) + p["f"] * FIRST(X)

    def reset(embedded, rate, q):
        return [(rate * weight, embedded(unit(2, i, j))) for i, weight in ((0, 1 - q), (1, q)) for j in (0, 1)]

    jumps = {"hot": reset(FIRST, p["a"], p["p"]), "cold": reset(SECOND, p["b"], p["q"])}
    heat = {
        "hot": (p["E"] * FIRST(number), mp.log((1 - p["p"]) / p["p"]) / p["E"]),
        "cold": (p["E"] * SECOND(number), mp.log((1 - p["q"]) / p["q"]) / p["E"]),
    }
    s = System((2, 2), H, jumps, heat)
    weights = [0, -1, 1, 0]
    values = common(s) | two_qubits(s) | {"power": s.power(), "production": s.production()}
    if p["f"] != 0:
        values |= {"efficiency[hot]": -s.power() / s.heat_of("hot"), "cop[cold]": s.heat_of("cold") / s.power()}
    values |= {"freeEnergy[hot]": trace(H * s.rho).real - entropy(s.rho) / heat["hot"][1], "distance[(1 + Z_0)/4]": distance(s.rho, FIRST(ONE + Z) / 4)}
    return values | counted(s, "hot", "|1><1|_0", weights)


def undriven(p):
    return resets({**p, "f": mp.mpf(0)})


def driven_resets(p):
    return resets({**p, "g": mp.mpf(1), "q": mp.mpf(1) / 4, "E": mp.mpf(1), "a": mp.mpf(1), "b": mp.mpf(1) / 2})


def levels(p):
    """Populations of three levels: resets to a diagonal state."""
    populations = [p["p"], p["q"], 1 - p["p"] - p["q"]]
    jumps = {"bath": [(populations[i], unit(3, i, j)) for i in range(3) for j in range(3)]}
    H = matrix(3, {(1, 1): 1, (2, 2): 3})
    s = System((3,), H, jumps, {})
    return {"ergotropy": ergotropy(s.rho, H), "entropy": entropy(s.rho), "gap": s.gap()}


def mixture(p):
    """An X state that is entangled for large p."""
    ket = lambda k: [mp.mpf(k == l) for l in range(4)]
    jumps = []
    for level in range(4):
        target = [2 * a + b for a, b in zip(ket(1), ket(2))]
        jumps += [(p["p"], matrix(4, {(k, level): target[k] for k in range(4)}))]
        jumps += [(p["q"], unit(4, 0, level)), (mp.mpf(1) / 10, unit(4, 3, level))]
    s = System((2, 2), mp.zeros(4), {"bath": jumps}, {})
    return two_qubits(s) | {"coherence": sum(abs(s.rho[i, j]) for i in range(4) for j in range(4) if i != j)}


def ising(p):
    """Two qubits with Ising coupling, dephasing and resets to |+>: no X state."""
    plus = mp.matrix([1, 1]) / mp.sqrt(2)
    kets = [mp.matrix([1, 0]), mp.matrix([0, 1])]
    resets_ = [(p["r"], embedded(plus * dagger(ket))) for embedded in (FIRST, SECOND) for ket in kets]
    jumps = {"dephasing": [(p["gamma"] / 2, FIRST(Z)), (p["gamma"] / 2, SECOND(Z))], "reset": resets_}
    s = System((2, 2), p["g"] * kron(Z, Z), jumps, {})
    values = two_qubits(s)
    return values | {"coherence": sum(abs(s.rho[i, j]) for i in range(4) for j in range(4) if i != j), "<XI>": mp.mpc(trace(kron(X, ONE) * s.rho))}


# lower and upper ends of what is drawn
MODELS = {
    "machine": (machine, {"g": (0, 2), "omega": (0, 2), "beta_h": (0, 1), "beta_c": (1, 3), "kappa_h": (0, 1), "kappa_c": (0, 1)}),
    "driven qubit": (driven, {"omega": (0, 2), "delta": (-2, 2), "down": (1, 2), "up": (0, 1), "dephasing": (0, 1)}),
    "resonant qubit": (resonant, {"w": (0, 1), "k": (0, 4)}),
    "maser": (maser, {"g": (0, 2), "v": (0, 1), "x": (0, 1), "a": (0, 2), "b": (0, 2), "b_h": (0, 1), "b_c": (1, 4)}),
    "resets": (undriven, {"g": (0, 3), "E": (0, 2), "a": (0, 2), "b": (0, 2), "p": (0, 0.5), "q": (0, 0.5)}),
    "driven resets": (driven_resets, {"p": (0, 0.5), "f": (0, 1)}),
    "levels": (levels, {"p": (0, 0.5), "q": (0, 0.5)}),
    "mixture": (mixture, {"p": (0, 1), "q": (0, 1)}),
    "ising": (ising, {"g": (0, 2), "gamma": (0, 0.1), "r": (0, 4)}),
}
POINTS = 3


def drawn(rng, lower, upper):
    """A multiple of 1/60 that is no end."""
    first, last = int(lower * 60) + 1, int(upper * 60) - 1
    return rng.randint(first, last)


def printed(value):
    """Of a complex number both parts."""
    text = lambda x: "0" if abs(x) < mp.mpf(10) ** -60 else mp.nstr(x, DIGITS)
    return [text(mp.re(value)), text(mp.im(value))] if isinstance(value, mp.mpc) else text(value)


def main():
    rng = random.Random(7)
    cases = []
    for name, (compute, ranges) in MODELS.items():
        for _ in range(POINTS):
            sixtieths = {key: drawn(rng, *ends) for key, ends in ranges.items()}
            values = compute({key: mp.mpf(value) / 60 for key, value in sixtieths.items()})
            cases.append(
                {
                    "model": name,
                    "point": {key: f"{value}/60" for key, value in sixtieths.items()},
                    "values": {key: printed(value) for key, value in values.items()},
                }
            )
    text = json.dumps({"program": f"mpmath {mp.__version__}", "cases": cases}, indent=1, ensure_ascii=False)
    (HERE / "steady-quantities.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
