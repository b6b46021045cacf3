"""Models with a known verdict, and what mpmath finds at the points that the audit names.

    python3 guarded-models.py                 writes the models with their verdicts to guarded-models.json
    python3 guarded-models.py witnesses.json  adds numbers at the witnesses, a list of {model, invariant, subject, witness}

Rates are computed in float64, as a user would; the numbers have 60 digits and use nothing of the library.
"""

import json
import math
import re
import sys
from pathlib import Path

import mpmath as mp
import numpy as np

mp.mp.dps = 60
HERE = Path(__file__).parent
MODELS = []


def add(name, verdicts, **model):
    """verdicts: the standing of each invariant that does not simply hold"""
    MODELS.append({"model": {"name": name, "parameters": {}, **model}, "verdicts": verdicts})


def thermal(lower, upper, rate, gap, beta):
    n = 1 / math.expm1(beta * gap)
    return [{"operator": lower, "rate": rate * (n + 1)}, {"operator": upper, "rate": rate * n}]


def pair(name, verdicts, left, right, coupling, hot, cold, rate=0.02):
    """Two coupled qubits, each in a bath that sees its own levels."""
    add(
        name,
        verdicts,
        dims=[2, 2],
        hamiltonian=f"{left}*ZI/2 + {right}*IZ/2 + {coupling}*(XX + YY)/2",
        jumps={
            "hot": thermal("sigmaMinus_0", "sigmaPlus_0", rate, left, hot),
            "cold": thermal("sigmaMinus_1", "sigmaPlus_1", rate, right, cold),
        },
        baths={"hot": {"beta": hot}, "cold": {"beta": cold}},
    )


ROUNDED = {"detailed balance": "explained"}
LOCAL = {**ROUNDED, "local master equation": "explained"}
AGAINST = {**ROUNDED, "local master equation": "violated", "second law": "violated"}

pair("resonant pair", LOCAL, 1.5, 1.5, 0.1, 0.4, 1.1)
pair("detuned pair within the second law", LOCAL, 3, 2, 0.2, 0.1, 0.9)
pair("detuned pair against the second law", AGAINST, 3, 2, 0.2, 0.5, 0.7)
pair("hardly coupled pair against the second law", AGAINST, 3, 2, 1e-6, 0.5, 0.7)
pair(
    "detuned pair in equal baths",
    {**ROUNDED, "local master equation": "violated", "equilibrium": "violated"},
    3,
    2,
    0.2,
    0.5,
    0.5,
)

pair("resonant pair in equal baths", LOCAL, 1.5, 1.5, 0.1, 0.4, 0.4)

for name, factor, verdict in [
    ("qubit at its temperature", 1, "explained"),
    ("qubit 0.05 % too cold", 1.0005, "violated"),
    ("qubit 1e-11 too cold", 1 + 1e-11, "violated"),
]:
    add(
        name,
        {"detailed balance": verdict},
        dims=[2],
        hamiltonian="1.7*Z/2",
        jumps={"bath": thermal("sigmaMinus", "sigmaPlus", 0.3, 1.7, 0.6 * factor)},
        baths={"bath": {"beta": 0.6}},
    )
add(
    "weak field 0.05 % too cold",
    {"detailed balance": "violated"},
    dims=[2],
    hamiltonian="0.01*Z/2",
    jumps={"bath": thermal("sigmaMinus", "sigmaPlus", 0.3, 0.01, 0.002 * 1.0005)},
    baths={"bath": {"beta": 0.002}},
)

for name, verdicts, hot, cold in [
    ("rates 1e-14 apart", {}, "1/3", "0.33333333333333"),
    ("rates 1e-14 apart, exchanged", {"detailed balance": "violated", "second law": "violated"}, "0.33333333333333", "1/3"),
]:
    add(
        name,
        verdicts,
        dims=[2],
        hamiltonian="Z/2",
        jumps={
            "hot": [{"operator": "sigmaMinus", "rate": 1}, {"operator": "sigmaPlus", "rate": hot}],
            "cold": [{"operator": "sigmaMinus", "rate": 1}, {"operator": "sigmaPlus", "rate": cold}],
        },
        baths={"hot": {"beta": "ln(3)"}, "cold": {"beta": "ln(100000000000000/33333333333333)"}},
    )

BOSE = [{"operator": "sigmaMinus_{s}", "rate": "k*({n} + 1)"}, {"operator": "sigmaPlus_{s}", "rate": "k*{n}"}]


def bose(s, n):
    return [{key: text.format(s=s, n=n) for key, text in jump.items()} for jump in BOSE]


OPEN = {name: "positive" for name in ["a", "b", "g", "k", "n", "m"]}
for name, verdicts, right in [
    ("resonant pair at any temperature", {"local master equation": "explained"}, "a"),
    ("detuned pair at any temperature", {"local master equation": "violated", "second law": "violated"}, "b"),
]:
    add(
        name,
        verdicts,
        dims=[2, 2],
        parameters=OPEN,
        hamiltonian=f"a*ZI/2 + {right}*IZ/2 + g*(XX + YY)/2",
        jumps={"hot": bose(0, "n"), "cold": bose(1, "m")},
        baths={"hot": {"beta": "ln((n + 1)/n)/a"}, "cold": {"beta": f"ln((m + 1)/m)/{right}"}},
    )

# jumps between |00>, |11> and |±> = (|01> ± |10>)/√2, for a coupling of X on one qubit
DOWN = {
    0: ["(|01><00| + |10><00| + |11><01| - |11><10|)/2", "(|10><00| - |01><00| + |11><01| + |11><10|)/2"],
    1: ["(|01><00| + |10><00| + |11><10| - |11><01|)/2", "(|01><00| - |10><00| + |11><01| + |11><10|)/2"],
}
UP = {
    0: ["(|00><01| + |00><10| + |01><11| - |10><11|)/2", "(|00><10| - |00><01| + |01><11| + |10><11|)/2"],
    1: ["(|00><01| + |00><10| + |10><11| - |01><11|)/2", "(|00><01| - |00><10| + |01><11| + |10><11|)/2"],
}


def davies(site, gap, coupling, beta, rate):
    gaps = [gap - coupling, gap + coupling]
    return [jump for k in (0, 1) for jump in thermal(DOWN[site][k], UP[site][k], rate, gaps[k], beta)]


for name, verdicts, coupling, rate in [
    ("pair in the secular step", ROUNDED, 0.4, 0.001),
    ("pair in the secular step, gaps too close", {**ROUNDED, "secular step": "violated"}, 0.0002, 0.02),
]:
    add(
        name,
        verdicts,
        dims=[2, 2],
        hamiltonian=f"1.2*(ZI + IZ)/2 + {coupling}*(XX + YY)/2",
        jumps={"hot": davies(0, 1.2, coupling, 0.3, rate), "cold": davies(1, 1.2, coupling, 1.4, rate)},
        baths={"hot": {"beta": 0.3}, "cold": {"beta": 1.4}},
    )

COUPLING = [
    {"operator": "|0><1|", "rate": "a"},
    {"operator": "|1><0|", "rate": "a/2"},
    {"operator": "|0><2|", "rate": "b"},
    {"operator": "|2><0|", "rate": "b/2"},
]
add(
    "Redfield, two gaps",
    {
        "complete positivity": "violated",
        "unique steady state": "undecided",
        "steady state": "undecided",
        "detailed balance": "explained",
    },
    dims=[3],
    parameters={"a": "positive", "b": "positive", "d": "positive"},
    hamiltonian="|1><1| + (1 + d)*|2><2|",
    jumps={"bath": [{"redfield": COUPLING}]},
)
add(
    "Redfield, pure dephasing",
    {"unique steady state": "violated"},
    dims=[2],
    parameters={"a": "positive"},
    hamiltonian="Z",
    jumps={"bath": [{"redfield": [{"operator": "Z", "rate": "a"}]}]},
)
add(
    "rate of either sign",
    {
        "rates": "violated",
        "complete positivity": "violated",
        "unique steady state": "violated",
        "steady state": "violated",
        "detailed balance": "explained",
        "entropy production": "undecided",
    },
    dims=[2],
    parameters={"u": "real", "v": "positive"},
    hamiltonian="X",
    jumps=[{"operator": "sigmaMinus", "rate": "v"}, {"operator": "sigmaPlus", "rate": "u"}],
)
for name, verdicts, rate in [
    ("negative rate that others outweigh", {"rates": "explained"}, "-1"),
    (
        "negative rate 1e-14 too large",
        {"rates": "violated", "complete positivity": "violated"},
        "-1.00000000000001",
    ),
]:
    add(
        name,
        {**verdicts, "detailed balance": "explained"},
        dims=[2],
        hamiltonian="X",
        jumps=[{"operator": "Z", "rate": rate}, {"operator": "Z/3", "rate": 9}, {"operator": "sigmaMinus", "rate": 1}],
    )
add(
    "two baths, the rates of one negative by 1e-10",
    {"rates": "explained", "detailed balance": "explained", "entropy production": "violated"},
    dims=[2],
    hamiltonian="0",
    jumps={
        "one": [{"operator": "sigmaMinus", "rate": "-1/10^10"}, {"operator": "sigmaPlus", "rate": "-1/10^10/2"}],
        "other": [{"operator": "sigmaMinus", "rate": 1}, {"operator": "sigmaPlus", "rate": "1/3"}],
    },
)
add(
    "rates that may vanish",
    {"unique steady state": "violated"},
    dims=[2],
    parameters={"u": "nonnegative", "v": "nonnegative"},
    hamiltonian="Z",
    jumps=[{"operator": "sigmaMinus", "rate": "u"}, {"operator": "sigmaPlus", "rate": "v"}],
)
add(
    "two lower levels",
    {"unique steady state": "violated", "conserved quantity": "violated", "detailed balance": "explained"},
    dims=[3],
    parameters={"a": "positive", "b": "positive"},
    hamiltonian="0",
    jumps=[{"operator": "|0><2|", "rate": "a"}, {"operator": "|1><2|", "rate": "b"}],
    conserved={"imbalance": "|0><0| - |1><1|", "weighted": "b*|0><0| - a*|1><1|"},
)
LEVELS = {"dims": [3], "hamiltonian": "|1><1| + 3*|2><2|"}
for name, verdict, last in [
    ("cycle at one temperature", "holds", "1"),
    ("cycle 1e-14 off", "violated", "1.00000000000001"),
]:
    add(
        name,
        {"detailed balance": verdict, "secular step": "explained"},
        **LEVELS,
        jumps={
            "bath": [
                {"operator": "|0><1|", "rate": 2},
                {"operator": "|1><0|", "rate": 1},
                {"operator": "|1><2|", "rate": 4},
                {"operator": "|2><1|", "rate": 1},
                {"operator": "|0><2|", "rate": 8},
                {"operator": "|2><0|", "rate": last},
            ]
        },
    )
add(
    "maser",
    {},
    dims=[3],
    parameters={name: "positive" for name in ["g", "k", "n", "m", "w", "c"]},
    hamiltonian="g*(|1><2| + |2><1|)",
    jumps={
        "hot": [{"operator": "|0><2|", "rate": "k*(n + 1)"}, {"operator": "|2><0|", "rate": "k*n"}],
        "cold": [{"operator": "|0><1|", "rate": "k*(m + 1)"}, {"operator": "|1><0|", "rate": "k*m"}],
    },
    baths={
        "hot": {"beta": "ln(1 + 1/n)/w", "frequency": "w"},
        "cold": {"beta": "ln(1 + 1/m)/c", "frequency": "c"},
    },
)
for name, verdicts, most in [
    ("oscillator of 5 levels, cold", {}, "1/100"),
    ("oscillator of 5 levels, warm", {"truncation": "violated"}, "1"),
]:
    ladder = [
        jump
        for k in range(1, 5)
        for jump in (
            {"operator": f"|{k - 1}><{k}|", "rate": f"{k}*(n + 1)"},
            {"operator": f"|{k}><{k - 1}|", "rate": f"{k}*n"},
        )
    ]
    add(
        name,
        verdicts,
        dims=[5],
        parameters={"n": f"(0, {most})"},
        hamiltonian=" + ".join(f"{k}*|{k}><{k}|" for k in range(1, 5)),
        jumps={"bath": ladder},
        baths={"bath": {"beta": "ln((n + 1)/n)"}},
        oscillators=[0],
    )
add(
    "cold baths that see their parts",
    {"local master equation": "violated", "second law": "violated"},
    dims=[2, 2],
    parameters={"g": "positive"},
    hamiltonian="ZI + IZ/2 + g*XX",
    jumps={"left": [{"operator": "sigmaMinus_0", "rate": 1}], "right": [{"operator": "sigmaMinus_1", "rate": 2}]},
    baths={"left": {"temperature": 0}, "right": {"temperature": 0}},
)


def levels_by_numpy(name, verdicts, factor=1.0, with_root=False):
    """Davies jumps between the levels of a Hamiltonian, by the eigenvectors of NumPy."""
    random = np.random.default_rng(5)
    A = random.normal(size=(3, 3)) + 1j * random.normal(size=(3, 3))
    H = (A + A.conj().T) / 2
    energies, V = np.linalg.eigh(H)

    def text(matrix):
        terms = [
            f"({z.real!r} + {z.imag!r}*i)*|{i}><{j}|" for i, row in enumerate(matrix.tolist()) for j, z in enumerate(row)
        ]
        return " + ".join(terms).replace("+ -", "- ")

    jumps, betas = {}, {"hot": 0.4, "cold": 1.1}
    for bath, beta in betas.items():
        X = random.normal(size=(3, 3))
        X = V.conj().T @ (X + X.T) @ V
        jumps[bath] = []
        for i in range(3):
            for j in range(i):
                L = X[j, i] * np.outer(V[:, j], V[:, i].conj())
                n = 1 / math.expm1(beta * factor * (energies[i] - energies[j]))
                for operator, rate in [(L, 1e-5 * (n + 1)), (L.conj().T, 1e-5 * n)]:
                    whole = {"operator": text(operator * math.sqrt(rate))}
                    jumps[bath].append(whole if with_root else {"operator": text(operator), "rate": rate})
    add(name, verdicts, dims=[3], hamiltonian=text(H), jumps=jumps, baths={b: {"beta": x} for b, x in betas.items()})


levels_by_numpy("levels by NumPy", ROUNDED)
levels_by_numpy("levels by NumPy, roots of rates in the jumps", ROUNDED, with_root=True)
levels_by_numpy("levels by NumPy, 0.05 % too cold", {"detailed balance": "violated"}, 1.0005)


# ---- what mpmath finds

PAULI = {
    "I": mp.eye(2),
    "X": mp.matrix([[0, 1], [1, 0]]),
    "Y": mp.matrix([[0, mp.mpc(0, -1)], [mp.mpc(0, 1), 0]]),
    "Z": mp.matrix([[1, 0], [0, -1]]),
    "sigmaPlus": mp.matrix([[0, 1], [0, 0]]),
    "sigmaMinus": mp.matrix([[0, 0], [1, 0]]),
}


def kron(A, B):
    out = mp.matrix(A.rows * B.rows, A.cols * B.cols)
    for i in range(A.rows):
        for j in range(A.cols):
            for k in range(B.rows):
                for m in range(B.cols):
                    out[i * B.rows + k, j * B.cols + m] = A[i, j] * B[k, m]
    return out


def operator(text, dims, point):
    """Pauli strings, one-qubit operators and dyads of levels, by Python's own parser."""
    names = dict(point)
    dim = math.prod(dims)

    def dyad(match):
        ket, bra = match.group(1), match.group(2)
        index = lambda label: int(label) if len(dims) == 1 else sum(
            int(x) * math.prod(dims[k + 1 :]) for k, x in enumerate(label)
        )
        matrix = mp.matrix(dim, dim)
        matrix[index(ket), index(bra)] = 1
        names[key := f"D{len(names)}"] = matrix
        return key

    text = re.sub(r"\|(\d+)><(\d+)\|", dyad, text)
    text = re.sub(r"(?<![\w.])(\d+\.?\d*(?:e[+-]?\d+)?)", lambda m: f"mp.mpf('{m.group(1)}')", text)
    for word in set(re.findall(r"\b(?:[IXYZ]+|sigmaPlus_\d|sigmaMinus_\d|sigmaPlus|sigmaMinus)\b", text)):
        name, _, site = word.partition("_")
        factors = list(word) if re.fullmatch("[IXYZ]+", word) else ["I"] * len(dims)
        if not re.fullmatch("[IXYZ]+", word):
            factors[int(site or 0)] = name
        matrix = mp.eye(1)
        for factor in factors:
            matrix = kron(matrix, PAULI[factor])
        names[word] = matrix
    value = eval(text.replace("^", "**"), {"mp": mp, "ln": mp.log, **names})
    return value if isinstance(value, mp.matrix) else value * mp.eye(dim)


def number(value, point):
    return operator(str(value), [1], point)[0, 0]


def dissipate(jumps, rho):
    total = mp.matrix(rho.rows, rho.rows)
    for L, rate in jumps:
        Ld = L.H
        total += rate * (L * rho * Ld - (Ld * L * rho + rho * Ld * L) / 2)
    return total


def redfield(parts, rho):
    A = sum((L for L, _ in parts), mp.matrix(rho.rows, rho.rows))
    S = sum((L * (rate / 2) for L, rate in parts), mp.matrix(rho.rows, rho.rows))
    Sd = S.H
    return S * rho * A + A * rho * Sd - A * S * rho - rho * Sd * A


def system(model, point):
    dims = model["dims"]
    H = operator(model["hamiltonian"], dims, point)
    baths = model["jumps"] if isinstance(model["jumps"], dict) else {"bath": model["jumps"]}
    actions = {}
    for name, jumps in baths.items():
        pairs = lambda jumps: [(operator(j["operator"], dims, point), number(j["rate"], point)) for j in jumps]
        if "redfield" in jumps[0]:
            parts = pairs(jumps[0]["redfield"])
            actions[name] = lambda rho, parts=parts: redfield(parts, rho)
        else:
            listed = pairs(jumps)
            actions[name] = lambda rho, listed=listed: dissipate(listed, rho)
    return H, actions


def matrix_of(action, dim):
    out = mp.matrix(dim * dim, dim * dim)
    for j in range(dim * dim):
        unit = mp.matrix(dim, dim)
        unit[j // dim, j % dim] = 1
        image = action(unit)
        for i in range(dim * dim):
            out[i, j] = image[i // dim, i % dim]
    return out


def generator(H, actions):
    return lambda rho: sum((act(rho) for act in actions.values()), -mp.mpc(0, 1) * (H * rho - rho * H))


def steady(H, actions):
    dim = H.rows
    L = matrix_of(generator(H, actions), dim)
    right = mp.matrix(dim * dim, 1)
    for j in range(dim * dim):
        L[0, j] = 1 if j % (dim + 1) == 0 else 0
    right[0] = 1
    solution = mp.lu_solve(L, right)
    return mp.matrix(dim, dim, ) + mp.matrix([[solution[i * dim + j] for j in range(dim)] for i in range(dim)])


def trace(A):
    return mp.re(sum(A[i, i] for i in range(A.rows)))


def found(model, invariant, subject, point):
    """The quantity that a finding is about, at a point; None where it is not a number that is compared."""
    if model["name"].startswith("levels by NumPy"):
        return None
    H, actions = system(model, point)
    stated = model.get("baths", {})
    if invariant in ("second law", "local master equation", "equilibrium"):
        rho = steady(H, actions)
        heat = {name: trace(H * act(rho)) for name, act in actions.items()}
        if all("temperature" in bath for bath in stated.values()):
            return max(heat.values())
        betas = {name: number(bath["beta"], point) for name, bath in stated.items()}
        if len(set(betas.values())) == 1:
            return heat["hot"]
        return -sum(betas[name] * heat[name] for name in heat)
    if invariant == "detailed balance" and stated and model["dims"] == [2]:
        name = subject.removeprefix("bath ")
        rates = [number(jump["rate"], point) for jump in model["jumps"][name]]
        gap = mp.re(H[0, 0] - H[1, 1])
        return mp.log(rates[0] / rates[1]) - number(stated[name]["beta"], point) * gap
    if invariant == "entropy production":
        rho = steady(H, actions)
        total = mp.mpf(0)
        for jumps in model["jumps"].values():
            down, up = [number(jump["rate"], point) for jump in jumps]
            total += (down * mp.re(rho[0, 0]) - up * mp.re(rho[1, 1])) * mp.log(down / up)
        return total
    if invariant == "rates":
        return number(model["jumps"][int(subject.rsplit(" ", 1)[1])]["rate"], point)
    if invariant == "unique steady state":
        values = mp.svd_c(matrix_of(generator(H, actions), H.rows), compute_uv=False)
        return sum(1 for value in values if value < mp.mpf(10) ** -40)
    if invariant == "steady state":
        return -sum(1 for value in mp.eigh(steady(H, actions), eigvals_only=True) if value < -mp.mpf(10) ** -40)
    if invariant == "complete positivity":
        return smallest_choi(generator(H, actions), H.rows)
    if invariant == "truncation":
        rho = steady(H, actions)
        return rho.rows * mp.re(rho[rho.rows - 1, rho.rows - 1])
    return None


def smallest_choi(action, dim):
    """Smallest eigenvalue of the Choi matrix on |ij> (i ≠ j) and sum_{i<k} |ii> - k|kk>, which are not normalised."""
    choi = mp.matrix(dim * dim, dim * dim)
    for i in range(dim):
        for j in range(dim):
            unit = mp.matrix(dim, dim)
            unit[i, j] = 1
            image = action(unit)
            for a in range(dim):
                for b in range(dim):
                    choi[i * dim + a, j * dim + b] = image[a, b]
    columns = []
    for k in range(dim):
        for j in range(dim):
            if j != k:
                columns.append({k * dim + j: 1})
        if k > 0:
            columns.append({**{i * (dim + 1): 1 for i in range(k)}, k * (dim + 1): -k})
    V = mp.matrix(dim * dim, len(columns))
    for c, column in enumerate(columns):
        for at, value in column.items():
            V[at, c] = value
    return min(mp.eigh(V.T * choi * V, eigvals_only=True))


def main():
    if len(sys.argv) > 1:
        models = {entry["model"]["name"]: entry["model"] for entry in MODELS}
        for entry in MODELS:
            entry["numbers"] = []
        for item in json.loads(Path(sys.argv[1]).read_text()):
            point = {name: mp.mpf(text.split("/")[0]) / mp.mpf((text.split("/") + ["1"])[1]) for name, text in item["witness"].items()}
            value = found(models[item["model"]], item["invariant"], item["subject"], point)
            if value is None:
                continue
            entry = next(entry for entry in MODELS if entry["model"]["name"] == item["model"])
            entry["numbers"].append({key: item[key] for key in ("invariant", "subject", "witness")} | {"value": mp.nstr(value, 17)})
    Path(HERE / "guarded-models.json").write_text(json.dumps(MODELS, indent=1) + "\n")


main()
