#!/usr/bin/env python3
"""The statements that the library refutes, written by hand: does the formula in a stored certificate say what its statement says?

Usage: python3 statements.py certificate.json ...

The checker in examples/ takes the formula from the certificate. Here it is written a second time, from the statement in the literature,
with what the statement presupposes of its objects; and both sides have to lie in the intervals of the file. Exact arithmetic and the
search for the closest separable state are those of the checker.
"""

import importlib.util
import json
import sys
from fractions import Fraction
from itertools import product as cartesian
from pathlib import Path

from mpmath import eig, eighe, exp, log, matrix as mp_matrix, mp, mpc, mpf, sqrt, svd_c

SPEC = importlib.util.spec_from_file_location("checker", Path(__file__).parents[3] / "examples" / "check-certificate.py")
checker = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(checker)
from_checker = ("ClosestState", "Invalid", "require", "Q", "ZERO", "ONE", "I")
from_checker += ("identity", "add", "scale", "sub", "mul", "dagger", "kron", "trace", "is_zero", "is_hermitian", "is_positive", "kernel")
globals().update({name: getattr(checker, name) for name in from_checker})


def zeros(rows, cols):
    return [[ZERO] * cols for _ in range(rows)]


def integers(rows):
    """Matrix of integers, or of Q."""
    return [[x if isinstance(x, Q) else Q(x) for x in row] for row in rows]


def trace_of_product(A, B):
    """Re tr AB."""
    return sum((A[i][j] * B[j][i]).re for i in range(len(A)) for j in range(len(B)))


def equal(A, B):
    return len(A) == len(B) and len(A[0]) == len(B[0]) and is_zero(sub(A, B))


# --- subsystems -------------------------------------------------------------------------------------------------------------------


def indices(dims):
    return list(cartesian(*(range(d) for d in dims)))


def reduced_state(rho, dims, kept):
    """What remains of a state when all subsystems but one are traced out."""
    result = zeros(dims[kept], dims[kept])
    labels = indices(dims)
    for p, a in enumerate(labels):
        for q, b in enumerate(labels):
            if all(x == y for k, (x, y) in enumerate(zip(a, b)) if k != kept):
                result[a[kept]][b[kept]] = result[a[kept]][b[kept]] + rho[p][q]
    return result


def partial_transpose(rho, dims):
    """Transpose on the first of two subsystems."""
    a, b = dims
    result = zeros(a * b, a * b)
    for i, j in cartesian(range(a), range(b)):
        for k, l in cartesian(range(a), range(b)):
            result[k * b + j][i * b + l] = rho[i * b + j][k * b + l]
    return result


def embed(A, dims, position):
    return kron(*(A if k == position else identity(d) for k, d in enumerate(dims)))


def diagonal_part(A):
    return [[x if i == j else ZERO for j, x in enumerate(row)] for i, row in enumerate(A)]


# --- generators -------------------------------------------------------------------------------------------------------------------


def commutator(A, B):
    return sub(mul(A, B), mul(B, A))


def dissipator(jumps, rho):
    """Σ γ (LρL† − ½{L†L, ρ})."""
    result = zeros(len(rho), len(rho))
    for L, rate in jumps:
        square = mul(dagger(L), L)
        anticommutator = add(mul(square, rho), mul(rho, square))
        result = add(result, scale(rate, sub(mul(L, rho, dagger(L)), scale(Fraction(1, 2), anticommutator))))
    return result


def lindblad(generator, rho):
    """L(ρ) = −i[H, ρ] + Σ D_α(ρ)."""
    unitary_part = scale(Q(0, -1), commutator(generator["hamiltonian"], rho))
    return add(unitary_part, *(dissipator(jumps, rho) for jumps in generator["baths"].values()))


def steady_state(generator):
    """The solution of L(π) = 0 and tr π = 1; it has to be unique."""
    dim = len(generator["hamiltonian"])
    units = [[[ONE if (i, j) == (a, b) else ZERO for j in range(dim)] for i in range(dim)] for a in range(dim) for b in range(dim)]
    images = [lindblad(generator, unit) for unit in units]
    rows = [[image[i][j] for image in images] for i in range(dim) for j in range(dim)]
    null = kernel(rows)
    require(null and len(null[0]) == 1, "the steady state is not unique")
    state = [[null[a * dim + b][0] for b in range(dim)] for a in range(dim)]
    return scale(ONE / trace(state), state)


# --- functions of matrices, with mpmath -------------------------------------------------------------------------------------------


def real(x):
    return mpf(x.numerator) / mpf(x.denominator)


def numeric(A):
    return mp_matrix([[mpc(real(x.re), real(x.im)) for x in row] for row in A])


def eigenvalues(A):
    return [mp.re(x) for x in eighe(numeric(A), eigvals_only=True)]


def log_trace(A, X):
    """tr(X ln A) for A ≥ 0 and a Hermitian X; infinite if the part of X in the kernel of A, decided exactly, has a sign."""
    require(is_hermitian(A) and is_positive(A), "the argument of a logarithm is not positive")
    null = kernel(A)
    if null:
        inside = mul(dagger(null), X, null)
        if not is_zero(inside):
            if is_positive(inside):
                return mpf("-inf")
            require(is_positive(scale(Q(-1), inside)), "a logarithm diverges in both directions")
            return mpf("inf")
    values, vectors = eighe(numeric(A))
    pairs = sorted(((mp.re(values[k]), k) for k in range(len(A))), key=lambda pair: pair[0])
    # As many eigenvalues are exactly zero as the kernel has dimensions; they carry no weight.
    total, XN = mpf(0), numeric(X)
    for value, k in pairs[len(null[0]) if null else 0 :]:
        v = vectors[:, k]
        total += log(value) * mp.re((v.H * XN * v)[0])
    return total


def entropy(rho):
    return -log_trace(rho, rho)


def relative_entropy(rho, sigma):
    return log_trace(rho, rho) - log_trace(sigma, rho)


def trace_distance(rho, sigma):
    return sum(abs(x) for x in eigenvalues(sub(rho, sigma))) / 2


def negativity(rho, dims):
    return -sum(x for x in eigenvalues(partial_transpose(rho, dims)) if x < 0)


def concurrence(rho):
    """max(0, s₁ − s₂ − s₃ − s₄) with the singular values s of √ρ (σ_y ⊗ σ_y) √ρ*."""
    null = kernel(rho)
    values, vectors = eighe(numeric(rho))
    order = sorted(range(4), key=lambda k: mp.re(values[k]))
    root = mp_matrix(4, 4)
    for k in order[len(null[0]) if null else 0 :]:
        v = vectors[:, k]
        root += sqrt(mp.re(values[k])) * v * v.H
    flip = numeric(kron(PAULI["y"], PAULI["y"]))
    s = sorted((mp.re(x) for x in svd_c(root * flip * root.conjugate(), compute_uv=False)), reverse=True)
    return max(mpf(0), s[0] - s[1] - s[2] - s[3])


def log_negativity(rho, dims):
    return log(sum(abs(x) for x in eigenvalues(partial_transpose(rho, dims))))


# --- objects of the file ----------------------------------------------------------------------------------------------------------


def read(value):
    """Exact objects: fractions for texts, matrices of Q, lists and dictionaries."""
    if isinstance(value, str):
        return Fraction(value)
    if isinstance(value, list):
        return [read(entry) for entry in value]
    if isinstance(value, dict) and "re" in value:
        re, im = value["re"], value.get("im")
        require(all(len(row) == len(re[0]) for row in re), "a matrix has rows of different lengths")
        return [[Q(x, im[i][j] if im else 0) for j, x in enumerate(row)] for i, row in enumerate(re)]
    if isinstance(value, dict):
        return {name: read(part) for name, part in value.items()}
    return value


def jump_list(list_of_jumps):
    return [(jump["operator"], Fraction(jump["rate"])) for jump in list_of_jumps]


def state(name, rho, dim):
    require(len(rho) == dim and len(rho[0]) == dim, f"{name} has the wrong shape")
    require(is_hermitian(rho), f"{name} is not Hermitian")
    require(trace(rho) == ONE, f"{name} does not have trace 1")
    require(is_positive(rho), f"{name} is not positive")
    return rho


def unitary(name, U, dim):
    require(len(U) == dim and len(U[0]) == dim, f"{name} has the wrong shape")
    require(equal(mul(dagger(U), U), identity(dim)), f"{name} is not unitary")
    return U


def lindblad_generator(name, generator, dim):
    baths = {bath: jump_list(jumps) for bath, jumps in generator["baths"].items()}
    H = generator["hamiltonian"]
    require(len(H) == dim and is_hermitian(H), f"the Hamiltonian of {name} is not Hermitian")
    for jumps in baths.values():
        require(all(rate >= 0 and len(L) == dim and len(L[0]) == dim for L, rate in jumps), f"{name} has no Lindblad form")
    return {"hamiltonian": H, "baths": baths}


def equilibrium(name, bath, energies):
    """Gibbs state x^H/Z of integer energies; returns H, the state and β = −ln x."""
    x = bath["boltzmannFactor"]
    require(0 < x, f"the Boltzmann factor of {name} is not positive")
    H = [[Q(energies[i]) if i == j else ZERO for j in range(len(energies))] for i in range(len(energies))]
    require(equal(bath["hamiltonian"], H), f"{name} has other energies")
    weights = [x ** (n - min(energies)) for n in energies]
    gibbs = [[Q(weights[i] / sum(weights)) if i == j else ZERO for j in range(len(H))] for i in range(len(H))]
    require(equal(bath["gibbsState"], gibbs), f"the Gibbs state of {name} does not fit its temperature")
    return {"hamiltonian": H, "state": gibbs, "beta": -log(real(x)), "factor": x, "log_partition": log(real(sum(w for w in weights))) - min(energies) * -log(real(x))}


def reservoir_process(process, dims):
    """ρ_s ⊗ Gibbs states of energies 0, 1, 2, …, turned by a unitary."""
    reservoirs = [equilibrium(f"reservoir {r}", bath, list(range(dims[r + 1]))) for r, bath in enumerate(process["reservoirs"])]
    require(process["dims"] == list(dims) and len(reservoirs) == len(dims) - 1, "the process has other subsystems")
    dim = 1
    for d in dims:
        dim *= d
    initial = kron(state("systemState", process["systemState"], dims[0]), *(bath["state"] for bath in reservoirs))
    U = unitary("unitary", process["unitary"], dim)
    final = mul(U, initial, dagger(U))
    require(equal(process["initial"], initial), "initial is not the product of the initial states")
    require(equal(process["final"], final), "final is not the initial state under the unitary")
    return {"dims": dims, "reservoirs": reservoirs, "initial": initial, "final": final, "unitary": U}


def interacting_process(process, dims):
    """The same with a unitary that commutes with H_s + Σ H_r + V."""
    result = reservoir_process(process, dims)
    local = embed(process["systemHamiltonian"], dims, 0)
    baths = [embed(bath["hamiltonian"], dims, r + 1) for r, bath in enumerate(result["reservoirs"])]
    total = add(local, process["interaction"], *baths)
    require(is_hermitian(total) and equal(total, process["hamiltonian"]), "the Hamiltonian is not H_s + Σ H_r + V")
    require(is_zero(commutator(result["unitary"], total)), "the unitary does not conserve the energy")
    return {**result, "H_s": local}


def davies(system, energies):
    """Generator whose dissipators keep the Gibbs states of Σ n|n⟩⟨n| at their own temperatures."""
    dim = len(energies)
    generator = lindblad_generator("generator", system["generator"], dim)
    baths = system.get("baths") or {"bath": system}
    states = {name: equilibrium(f"bath {name}", bath, energies) for name, bath in baths.items()}
    require(set(states) == set(generator["baths"]), "the baths of the generator have other names")
    H = next(iter(states.values()))["hamiltonian"]
    require(is_zero(commutator(H, generator["hamiltonian"])), "the generator's Hamiltonian does not commute with H")
    for name, bath in states.items():
        require(is_zero(dissipator(generator["baths"][name], bath["state"])), f"bath {name} does not keep its Gibbs state")
    return generator, H, states


def channel_of(channel, dim):
    """Weights and operators of X ↦ Σ w K X K†, completely positive and trace preserving."""
    terms = [(Fraction(term["weight"]), term["operator"]) for term in channel["terms"]]
    require(all(w >= 0 and len(K) == dim and len(K[0]) == dim for w, K in terms), "the map is not completely positive")
    require(equal(add(*(scale(w, mul(dagger(K), K)) for w, K in terms)), identity(dim)), "the channel loses trace")
    return lambda X: add(*(scale(w, mul(K, X, dagger(K))) for w, K in terms))


def probabilities(name, p):
    require(all(0 <= x <= 1 for x in p) and sum(p) == 1, f"{name} are no probabilities")
    return p


def local_master_equation(system, dims):
    """Qubits with energies 0, 1, an interaction, and a bath each that keeps the Gibbs state of its own qubit."""
    generator = lindblad_generator("generator", system["generator"], dims[0] * dims[1])
    states = [equilibrium(f"bath {k}", system["baths"][str(k)], [0, 1]) for k in range(2)]
    local = [embed(bath["hamiltonian"], dims, k) for k, bath in enumerate(states)]
    total = add(*local, system["interaction"])
    require(equal(generator["hamiltonian"], total) and equal(system["hamiltonian"], total), "H is not H_1 + H_2 + V")
    product = kron(*(bath["state"] for bath in states))
    for k in range(2):
        jumps = generator["baths"][str(k)]
        require(is_zero(dissipator(jumps, product)), f"bath {k} does not keep the Gibbs state of its qubit")
        for L, _ in jumps:
            other = 1 - k
            require(all(is_zero(commutator(L, embed(P, dims, other))) for P in PAULI.values()), f"bath {k} is not local")
    return generator, total, states


PAULI = {"x": integers([[0, 1], [1, 0]]), "y": [[ZERO, Q(0, -1)], [I, ZERO]], "z": integers([[1, 0], [0, -1]])}
KETS = {"+": [1, 1], "0": [1, 0], "1": [0, 1]}


def reset_model(model, couplings, resets):
    """Two qubits with couplings g J, dephasing γ and resets at rate r to pure states."""
    g, gamma, r = model["g"], model["gamma"], model["r"]
    return reset_generator(model, couplings, resets, g, gamma, r, 1), g, gamma, r


def reset_generator(model, couplings, resets, g, gamma, r, p):
    """H = g Σ J_a σ_a ⊗ σ_a, dephasing at γ/2 and resets at rate r to pχ + (1 − p)/2. The generator has to act like that."""
    require(min(g, gamma, r) > 0, "a rate is not positive")
    generator = lindblad_generator("generator", model["generator"], 4)
    H = add(*(scale(g * J, kron(PAULI[a], PAULI[a])) for a, J in zip("xyz", couplings)))

    def expected(X):
        result = scale(Q(0, -1), commutator(H, X))
        for k in range(2):
            Z = embed(PAULI["z"], [2, 2], k)
            result = add(result, scale(gamma / 2, sub(mul(Z, X, Z), X)))
            ket = KETS[resets[k]]
            norm = sum(x * x for x in ket)
            pure = integers([[Q(Fraction(a * b, norm)) for b in ket] for a in ket])
            chi = add(scale(p, pure), scale(Fraction(1 - p, 2), identity(2)))
            other = reduced_state(X, [2, 2], 1 - k)
            fresh = kron(chi, other) if k == 0 else kron(other, chi)
            result = add(result, scale(r, sub(fresh, X)))
        return result

    for a, b in cartesian(range(4), range(4)):
        unit = [[ONE if (i, j) == (a, b) else ZERO for j in range(4)] for i in range(4)]
        require(equal(lindblad(generator, unit), expected(unit)), "the generator is not that of the model")
    return generator


# --- claims: both sides -----------------------------------------------------------------------------------------------------------


def exchanged(process, r):
    """β_r Q_r, the heat Q_r = tr H_r(ρ_r(0) − ρ_r(t)) flowing into the system."""
    bath = process["reservoirs"][r]
    change = reduced_state(sub(process["initial"], process["final"]), process["dims"], r + 1)
    return bath["beta"] * real(trace_of_product(change, bath["hamiltonian"]))


def entropy_change(process, k):
    before, after = (reduced_state(process[time], process["dims"], k) for time in ("initial", "final"))
    return entropy(after) - entropy(before)


def total_correlation(rho, dims):
    return sum(entropy(reduced_state(rho, dims, k)) for k in range(len(dims))) - entropy(rho)


def entropy_production(process):
    """S(ρ_s) + Σ (β⟨H_r⟩ + ln Z_r) − S(ρ) of the final state."""
    final, dims = process["final"], process["dims"]
    total = entropy(reduced_state(final, dims, 0)) - entropy(final)
    for r, bath in enumerate(process["reservoirs"]):
        energy = trace_of_product(reduced_state(final, dims, r + 1), bath["hamiltonian"])
        total += bath["beta"] * real(energy) + bath["log_partition"]
    return total


def flow(generator, states, rho, H):
    """Σ β_α tr[H D_α(ρ)]."""
    return sum(bath["beta"] * real(trace_of_product(H, dissipator(generator["baths"][name], rho))) for name, bath in states.items())


def adiabatic_with_lamb_shift(objects, dim):
    generator, H, states = davies(objects["system"], [0, 1, 1])
    rho, pi = state("rho", objects["rho"], dim), steady_state(generator)
    # The baths exchange the bare energy H, without the Lamb shift that the generator's Hamiltonian contains.
    return -log_trace(pi, lindblad(generator, rho)) - flow(generator, states, rho, H), mpf(0)


def clausius_for_each(objects, dims):
    process = reservoir_process(objects["process"], dims)
    return entropy_change(process, 0), exchanged(process, 0)


def correlations_below_log_dimension(objects, dims):
    process = reservoir_process(objects["process"], dims)
    return total_correlation(process["final"], dims), log(mpf(dims[0]))


def entanglement_needs_strong_coupling(objects, dims):
    generator, g, gamma, _ = reset_model(objects["model"], (1, 1, 1), "01")
    require(g <= gamma, "the premise g ≤ γ does not hold")
    return -min(eigenvalues(partial_transpose(steady_state(generator), dims))), mpf(0)


def entropy_never_decreases(objects, dim):
    rho = state("rho", objects["rho"], dim)
    return -log_trace(rho, lindblad(lindblad_generator("generator", objects["generator"], dim), rho)), mpf(0)


def spohn_with_another_reference(objects, dim):
    rho, tau = state("rho", objects["rho"], dim), state("tau", objects["tau"], dim)
    change = lindblad(lindblad_generator("generator", objects["generator"], dim), rho)
    return log_trace(tau, change) - log_trace(rho, change), mpf(0)


def weak_coupling(process):
    """ΔS and βΔ⟨H_s⟩."""
    energy = trace_of_product(sub(process["final"], process["initial"]), process["H_s"])
    return entropy_change(process, 0), process["reservoirs"][0]["beta"] * real(energy)


def exceeds_weak_coupling_form(objects, dims):
    process = interacting_process(objects["process"], dims)
    change, energy = weak_coupling(process)
    return entropy_production(process), change - energy


def weak_coupling_is_nonnegative(objects, dims):
    return weak_coupling(interacting_process(objects["process"], dims))


def production_is_correlation(objects, dims):
    process = reservoir_process(objects["process"], dims)
    return entropy_production(process), total_correlation(process["final"], dims)


def reservoir_entropy(objects, dims):
    process = reservoir_process(objects["process"], dims)
    return entropy_change(process, 1), -exchanged(process, 0)


def housekeeping(objects, dim):
    generator, H, states = davies(objects["system"], [0, 1])
    return flow(generator, states, steady_state(generator), H), mpf(0)


def local_second_law(objects, dims):
    generator, H, states = local_master_equation(objects["system"], dims)
    return -flow(generator, {str(k): bath for k, bath in enumerate(states)}, steady_state(generator), H), mpf(0)


def local_to_global_gibbs(objects, dims):
    """The logarithm of e^{−βH}/Z is −βH − ln Z, and tr L(ρ) = 0."""
    generator, H, states = local_master_equation(objects["system"], dims)
    require(states[0]["factor"] == states[1]["factor"], "the temperatures differ")
    rho = state("rho", objects["rho"], dims[0] * dims[1])
    change = lindblad(generator, rho)
    return -log_trace(rho, change) - states[0]["beta"] * real(trace_of_product(change, H)), mpf(0)


def uncertainty_of_a_maser(objects, dims):
    """Mean and variance of the counted quanta from the eigenvalue λ(χ) of the tilted generator, by differences in 120 digits."""
    values = objects["model"]["values"]
    g, w, uh, dh, uc, dc = (values[name] for name in ("g", "w", "uh", "dh", "uc", "dc"))
    require(min(g, uh, dh, uc, dc) > 0, "a coupling or a rate is not positive")
    unit = lambda i, j: [[ONE if (a, b) == (i, j) else ZERO for b in range(3)] for a in range(3)]
    H = add(scale(g, add(unit(1, 2), unit(2, 1))), scale(w, unit(2, 2)))
    generator = lindblad_generator("generator", objects["model"]["generator"], 3)
    expected = {"hot": [(unit(2, 0), uh), (unit(0, 2), dh)], "cold": [(unit(1, 0), uc), (unit(0, 1), dc)]}
    require(equal(generator["hamiltonian"], H), "H is not that of the maser")
    for bath, jumps in expected.items():
        found = generator["baths"][bath]
        require(len(found) == 2 and all(equal(A, B) and r == q for (A, r), (B, q) in zip(found, jumps)), f"bath {bath} is another one")
    require(set(generator["baths"]) == set(expected), "there are other baths")
    cells = [(a, b) for a in range(3) for b in range(3)]
    with mp.workdps(120):
        h = mpf(10) ** -20
        number = lambda x: mpc(mpf(x.re.numerator) / x.re.denominator, mpf(x.im.numerator) / x.im.denominator)

        def largest(chi):
            columns = []
            for a, b in cells:
                image = [[number(x) for x in row] for row in lindblad(generator, unit(a, b))]
                for (L, rate), nu in zip(expected["hot"], (1, -1)):
                    jumped = mul(L, unit(a, b), dagger(L))
                    factor = (exp(nu * chi) - 1) * rate.numerator / rate.denominator
                    image = [[x + factor * number(y) for x, y in zip(*rows)] for rows in zip(image, jumped)]
                columns.append([image[i][j] for i, j in cells])
            eigenvalues = eig(mp_matrix(columns).T, left=False, right=False)
            return max(eigenvalues, key=lambda x: x.real).real

        below, above = largest(-h), largest(h)
        mean, noise = (above - below) / (2 * h), (above + below) / h**2
        affinity = log(mpf((uh * dc / (dh * uc)).numerator) / (uh * dc / (dh * uc)).denominator)
        return mean * affinity * noise, 2 * mean**2


def log_negativity_convex(objects, dims):
    p, first, second = objects["p"], objects["rho0"], objects["rho1"]
    require(0 <= p <= 1, "p is no probability")
    state("rho0", first, dims[0] * dims[1])
    state("rho1", second, dims[0] * dims[1])
    mixture = add(scale(1 - p, first), scale(p, second))
    parts = real(1 - p) * log_negativity(first, dims) + real(p) * log_negativity(second, dims)
    return log_negativity(mixture, dims), parts


def pinsker(objects, dim):
    rho, sigma = state("rho", objects["rho"], dim), state("sigma", objects["sigma"], dim)
    # ‖ρ − σ‖₁ is twice the trace distance.
    return relative_entropy(rho, sigma), mpf(6) / 10 * (2 * trace_distance(rho, sigma)) ** 2


def populations(objects, dim):
    generator, _, states = davies(objects["system"], [0, 1, 1])
    rho = state("rho", objects["rho"], dim)
    change = diagonal_part(lindblad(generator, rho))
    return log_trace(states["bath"]["state"], change) - log_trace(diagonal_part(rho), change), mpf(0)


def redfield_map(system, energies=(0, 1)):
    """−i[H, X] + ΛXA + AXΛ† − AΛX − XΛ†A with A the sum of the jumps and Λ half their sum with the rates; the Gibbs state."""
    generator, H, states = davies(system, list(energies))
    gibbs = states["bath"]["state"]
    jumps = generator["baths"]["bath"]
    A = add(*(L for L, _ in jumps))
    Lambda = add(*(scale(rate / 2, L) for L, rate in jumps))

    def image(X):
        inner = add(mul(Lambda, X, A), mul(A, X, dagger(Lambda)))
        outer = add(mul(A, Lambda, X), mul(X, dagger(Lambda), A))
        return add(scale(Q(0, -1), commutator(H, X)), sub(inner, outer))

    require(is_hermitian(A), "the jumps do not add up to a Hermitian coupling")
    require(is_zero(image(gibbs)), "the Gibbs state is not stationary")
    return image, gibbs


def redfield(objects, dim):
    image, gibbs = redfield_map(objects["system"])
    rho = state("rho", objects["rho"], dim)
    change = image(rho)
    return log_trace(gibbs, change) - log_trace(rho, change), mpf(0)


def redfield_heat(objects, dim):
    """tr H R(X) is the heat, for tr H[H, X] = 0."""
    image, _ = redfield_map(objects["system"], (0, 1, 3)[:dim])
    H, rho = objects["system"]["hamiltonian"], state("rho", objects["rho"], dim)
    return real(trace_of_product(H, image(rho))), real(trace_of_product(H, image(diagonal_part(rho))))


HERMITIAN_BASIS = [integers(rows) for rows in ([[1, 0], [0, 0]], [[0, 0], [0, 1]], [[0, 1], [1, 0]], [[ZERO, Q(0, -1)], [I, ZERO]])]


def redfield_evolution(objects, dim):
    """D(ρ‖g) − D(ρ(t)‖g), with ρ(t) from 40 terms of the exponential series, summed without rounding."""
    image, gibbs = redfield_map(objects["system"])
    rho, t = state("rho", objects["rho"], dim), objects["time"]
    images = [image(X) for X in HERMITIAN_BASIS]
    norm = sum(x * x for Y in images for x in (Y[0][0].re, Y[1][1].re, Y[1][0].re, Y[1][0].im))
    require(t > 0, "the time is not positive")
    require(8 * t**2 * norm <= (1 - trace_of_product(rho, rho)) ** 2, "the state need not remain a state")
    # The premise says ‖tR‖ < 0.36: what is left out is below 0.36⁴¹/41! < 10⁻⁶⁶.
    later = term = rho
    for j in range(1, 41):
        term = scale(t / j, image(term))
        later = add(later, term)
    return relative_entropy(rho, gibbs) - relative_entropy(later, gibbs), mpf(0)


def symmetric(objects, dim):
    rho, sigma = state("rho", objects["rho"], dim), state("sigma", objects["sigma"], dim)
    return relative_entropy(rho, sigma), relative_entropy(sigma, rho)


def triangle(objects, dim):
    rho, sigma, tau = (state(name, objects[name], dim) for name in ("rho", "sigma", "tau"))
    return relative_entropy(rho, sigma), relative_entropy(rho, tau) + relative_entropy(tau, sigma)


COPY = integers([[1, 0], [0, 0], [0, 0], [0, 1]])


def clausius_reservoir_in_equilibrium(objects, dims):
    bath = equilibrium("reservoir", objects["reservoir"], list(range(dims[1])))
    p, U = objects["correlated"], unitary("U", objects["U"], dims[0] * dims[1])
    require(0 <= p <= 1, "correlated is no probability")
    gibbs = bath["state"]
    start = add(scale(1 - p, kron(gibbs, gibbs)), scale(p, mul(COPY, gibbs, dagger(COPY))))
    process = {"dims": dims, "initial": start, "final": mul(U, start, dagger(U)), "reservoirs": [bath]}
    return entropy_change(process, 0), exchanged(process, 0)


def coarse_grained(objects, dim):
    rho, U = state("rho", objects["rho"], dim), unitary("U", objects["U"], dim)
    turned = mul(U, rho, dagger(U))
    return entropy(diagonal_part(turned)) - entropy(turned), entropy(diagonal_part(rho)) - entropy(rho)


def correlations_smaller_bound(objects, dims):
    left, bound = correlations_below_log_dimension(objects, dims)
    return left, bound * 198 / 100


def postselection(objects, dim):
    K = objects["K"]
    require(is_hermitian(K), "K is not Hermitian")
    before = [state(name, objects[name], dim) for name in ("rho", "sigma")]
    after = [mul(K, rho, K) for rho in before]
    after = [scale(ONE / trace(A), A) for A in after]
    return relative_entropy(*after), relative_entropy(*before)


def energy_by_heat_alone(objects, dims):
    generator, _, states = local_master_equation(objects["system"], dims)
    rho = state("rho", objects["rho"], dims[0] * dims[1])
    H = add(*(embed(bath["hamiltonian"], dims, k) for k, bath in enumerate(states)))
    heat = add(*(dissipator(jumps, rho) for jumps in generator["baths"].values()))
    return real(trace_of_product(H, lindblad(generator, rho))), real(trace_of_product(H, heat))


def entropy_gains(objects, dim):
    """S(Φ²ρ) − S(Φρ) and S(Φρ) − S(ρ) for a unital channel Φ."""
    rho, channel = state("rho", objects["rho"], dim), channel_of(objects["channel"], dim)
    require(equal(channel(identity(dim)), identity(dim)), "the channel is not unital")
    once = channel(rho)
    return entropy(channel(once)) - entropy(once), entropy(once) - entropy(rho)


def many_qubits_need_strong_coupling(objects, dims):
    g, gamma, r = (objects["model"][name] for name in ("g", "gamma", "r"))
    require(dims == [2, 2, 2] and 0 < g <= gamma and r > 0, "the premise does not hold")
    generator = lindblad_generator("generator", objects["model"]["generator"], 8)
    Z = [embed(PAULI["z"], dims, k) for k in range(3)]
    H = scale(g, add(*(mul(Z[i], Z[j]) for i, j in ((0, 1), (0, 2), (1, 2)))))
    # |0⟩ + |1⟩ in place of |j⟩
    fresh = [[embed(integers([[j == 0, j == 1]] * 2), dims, k) for j in range(2)] for k in range(3)]
    for a, b in cartesian(range(8), range(8)):
        X = [[ONE if (i, j) == (a, b) else ZERO for j in range(8)] for i in range(8)]
        expected = scale(Q(0, -1), commutator(H, X))
        for k in range(3):
            expected = add(expected, scale(gamma / 2, sub(mul(Z[k], X, Z[k]), X)), scale(-r, X))
            expected = add(expected, *(scale(r / 2, mul(F, X, dagger(F))) for F in fresh[k]))
        require(equal(lindblad(generator, X), expected), "the generator is not that of the model")
    return -min(eigenvalues(partial_transpose(steady_state(generator), [2, 4]))), mpf(0)


def resets_entangle_any_interaction(objects, dims):
    generator = objects["model"]["generator"]
    g = generator["hamiltonian"][0][0].re
    gamma = 2 * Fraction(generator["baths"]["noise"][0]["rate"])
    r = 2 * Fraction(generator["baths"]["reset"][0]["rate"])
    require(g >= 2 * gamma and r >= 4 * g, "the premise does not hold")
    generator = reset_generator(objects["model"], (1, 1, 1), "++", g, gamma, r, 1)
    return -min(eigenvalues(partial_transpose(steady_state(generator), dims))), mpf(0)


def work_at_negative_temperature(objects, dims):
    process = interacting_process(objects["process"], dims)
    own = add(process["H_s"], objects["process"]["interaction"])
    energy = trace_of_product(sub(process["final"], process["initial"]), own)
    return process["reservoirs"][0]["beta"] * real(energy), entropy_change(process, 0)


def production_decreases(objects, dims):
    process = interacting_process(objects["process"], dims)
    U = process["unitary"]
    later = {**process, "final": mul(U, process["final"], dagger(U))}
    return entropy_production(later), entropy_production(process)


def driven_reservoir(objects, dims):
    process, late = reservoir_process(objects["process"], dims), objects["late"]
    require(is_hermitian(late), "late is not Hermitian")
    bath = process["reservoirs"][0]
    before = trace_of_product(reduced_state(process["initial"], dims, 1), bath["hamiltonian"])
    after = trace_of_product(reduced_state(process["final"], dims, 1), late)
    return entropy_change(process, 0), bath["beta"] * real(before - after)


def athermal_reservoir(objects, dims):
    bath = equilibrium("thermal", objects["thermal"], list(range(dims[1])))
    initial = kron(state("rho", objects["rho"], dims[0]), state("reservoir", objects["reservoir"], dims[1]))
    U = unitary("U", objects["U"], dims[0] * dims[1])
    process = {"dims": dims, "initial": initial, "final": mul(U, initial, dagger(U)), "reservoirs": [bath]}
    return entropy_change(process, 0), exchanged(process, 0)


def without_chemical_potential(objects, dims):
    """A level with the weight e^{−β(1 − μ)} when it holds its particle; e^{−β} and e^{−βμ} are drawn."""
    x, y = (objects[name]["boltzmannFactor"] for name in ("energies", "particles"))
    require(x > 0 and y > 0, "a factor is not positive")
    level = [[Q(y / (x + y)), ZERO], [ZERO, Q(x / (x + y))]]
    U = unitary("U", objects["U"], dims[0] * dims[1])
    initial = kron(state("rho", objects["rho"], dims[0]), level)
    process = {"dims": dims, "initial": initial, "final": mul(U, initial, dagger(U))}
    occupation = lambda time: reduced_state(process[time], dims, 1)[1][1].re
    return entropy_change(process, 0), -log(real(x)) * real(occupation("initial") - occupation("final"))


def common_bath(objects, dims):
    """Both qubits lose and gain quanta through σ₋ ⊗ 1 + 1 ⊗ σ₋ alone."""
    rho, noise = state("rho", objects["rho"], 4), objects["noise"]
    down = integers([[0, 0], [1, 0]])
    J = add(embed(down, dims, 0), embed(down, dims, 1))
    (_, one), (_, x) = jumps = [jump for list_ in noise["generator"]["baths"].values() for jump in jump_list(list_)]
    require(one == 1 and x > 0 and equal(jumps[0][0], J) and equal(jumps[1][0], dagger(J)), "the noise is another")
    require(is_zero(noise["generator"]["hamiltonian"]), "there is a Hamiltonian")
    weights = [x * x, x, x, Fraction(1)]
    gibbs = [[Q(weights[i] / sum(weights)) if i == j else ZERO for j in range(4)] for i in range(4)]
    require(equal(noise["gibbsState"], gibbs), "the Gibbs state is another")
    change = dissipator(jumps, rho)
    return 1024 * (log_trace(gibbs, change) - log_trace(rho, change)), relative_entropy(rho, gibbs)


def mean_force(objects, dims):
    H, Hr, V = (objects[name] for name in ("H", "Hr", "V"))
    require(is_hermitian(H) and is_hermitian(Hr) and is_hermitian(V), "a Hamiltonian is not Hermitian")
    own = add(V, embed(H, dims, 0))
    boltzmann, bath = (function_of(lambda x: exp(-x), numeric(A)) for A in (add(own, embed(Hr, dims, 1)), Hr))
    Z, Zr = (sum(mp.re(A[k, k]) for k in range(A.rows)) for A in (boltzmann, bath))
    rho, n = boltzmann / Z, dims[1]
    system = mp_matrix(dims[0], dims[0])
    for i, j, k in cartesian(range(dims[0]), range(dims[0]), range(n)):
        system[i, j] += rho[i * n + k, j * n + k]
    product, S = rho * numeric(own), -sum(x * log(x) for x in (mp.re(y) for y in eighe(system, eigvals_only=True)))
    return sum(mp.re(product[k, k]) for k in range(product.rows)) - S, log(Zr) - log(Z)


def negative_rate(objects, dim):
    rho, gamma = state("rho", objects["rho"], dim), objects["gamma"]
    require(gamma > 0, "gamma is not positive")
    change = scale(gamma, sub(rho, mul(PAULI["z"], rho, PAULI["z"])))
    return -log_trace(rho, change), mpf(0)


def transposition_beside_a_part(objects, dims):
    return min(eigenvalues(partial_transpose(state("rho", objects["rho"], 4), dims))), mpf(0)


def correlated_starts(objects, dims):
    U = unitary("U", objects["U"], 4)
    before = [state(name, objects[name], 4) for name in ("rho", "sigma")]
    after = [mul(U, X, dagger(U)) for X in before]
    return tuple(relative_entropy(*(reduced_state(X, dims, 0) for X in pair)) for pair in (after, before))


def moving_gibbs_state(objects, dim):
    generator, _, states = davies(objects["system"], [0, 1])
    bath, rho, drive = states["bath"], state("rho", objects["rho"], dim), objects["drive"]
    require(is_hermitian(drive), "drive is not Hermitian")
    change = lindblad(generator, rho)
    production = log_trace(bath["state"], change) - log_trace(rho, change)
    return production - bath["beta"] * real(trace_of_product(sub(rho, bath["state"]), drive)), mpf(0)


def relaxes_like_redfield(objects, levels):
    x = objects["spin"]["boltzmannFactor"]
    require(0 < x < 1, "the Boltzmann factor is not in (0, 1)")
    beta_delta = -log(real(x))
    production = lambda p: -p * log(p) - (1 - p) * log(1 - p) - beta_delta * p
    return production(real((x - x**levels) / (2 * (1 - x**levels)))), production(real(x / (1 + x)))


def ising_reaches_reset_rate(objects, dims):
    generator, g, gamma, r = reset_model(objects["model"], (0, 0, 1), "++")
    require(r >= 16 * gamma and 2 * gamma <= g <= r - gamma / 2, "the premise does not hold")
    return min(eigenvalues(partial_transpose(steady_state(generator), dims))), mpf(0)


def reset_smaller_bound(objects, dims):
    generator, _, _, _ = reset_model(objects["model"], (0, 0, 1), "++")
    return -min(eigenvalues(partial_transpose(steady_state(generator), dims))), mpf(914) / 10000


def imperfect_resets(objects, dims):
    """g, γ and r are read off the generator, which then has to be that of the model with them."""
    model = objects["model"]
    p, baths = model["p"], model["generator"]["baths"]
    g, gamma = model["generator"]["hamiltonian"][0][0].re, 2 * Fraction(baths["noise"][0]["rate"])
    # Jumps onto |+⟩ and |−⟩ on qubit 0, written with kets of norm √2.
    r = 2 * (Fraction(baths["reset"][0]["rate"]) + Fraction(baths["reset"][2]["rate"]))
    require(g >= 2 * gamma and r >= 4 * g and Fraction(9, 10) <= p <= 1, "the premise does not hold")
    generator = reset_generator(model, (0, 0, 1), "++", g, gamma, r, p)
    return min(eigenvalues(partial_transpose(steady_state(generator), dims))), mpf(0)


def ridge_approaches_line(objects, dims):
    near, far = objects["models"]
    gamma, r = near["gamma"], near["r"]
    require(r >= 8 * gamma and (far["gamma"], far["r"]) == (gamma, r), "the premise does not hold")
    # r/(1 + √3) + γ/2 ≤ g: √3 is below 1.7320509
    require(near["g"] >= r / (1 + Fraction(17320508, 10**7)) + gamma / 2 and far["g"] >= near["g"], "the premise does not hold")
    steady = (steady_state(reset_model(model, (0, 0, 1), "++")[0]) for model in (near, far))
    return tuple(-min(eigenvalues(partial_transpose(rho, dims))) for rho in steady)


def dephasing_factor(objects, dim):
    """Real parts of ⟨0|ρ̇|1⟩ for the noise σ_z at rate η, and of −(η/2)⟨0|ρ|1⟩."""
    rho, eta = state("rho", objects["rho"], dim), objects["eta"]
    require(eta > 0, "eta is not positive")
    return real(dissipator([(PAULI["z"], eta)], rho)[0][1].re), real(-eta / 2 * rho[0][1].re)


def exchanged_jumps(objects, dim):
    """⟨0|ρ̇|0⟩ for σ₋ at rate Bs and σ₊ at rate B(1 − s), and B(s − ⟨0|ρ|0⟩)."""
    rho, B, s = state("rho", objects["rho"], dim), objects["B"], objects["s"]
    require(B > 0 and 0 <= s <= 1, "B is not positive or s is no probability")
    lower = integers([[0, 0], [1, 0]])
    change = dissipator([(lower, B * s), (dagger(lower), B * (1 - s))], rho)
    return real(change[0][0].re), real(B * (s - rho[0][0].re))


def two_levels(objects, dims):
    """Noise on qubit 0 with σ₋ at γ, σ₊ at κ, σ_z at η, and H = σ_z ⊗ 1, on the state |k⟩ ↦ |kk⟩ of a qubit."""
    rates = [objects[name] for name in ("gamma", "kappa", "eta")]
    require(min(rates) > 0, "a rate is not positive")
    lower = integers([[0, 0], [1, 0]])
    operators = [embed(A, dims, 0) for A in (lower, dagger(lower), PAULI["z"])]
    generator = {"hamiltonian": embed(PAULI["z"], dims, 0), "baths": {"bath": list(zip(operators, rates))}}
    change = lindblad(generator, mul(COPY, state("qubit", objects["qubit"], 2), dagger(COPY)))
    return real((change[1][1] + change[2][2]).re), mpf(0)


def joint_channels(objects, dims):
    dim = dims[0] * dims[1]
    rho, channel = state("rho", objects["rho"], dim), channel_of(objects["channel"], dim)
    return total_correlation(channel(rho), dims), total_correlation(rho, dims)


def measurement_of(channel, dim):
    """Kraus operators of a measurement, ΣM†M = 1."""
    channel_of(channel, dim)
    require(all(Fraction(term["weight"]) == 1 for term in channel["terms"]), "an operator has a weight of its own")
    return [term["operator"] for term in channel["terms"]]


def entropy_of_part(X):
    """p S(X/p) = −tr X ln X + p ln p for p = tr X."""
    p = real(trace(X).re)
    return entropy(X) + (p * log(p) if p > 0 else 0)


def inefficient_measurements(objects, dims):
    """S(ρ) − Σp_k S(E_k(ρ)/p_k), each E_k of two operators."""
    rho, kraus = state("rho", objects["rho"], dims[1]), measurement_of(objects["measurement"], dims[1])
    require(len(kraus) == 2 * dims[0], "there are not two operators to an outcome")
    images = [mul(M, rho, dagger(M)) for M in kraus]
    return entropy(rho) - sum(entropy_of_part(add(images[2 * k], images[2 * k + 1])) for k in range(dims[0])), mpf(0)


def in_spite_of_feedback(objects, dims):
    """β(tr ρH − Σ tr U_kM_kρM_k†U_k†H)."""
    bath = equilibrium("equilibrium", objects["equilibrium"], range(dims[1]))
    kraus = measurement_of(objects["measurement"], dims[1])
    require(len(kraus) == len(objects["response"]) == dims[0], "the response does not fit the outcomes")
    moves = [mul(unitary("response", U, dims[1]), M) for U, M in zip(objects["response"], kraus)]
    final = add(*(mul(A, bath["state"], dagger(A)) for A in moves))
    return bath["beta"] * real(trace_of_product(sub(bath["state"], final), bath["hamiltonian"])), mpf(0)


def half_the_concurrence(objects, dims):
    rho = state("rho", objects["rho"], 4)
    return negativity(rho, dims), mpf(499) / 1000 * concurrence(rho)


def negativity_below_one_half(objects, dims):
    return negativity(state("rho", objects["rho"], 4), dims), mpf(499) / 1000


def printed_difference(objects, _):
    """Δ(a) = (a∞ − a) ln[(1 − a)a∞/(a(1 − a∞))] half-way between a and a∞, and half of Δ(a)."""
    a, _ = probabilities("populations", objects["populations"])
    limit, _ = probabilities("limits", objects["limits"])

    def difference(x):
        return real(limit - x) * log(real((1 - x) * limit / (x * (1 - limit))))

    return difference((a + limit) / 2), difference(a) / 2


def squeezed_bath(objects, dim):
    rho, s, x = state("rho", objects["rho"], dim), objects["s"], objects["bath"]["boltzmannFactor"]
    require(x > 0, "the Boltzmann factor is not positive")
    down, H = integers([[0, 0], [1, 0]]), integers([[1, 0], [0, 0]])
    up = dagger(down)
    jumps = [(add(down, scale(s, up)), Fraction(1)), (add(up, scale(s, down)), x)]
    change = lindblad({"hamiltonian": H, "baths": {"bath": jumps}}, rho)
    return -log_trace(rho, change), -log(real(x)) * real(trace_of_product(H, dissipator(jumps, rho)))


def minimal_production(objects, dim):
    generator, H, states = davies(objects["system"], [0, 1])

    def production(rho):
        return -log_trace(rho, lindblad(generator, rho)) - flow(generator, states, rho, H)

    return production(state("rho", objects["rho"], dim)), production(steady_state(generator))


def function_of(f, A):
    """f(A) of a Hermitian matrix of mpmath."""
    values, vectors = eighe(A)
    return sum((f(mp.re(values[k])) * vectors[:, k] * vectors[:, k].H for k in range(A.rows)), mp_matrix(A.rows, A.cols))


def two_level_flow(objects, dim):
    """A state of |00⟩ and |11⟩, written as a qubit, with the jumps |0⟩⟨1| at γ, |1⟩⟨0| at κ and σ_z at η; its diagonal is the closest separable state."""
    rho = state("levels", objects["levels"], dim)
    rates = [objects[name] for name in ("gamma", "kappa", "eta")]
    require(min(rates) > 0, "a rate is not positive")
    up = integers([[0, 1], [0, 0]])
    return rho, dissipator(list(zip((up, dagger(up), PAULI["z"]), rates)), rho)


def exponential_term(rho, change):
    """tr exp(ln ρ − ln Δρ) Δρ̇, Δ keeping the diagonal."""
    exponent = function_of(log, numeric(rho)) - function_of(log, numeric(diagonal_part(rho)))
    weight = function_of(exp, exponent)
    return sum(mp.re(weight[k, k]) * real(change[k][k].re) for k in range(len(rho)))


def production_as_printed(objects, dim):
    rho, change = two_level_flow(objects, dim)
    own = log_trace(rho, change)
    return own - log_trace(diagonal_part(rho), change), own - exponential_term(rho, change)


def production_with_exponential(objects, dim):
    rho, change = two_level_flow(objects, dim)
    truth = log_trace(rho, change) - log_trace(diagonal_part(rho), change)
    return truth, truth - exponential_term(rho, change)


def kraus_completeness(objects, dim):
    """tr Σ W†W with W₀ = 1 − iΔt(H − (i/2)Σ γL†L) and W = √(Δtγ) L."""
    generator, t = lindblad_generator("generator", objects["generator"], dim), objects["time"]
    require(t > 0, "the time is not positive")
    squares = add(zeros(dim, dim), *(scale(rate * t, mul(dagger(L), L)) for jumps in generator["baths"].values() for L, rate in jumps))
    first = sub(identity(dim), add(scale(Q(0, t), generator["hamiltonian"]), scale(Fraction(1, 2), squares)))
    return real(trace(add(mul(dagger(first), first), squares)).re), mpf(dim)


def arbitrary_jumps(objects, dim):
    rho, thermal = state("rho", objects["rho"], dim), equilibrium("thermal", objects["thermal"], list(range(dim)))
    change = lindblad(lindblad_generator("generator", objects["generator"], dim), rho)
    return log_trace(thermal["state"], change) - log_trace(rho, change), mpf(0)


def printed_steady_production(objects, dim):
    generator, H, states = davies(objects["system"], [0, 1])
    pi = steady_state(generator)
    change = lindblad(generator, pi)
    return log_trace(states["hot"]["state"], change) - log_trace(pi, change), -flow(generator, states, pi, H)


def printed_total_change(objects, dims):
    dim = dims[0] * dims[1]
    rho, U = state("rho", objects["rho"], dim), unitary("U", objects["U"], dim)
    parts = [reduced_state(rho, dims, k) for k in range(2)]
    require(equal(rho, kron(*parts)), "the start is correlated")
    system, environment = (entropy(part) for part in parts)
    system_after, environment_after = (entropy(reduced_state(mul(U, rho, dagger(U)), dims, k)) for k in range(2))
    return system_after - system + environment_after - environment, system_after - system + environment_after + environment


def equal_productions(objects, dims):
    """States of |00⟩ and |11⟩ before their coherence falls by a factor, and after."""
    levels, factor = state("levels", objects["levels"], 2), objects["factor"]
    require(0 <= factor <= 1, "the factor is not in [0, 1]")
    later = add(scale(factor, levels), scale(1 - factor, diagonal_part(levels)))
    copy = integers([[1, 0], [0, 0], [0, 0], [0, 1]])
    before, after = (mul(copy, rho, dagger(copy)) for rho in (levels, later))
    first, second = (entanglement_of_exact_state(rho, dims) for rho in (before, after))
    return second - first, entropy(after) - entropy(before)


def internal_dynamics(objects, dim):
    """2σ tr A² with σ = −tr L(ρ) ln ρ for L = −i[H, ·] + D[A], and ‖L(ρ)‖²."""
    rho, H, A = state("rho", objects["rho"], dim), objects["hamiltonian"], objects["jump"]
    require(is_hermitian(H) and is_hermitian(A), "H or A is not Hermitian")
    change = lindblad({"hamiltonian": H, "baths": {"bath": [(A, Fraction(1))]}}, rho)
    return -2 * log_trace(rho, change) * real(trace_of_product(A, A)), real(trace_of_product(change, change))


def entanglement_of_exact_state(rho, dims):
    """Relative entropy of entanglement where it is known without a search: pure states, and states of two qubits with positive partial transpose."""
    if trace_of_product(rho, rho) == 1:
        return entropy(reduced_state(rho, dims, 0))
    require(dims[0] * dims[1] <= 6 and is_positive(partial_transpose(rho, dims)), "the entanglement of a state is not known")
    return mpf(0)


def traced_last(rho, dims):
    """The state of all subsystems but the last."""
    d = dims[-1]
    return [[sum((rho[i * d + k][j * d + k] for k in range(d)), ZERO) for j in range(len(rho) // d)] for i in range(len(rho) // d)]


def exchanged_subsystems(A, dims, order):
    """Subsystem k of the result is subsystem order[k] of A."""
    moved = [dims[k] for k in order]

    def place(label):
        position = 0
        for k, d in enumerate(dims):
            position = position * d + label[order.index(k)]
        return position

    places = [place(label) for label in indices(moved)]
    return [[A[i][j] for j in places] for i in places]


SWAP = integers([[1, 0, 0, 0], [0, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 1]])


def partial_swap(name, angle):
    """cos − i sin SWAP."""
    c, s = angle["cos"], angle["sin"]
    require(c**2 + s**2 == 1, f"{name} is no angle")
    return sub(scale(c, identity(4)), scale(Q(0, s), SWAP))


def gained_through_environment(objects, dims):
    rho = state("rho", objects["rho"], 8)
    parts = [reduced_state(rho, dims, k) for k in range(3)]
    require(equal(rho, kron(*parts)), "the start is correlated")
    U, V = (partial_swap(name, objects[name]) for name in ("phi", "chi"))
    # U acts on A and E: B A E and back to A B E
    whole = mul(kron(identity(2), V), exchanged_subsystems(kron(identity(2), U), [2, 2, 2], [1, 0, 2]))
    final = mul(whole, rho, dagger(whole))
    before, after = traced_last(rho, dims), traced_last(final, dims)
    gain = entropy(after) - entropy(before) + entropy(reduced_state(final, dims, 2)) - entropy(parts[2])
    return gain, entanglement_of_exact_state(after, [2, 2]) - entanglement_of_exact_state(before, [2, 2])


def gained_by_any_unitary(objects, dims):
    rho, U = state("rho", objects["rho"], 8), unitary("unitary", objects["unitary"], 8)
    parts = [reduced_state(rho, dims, k) for k in range(3)]
    require(equal(rho, kron(*parts)), "the start is correlated")
    final = mul(U, rho, dagger(U))
    before, after = traced_last(rho, dims), traced_last(final, dims)
    gain = entropy(after) - entropy(before) + entropy(reduced_state(final, dims, 2)) - entropy(parts[2])
    return gain, entanglement_of_exact_state(after, [2, 2]) - entanglement_of_exact_state(before, [2, 2])


def lost_to_common_environment(objects, dims):
    rho, environment = state("rho", objects["rho"], 4), state("environment", objects["environment"], 4)
    require(equal(environment, kron(*(reduced_state(environment, [2, 2], k) for k in range(2)))), "the environment is correlated")
    whole = kron(*(partial_swap(name, objects[name]) for name in ("phi", "chi")))
    # A E B F, and back to A B E F
    start = exchanged_subsystems(kron(rho, environment), [2, 2, 2, 2], [0, 2, 1, 3])
    final = exchanged_subsystems(mul(whole, start, dagger(whole)), [2, 2, 2, 2], [0, 2, 1, 3])
    system = traced_last(traced_last(final, dims), dims[:3])
    surroundings = exchanged_subsystems(final, [4, 4], [1, 0])
    surroundings = traced_last(surroundings, [4, 4])
    gain = entropy(system) - entropy(rho) + entropy(surroundings) - entropy(environment)
    return gain, abs(entanglement_of_exact_state(system, [2, 2]) - entanglement_of_exact_state(rho, [2, 2]))


# --- the closest separable state, which the checker finds -------------------------------------------------------------------------

# ln ρ* by ρ: tests ask for the same states again.
LOGARITHMS = {}


def entanglement_production(rho, change, dims):
    """tr ρ̇(ln ρ − ln ρ*) of a state of full rank, ρ* being the closest state with positive partial transpose."""
    if is_positive(partial_transpose(rho, dims)):
        return mpf(0)
    key = str([(x.re, x.im) for row in rho for x in row] + dims)
    if key not in LOGARITHMS:
        LOGARITHMS[key] = function_of(log, ClosestState(numeric(rho), dims).state)
    logarithm = LOGARITHMS[key]
    return log_trace(rho, change) - sum(mp.re(logarithm[i, j] * numeric(change)[j, i]) for i, j in cartesian(range(len(rho)), repeat=2))


def productions(pair, jumps, reference, dims):
    """|σ_E| and σ = tr L(ρ)(ln π − ln ρ) of the dissipator of the jumps."""
    require(set(pair) == {"dims", "rho"}, "a pair is given by its state and nothing else")
    require(pair["dims"] == dims, "the pair has other subsystems")
    rho = state("pair.rho", pair["rho"], dims[0] * dims[1])
    change = dissipator(jumps, rho)
    require(is_zero(dissipator(jumps, reference)), "the reference state is not stationary")
    return abs(entanglement_production(rho, change, dims)), log_trace(reference, change) - log_trace(rho, change)


LOWER = integers([[0, 0], [1, 0]])


def thermal_qubit(x):
    """diag(x, 1)/(1 + x)."""
    require(x > 0, "a Boltzmann factor is not positive")
    return scale(1 / (1 + x), [[Q(x), ZERO], [ZERO, ONE]])


def in_common_bath(objects, dims):
    x = objects["bath"]["boltzmannFactor"]
    J = add(embed(LOWER, dims, 0), embed(LOWER, dims, 1))
    return productions(objects["pair"], [(J, Fraction(1)), (dagger(J), x)], kron(thermal_qubit(x), thermal_qubit(x)), dims)


def under_pair_jumps(objects, dims):
    x, y = objects["first"]["boltzmannFactor"], objects["second"]["boltzmannFactor"]
    down = kron(LOWER, LOWER)
    return productions(objects["pair"], [(down, Fraction(1)), (dagger(down), x * y)], kron(thermal_qubit(x), thermal_qubit(y)), dims)


def under_joint_hermitian_jumps(objects, dims):
    A = objects["jump"]
    require(is_hermitian(A), "the jump is not Hermitian")
    return productions(objects["pair"], [(A, Fraction(1))], scale(Fraction(1, 4), identity(4)), dims)


def interacting_in_bath(objects, dims):
    generator, _, states = davies(objects["bath"], [0, 1, 3, 7])
    U = unitary("basis", objects["basis"], 4)
    jumps = [(mul(U, L, dagger(U)), rate) for L, rate in generator["baths"]["bath"]]
    return productions(objects["pair"], jumps, mul(U, states["bath"]["state"], dagger(U)), dims)


def under_coherent_jumps(objects, dims):
    r = objects["r"]
    require(r > 0, "r is not positive")
    jump = embed(add(dagger(LOWER), scale(r, LOWER)), dims, 0)
    reference = kron(thermal_qubit(1 / r**2), scale(Fraction(1, 2), identity(2)))
    return productions(objects["pair"], [(jump, Fraction(1))], reference, dims)


def within_three_halves(objects, dims):
    left, right = under_coherent_jumps(objects, dims)
    return left, right * 3 / 2


def under_local_noise(objects, dims):
    jumps, steady = [], []
    for k, (A, rate) in enumerate(zip([objects["first"], objects["second"]], objects["rates"], strict=True)):
        require(rate > 0, "a rate is not positive")
        steady.append(steady_state({"hamiltonian": scale(Fraction(0), identity(2)), "baths": {"0": [(A, Fraction(1))]}}))
        jumps.append((embed(A, dims, k), rate))
    return productions(objects["pair"], jumps, kron(*steady), dims)


def without_hamiltonian(objects, dims):
    jumps = [(L, Fraction(1)) for L in objects["jumps"]]
    steady = steady_state({"hamiltonian": zeros(4, 4), "baths": {"bath": jumps}})
    return productions(objects["pair"], jumps, steady, dims)


def printed_free_evolution(objects, dim):
    """Square of the difference of (ω/2i)[σ_z, ρ] and −iω[σ_z, ρ]."""
    rho, omega = state("rho", objects["rho"], dim), objects["omega"]
    require(omega > 0, "omega is not positive")
    turned = scale(Q(0, -1), commutator(PAULI["z"], rho))
    difference = sub(scale(omega / 2, turned), scale(omega, turned))
    return real(trace_of_product(difference, difference)), mpf(0)


def thermal_rates(decay):
    gamma, kappa = decay["gamma"], decay["kappa"]
    require(min(gamma, kappa) > 0, "a rate is not positive")
    return gamma, kappa


LOWER = integers([[0, 0], [1, 0]])


def printed_population_limit(objects, dim):
    """⟨0|π|0⟩ for σ₋ = |1⟩⟨0| at γ and σ₊ at κ, and γ/(γ + κ)."""
    gamma, kappa = thermal_rates(objects["decay"])
    generator = {"hamiltonian": PAULI["z"], "baths": {"bath": [(LOWER, gamma), (dagger(LOWER), kappa)]}}
    found = lindblad_generator("generator", objects["decay"]["generator"], dim)
    require(equal(found["hamiltonian"], PAULI["z"]) and len(found["baths"]) == 1, "the generator is another one")
    require(found["baths"]["bath"] == generator["baths"]["bath"], "the jumps are others")
    return real(steady_state(generator)[0][0].re), real(gamma / (gamma + kappa))


def printed_limit(objects, dims):
    """‖L(ρ)‖² of ρ = a|00⟩⟨00| + (1 − a)|11⟩⟨11|, a = κ/(γ + κ), for σ₋ at γ and σ₊ at κ on qubit 0."""
    decay = objects["decay"]
    gamma, kappa = thermal_rates(decay)
    jumps = [(embed(LOWER, dims, 0), gamma), (embed(dagger(LOWER), dims, 0), kappa)]
    found = lindblad_generator("generator", decay["generator"], 4)
    require(is_zero(found["hamiltonian"]) and found["baths"] == {"bath": jumps}, "the generator is another one")
    a = kappa / (gamma + kappa)
    limit = scale(a, integers([[1, 0, 0, 0], [0] * 4, [0] * 4, [0] * 4]))
    limit[3][3] = Q(1 - a)
    require(equal(decay["limit"], limit), "the limit is another one")
    change = dissipator(jumps, limit)
    return real(trace_of_product(change, change)), mpf(0)


def closest_to_decaying(objects, dims):
    """D(ρ‖Pρ) and D(ρ‖s) for a state ρ of the solution of equation (5) and a separable s."""
    decay = objects["decay"]
    gamma, kappa = thermal_rates(decay)
    x, alpha, c = decay["x"], decay["alpha"], decay["coherence"]
    require(0 <= x <= 1 and 0 <= alpha <= 1 and (2 * c) ** 2 <= alpha * (1 - alpha) * x, "the parameters have no meaning")
    u, d = (rate / (gamma + kappa) * (1 - x) for rate in (kappa, gamma))
    populations = [alpha * (1 - u), (1 - alpha) * d, alpha * u, (1 - alpha) * (1 - d)]
    rho = [[Q(populations[i]) if i == j else ZERO for j in range(4)] for i in range(4)]
    rho[0][3] = rho[3][0] = Q(2 * c)
    require(equal(decay["rho"], rho), "the state is not that of the family")
    s = state("s", objects["s"], 4)
    require(is_positive(partial_transpose(s, dims)), "s is not separable")
    return relative_entropy(state("rho", rho, 4), diagonal_part(rho)), relative_entropy(rho, s)


def role_of_off_diagonals(objects, dims):
    """−λ̇₂ ln(λ₂/(1 − λ₁)) − 2ṙ ln(r/(1 − λ₁)), λ₁,₂ = 1/2 − r ± w, with dephasing and without."""
    decay = objects["decay"]
    y, z, eta, r = (decay[name] for name in ("y", "z", "eta", "r"))
    require(0 < y < 1 and 0 <= z <= 1 and eta > 0 and r == (1 - y**2) / 4, "the parameters have no meaning")
    require(y * z / 2 >= r, "there is no entanglement")
    half = Fraction(1, 2)

    def corners(w):
        """λ₁ and λ₂ on |00⟩ ± |11⟩."""
        return integers([[Q(x) for x in row] for row in [[half - r, 0, 0, w], [0, r, 0, 0], [0, 0, r, 0], [w, 0, 0, half - r]]])

    def difference(case, w, eta):
        small, rest = half - r - w, half + r - w
        # the closest state has 1/2 in place of λ₁, and half the share of the rest in place of the others
        closest = add(scale(half / rest, sub(corners(w), corners_of_largest(half - r + w))), corners_of_largest(half))
        lower, lift = integers([[0, 0], [1, 0]]), integers([[0, 1], [0, 0]])
        jumps = [(lower, half), (lift, half), (PAULI["z"], eta)]
        velocity = dissipator([(embed(L, dims, 0), x) for L, x in jumps], corners(w))
        for name, expected in (("rho", corners(w)), ("closest", closest), ("velocity", velocity)):
            require(equal(case[name], expected), f"{name} is not that of the family")
        rise, change = y**2 / 4, -(half + 2 * eta) * w
        return -real(-rise - change) * log(real(small / rest)) - 2 * real(rise) * log(real(r / rest))

    def corners_of_largest(weight):
        part = Fraction(weight) / 2
        return integers([[Q(x) for x in row] for row in [[part, 0, 0, part], [0] * 4, [0] * 4, [part, 0, 0, part]]])

    dephased, alone = decay["cases"]
    return difference(dephased, y * z / 2, eta), difference(alone, y / 2, Fraction(0))


def collision_factor(objects, dim):
    """Real parts of ⟨0|ρ̇|1⟩ for the noise σ_z at rate η, and of −η⟨0|ρ|1⟩."""
    rho, eta = state("rho", objects["rho"], dim), objects["eta"]
    require(eta > 0, "eta is not positive")
    return real(dissipator([(PAULI["z"], eta)], rho)[0][1].re), real(-eta * rho[0][1].re)


def mixed_environment(objects, dims):
    """ΔS of system and environment under |0⟩⟨0| ⊗ 1 + |1⟩⟨1| ⊗ V, and what S(Pρ) − S(ρ) of the system loses."""
    rho, environment = state("levels", objects["levels"], 2), state("environment", objects["environment"], dims[1])
    require(equal(environment, diagonal_part(environment)), "the environment is not dephased")
    V = unitary("turn", objects["turn"], dims[1])
    zero, one = integers([[1, 0], [0, 0]]), integers([[0, 0], [0, 1]])
    U = add(kron(zero, identity(dims[1])), kron(one, V))
    final = mul(U, kron(rho, environment), dagger(U))
    after, surroundings = (reduced_state(final, dims, k) for k in range(2))

    def coherence(A):
        return entropy(diagonal_part(A)) - entropy(A)

    return entropy(after) - entropy(rho) + entropy(surroundings) - entropy(environment), coherence(rho) - coherence(after)


def exchange_with_noise(objects, jump):
    """|σ_E| and 1000σ of a state of |01⟩, |10⟩ under H = (XX + YY)/2 and a jump of both qubits at rate η."""
    levels, eta = state("levels", objects["levels"], 2), objects["eta"]
    require(eta > 0, "eta is not positive")
    H = scale(Fraction(1, 2), add(kron(PAULI["x"], PAULI["x"]), kron(PAULI["y"], PAULI["y"])))
    inclusion = integers([[0, 0], [1, 0], [0, 1], [0, 0]])
    rho = mul(inclusion, levels, dagger(inclusion))
    change = lindblad({"hamiltonian": H, "baths": {"bath": [(jump, eta)]}}, rho)
    block = mul(dagger(inclusion), change, inclusion)
    require(equal(mul(inclusion, block, dagger(inclusion)), change), "the two levels are left")
    # E = D(ρ‖Pρ), and σ = Ṡ with respect to 1/4
    own = log_trace(levels, block)
    return abs(own - log_trace(diagonal_part(levels), block)), -1000 * own


def production_without_entropy(objects, dims):
    return exchange_with_noise(objects, add(*(embed(PAULI["z"], dims, k) for k in range(2))))


def production_by_internal_dynamics(objects, dims):
    return exchange_with_noise(objects, embed(PAULI["z"], dims, 0))


CLAIMS = {
    "entanglement-is-not-produced-without-entropy": (
        r"\sigma = 0 \;\Rightarrow\; \sigma_E = 0 \text{ for } H = \tfrac12(XX + YY),\; \mathcal{D}[\sqrt\eta\,(Z1 + "
        r"1Z)]:\quad |\sigma_E| \le 1000\,\sigma",
        "≤",
        production_without_entropy,
    ),
    "entanglement-production-by-internal-dynamics": (
        r"|\sigma_E| \le 1000\,\sigma \text{ for } H = \tfrac12(XX + YY),\; \mathcal{D}[\sqrt\eta\,Z1]",
        "≤",
        production_by_internal_dynamics,
    ),
    "free-evolution-as-printed": (
        r"-\frac{\omega}{2} \, i \, [\sigma_z, \rho] = -i \, [\omega \, \sigma_z, \rho]\quad \text{for } \omega > 0",
        "=", printed_free_evolution),
    "limit-of-the-population-as-printed": (
        r"a_\infty = \langle 0|\pi|0\rangle = \frac{\gamma}{\gamma+\kappa},\quad \sigma_- = |1\rangle\langle 0|",
        "=",
        printed_population_limit,
    ),
    "limit-as-printed-is-stationary": (r"\mathcal{L}(a_\infty|00\rangle\langle 00| + (1 - a_\infty)|11\rangle\langle 11|) = 0", "=", printed_limit),
    "diagonal-is-closest-to-decaying-qubits": (
        r"D(\rho(t)\|\Delta\rho(t)) \le D(\rho(t)\|s) \text{ for every separable } s",
        "≤",
        closest_to_decaying,
    ),
    "off-diagonals-play-no-role": (
        r"(\sigma - |\sigma_E|)(e^{-\Gamma t}, \eta) = (\sigma - |\sigma_E|)(e^{-\Gamma t}, 0) \text{ under equation (5)}",
        "=",
        role_of_off_diagonals,
    ),
    "dephasing-factor-of-collisions": (
        r"\operatorname{Re}\operatorname{tr}(-\frac{\eta}{2} \, [\sigma_z, [\sigma_z, \rho]] |1\rangle\langle 0|) = -\eta \, \operatorname{Re}\operatorname{tr}(\rho |1\rangle\langle 0|)\quad \text{for } \eta > 0",
        "=",
        collision_factor,
    ),
    "information-in-a-mixed-environment": (
        r"\Delta S_S + \Delta S_E = E_0 - E_t \text{ for every dephased } \rho_E = \Delta\rho_E \text{ and } "
        r"U = |0\rangle\langle 0| \otimes 1 + |1\rangle\langle 1| \otimes V",
        "=",
        mixed_environment,
    ),
    "entanglement-production-in-a-common-bath": (
        r"|\dot E| \le \sigma \text{ for } \mathcal{D}[J_-] +"
        r" x\,\mathcal{D}[J_-^\dagger],\ J_- = \sigma_-^{A} + \sigma_-^{B},\ \pi = \tau_x \otimes \tau_x",
        "≤",
        in_common_bath,
    ),
    "entanglement-production-ratio-below-three-halves": (
        r"|\dot E| \le \tfrac32\sigma \text{ for } \mathcal{D}[\sigma_+ + r\sigma_-] \text{ on"
        r" one of two qubits}",
        "≤",
        within_three_halves,
    ),
    "entanglement-production-under-coherent-jumps-on-one-qubit": (
        r"|\dot E| \le \sigma \text{ for } \mathcal{D}[\sigma_+ + r\sigma_-] \text{ on"
        r" one of two qubits}",
        "≤",
        under_coherent_jumps,
    ),
    "entanglement-production-under-joint-hermitian-jumps": (
        r"|\dot E| \le \sigma \text{ for } \mathcal{D}[A],\ A = A^\dagger \text{ on two qubits}",
        "≤",
        under_joint_hermitian_jumps,
    ),
    "entanglement-production-under-local-noise": (
        r"|\dot E| \le \sigma \text{ for } \gamma\mathcal{D}[A \otimes 1] +"
        r" \gamma'\mathcal{D}[1 \otimes B],\ \mathcal{L}(\pi) = 0",
        "≤",
        under_local_noise,
    ),
    "entropy-production-bounds-entanglement-production": (
        r"|\sigma_E| \le \sigma \text{ without driven entanglement}:\quad \mathcal{L} ="
        r" \textstyle\sum_k \mathcal{D}[L_k],\ \mathcal{L}(\pi) = 0",
        "≤",
        without_hamiltonian,
    ),
    "entanglement-production-under-pair-jumps": (
        r"|\dot E| \le \sigma \text{ for } \mathcal{D}[|11\rangle\langle 00|] +"
        r" xy\,\mathcal{D}[|00\rangle\langle 11|],\ \pi = \tau_x \otimes \tau_y",
        "≤",
        under_pair_jumps,
    ),
    "entanglement-production-with-interacting-qubits-in-a-bath": (
        r"|\dot E| \le \sigma \text{ for the dissipator of a Davies generator of two"
        r" interacting qubits}",
        "≤",
        interacting_in_bath,
    ),
    "entanglement-gained-through-an-environment": (
        r"\Delta S_{AB} + \Delta S_E \ge E(\rho_{A'B'}) - E(\rho_{AB}) \text{ for } U = "
        r"e^{-i\chi\,\mathrm{SWAP}_{BE}}e^{-i\phi\,\mathrm{SWAP}_{AE}}",
        "≥",
        gained_through_environment,
    ),
    "entanglement-gained-by-any-unitary": (
        r"\Delta S_{AB} + \Delta S_E \ge E(\rho_{A'B'}) - E(\rho_{AB}) \text{ for every unitary on } A, B \text{ and } E",
        "≥",
        gained_by_any_unitary,
    ),
    "entanglement-lost-to-a-common-environment": (
        r"\Delta S_{AB} + \Delta S_{EF} \ge |E(\rho_{A'B'}) - E(\rho_{AB})| \text{ for } U = "
        r"e^{-i\phi\,\mathrm{SWAP}_{AE}} \otimes e^{-i\chi\,\mathrm{SWAP}_{BF}}",
        "≥",
        lost_to_common_environment,
    ),
    "entanglement-production-as-printed": (
        r"\dot E = \operatorname{tr}\{\dot\rho\ln\rho - e^{\ln\rho - \ln\rho_{\mathrm{sep}}}\dot\rho_{\mathrm{sep}}\}",
        "=",
        production_as_printed,
    ),
    "entanglement-production-with-exponential": (
        r"\dot E = \operatorname{tr}\dot\rho(\ln\rho - \ln\rho_{\mathrm{sep}}) - \operatorname{tr}e^{\ln\rho - "
        r"\ln\rho_{\mathrm{sep}}}\dot\rho_{\mathrm{sep}}",
        "=",
        production_with_exponential,
    ),
    "kraus-operators-as-printed": (
        r"\operatorname{tr}\textstyle\sum_k W_k^\dagger W_k = \operatorname{tr}1,\quad W_0 = 1 - i\tilde H\Delta t,\; "
        r"W_k = \sqrt{\Delta t}\,\Gamma_k,\; \tilde H = H - \tfrac i2\textstyle\sum_k\Gamma_k^\dagger\Gamma_k",
        "=",
        kraus_completeness,
    ),
    "entropy-production-for-arbitrary-jumps": (
        r"\sigma_{\mathcal{L}}(\rho \| \tau) \ge 0\quad \text{for } \text{thermal } \tau",
        "≥",
        arbitrary_jumps,
    ),
    "production-of-steady-states-as-printed": (
        r"-\operatorname{tr}\mathcal{L}(\pi)(\ln\pi - \ln\rho_T) = -\sum_\alpha\beta_\alpha\dot Q_\alpha(\pi),\quad "
        r"\mathcal{L}(\pi) = 0",
        "=",
        printed_steady_production,
    ),
    "total-entropy-change-as-printed": (
        r"S(\left(U\rho U^{\dagger}\right)_{S}) - S(\rho_{S}) + S(\left(U\rho U^{\dagger}\right)_{E}) - S(\rho_{E}) = S(\left(U\rho U^{\dagger}\right)_{S}) - S(\rho_{S}) + S(\left(U\rho U^{\dagger}\right)_{E}) + S(\rho_{E})\quad \text{for } \text{product } \rho",
        "=", printed_total_change),
    "entanglement-production-equals-entropy-production": (
        r"\rho_{\mathrm{sep}}(t) = \rho_T \;\Rightarrow\; \sigma_E = \sigma:\quad"
        r" E(\rho(t)) - E(\rho(0)) = S(\rho(t)) - S(\rho(0))",
        "=",
        equal_productions,
    ),
    "vanishing-entropy-production-with-internal-dynamics": (
        r"\sigma = 0 \;\Rightarrow\; \dot\rho = 0:\quad \|\mathcal{L}(\rho)\|_2^2 \le "
        r"2\,\sigma\operatorname{tr}A^2,\quad \mathcal{L}(\rho) = -i[H, \rho] + \mathcal{D}[A](\rho),\; A = A^\dagger",
        "≥",
        internal_dynamics,
    ),
    "clausius-with-reservoir-correlated-in-equilibrium": (
        r"\operatorname{tr}_s\rho(0) = \rho_r^{\mathrm{eq}} \;\Rightarrow\; \Delta S \ge \beta Q",
        "≥",
        clausius_reservoir_in_equilibrium,
    ),
    "coarse-grained-entropy-always-increases": (
        r"C_r(U\rho U^{\dagger}) \ge C_r(\rho)",
        "≥",
        coarse_grained,
    ),
    "correlations-with-a-smaller-bound": (r"-S_c \le 1.98\ln d_s", "≤", correlations_smaller_bound),
    "data-processing-under-postselection": (
        r"D\left(\frac{K \rho K}{\operatorname{tr}(K \rho K)} \middle\| \frac{K \sigma K}{\operatorname{tr}(K \sigma K)}\right) \le D(\rho \| \sigma)",
        "≤",
        postselection,
    ),
    "dephasing-factor-as-printed": (
        r"\operatorname{Re}\operatorname{tr}(-\frac{\eta}{2} \, [\sigma_z, [\sigma_z, \rho]] |1\rangle\langle 0|) = -\frac{\eta}{2} \, \operatorname{Re}\operatorname{tr}(\rho |1\rangle\langle 0|)\quad \text{for } \eta > 0",
        "=",
        dephasing_factor,
    ),
    "energy-changes-by-heat-alone": (
        r"\operatorname{tr}[H_s\mathcal{L}(\rho)] = \textstyle\sum_\alpha\operatorname{tr}[H_s\mathcal{D}_\alpha(\rho)]"
        r" \text{ for } [H, H_s] \ne 0",
        "=",
        energy_by_heat_alone,
    ),
    "entropy-production-is-convex-in-time": (
        r"S(\Phi(\Phi(\rho))) - S(\Phi(\rho)) \ge S(\Phi(\rho)) - S(\rho)\quad \text{for } \text{unital } \Phi",
        "≥", entropy_gains),
    "entropy-production-slows-down": (
        r"S(\Phi(\Phi(\rho))) - S(\Phi(\rho)) \le S(\Phi(\rho)) - S(\rho)\quad \text{for } \text{unital } \Phi",
        "≤", entropy_gains),
    "imperfect-resets-behave-like-perfect-ones": (
        r"g \ge 2\gamma,\; r \ge 4g,\; p \ge \tfrac{9}{10} \;\Rightarrow\; \mathcal{N} > 0",
        "≤",
        imperfect_resets,
    ),
    "noise-operator-with-exchanged-jumps": (
        r"-\tfrac B2s[\sigma_+\sigma_-\rho + \rho\sigma_+\sigma_- - 2\sigma_-\rho\sigma_+] - \tfrac B2(1-s)"
        r"[\sigma_-\sigma_+\rho + \rho\sigma_-\sigma_+ - 2\sigma_+\rho\sigma_-]"
        r" \;\Rightarrow\; \dot\rho_{00} = B(s - \rho_{00})",
        "=",
        exchanged_jumps,
    ),
    "reset-ridge-approaches-its-line": (
        r"g^*(r) - \frac{r}{1+\sqrt3} \to 0:\quad r \ge 8\gamma,\; \frac{r}{1+\sqrt3} + \frac\gamma2 \le g \le g' "
        r"\;\Rightarrow\; \mathcal{N}(g, r) \ge \mathcal{N}(g', r)",
        "≥",
        ridge_approaches_line,
    ),
    "clausius-with-athermal-reservoir": (
        r"\Delta S \ge \beta Q \text{ for every } \rho_r(0)",
        "≥",
        athermal_reservoir,
    ),
    "clausius-without-chemical-potential": (
        r"\Delta S \ge \beta Q_E,\quad \rho_r(0) \propto e^{-\beta(H_r - \mu N_r)}",
        "≥",
        without_chemical_potential,
    ),
    "any-noise-relaxes": (
        r"-\tfrac{d}{dt}D(\rho_t\|\rho_\beta) \ge \tfrac{1}{1024} D(\rho\|\rho_\beta) \text{ for } \mathcal{L} = \mathcal{D}[J] + e^{-\beta}\mathcal{D}[J^\dagger],\; J = \sigma_-\otimes 1 + 1\otimes\sigma_-",
        "≥",
        common_bath,
    ),
    "clausius-with-driven-reservoir": (
        r"\Delta S \ge \beta\,(\langle H_r(0)\rangle_0 - \langle H_r(t)\rangle_t) \text{ for every } H_r(t)",
        "≥",
        driven_reservoir,
    ),
    "entropy-production-never-decreases": (
        r"\Delta_i S(2t) \ge \Delta_i S(t)",
        "≥",
        production_decreases,
    ),
    "free-energy-is-that-of-mean-force": (
        r"\rho = e^{-H}/Z \;\Rightarrow\; F = \langle H_s + V\rangle - S \ge F^* = -\ln\frac{Z}{Z_r}",
        "≥",
        mean_force,
    ),
    "work-exceeds-free-energy-at-any-temperature": (
        r"W \ge \Delta F \text{ also for } \beta < 0",
        "≥",
        work_at_negative_temperature,
    ),
    "spohn-with-a-negative-rate": (
        r"-\tfrac{d}{dt}D(\rho_t\|\tfrac12) = \dot S \ge 0 \text{ for } \mathcal{L}_t = -\gamma\,\mathcal{D}[Z],\; "
        r"\gamma > 0",
        "≥",
        negative_rate,
    ),
    "positive-maps-are-completely-positive": (
        r"\rho^{T_{A}} \ge 0",
        "≥",
        transposition_beside_a_part,
    ),
    "data-processing-with-correlated-starts": (
        r"D(\operatorname{tr}_{E}(U\rho U^{\dagger}) \| \operatorname{tr}_{E}(U\sigma U^{\dagger})) \le D(\operatorname{tr}_{E}(\rho) \| \operatorname{tr}_{E}(\sigma))",
        "≤",
        correlated_starts,
    ),
    "production-towards-a-moving-gibbs-state": (
        r"\sigma_{\mathcal{L}}(\rho) - \beta \, \operatorname{tr}(\left(\rho - \rho_{\beta}\right) \mathrm{drive}) \ge 0\quad \text{for } \text{Davies } \mathcal{L},\; \rho_{\beta} = e^{-\beta H}/Z",
        "≥",
        moving_gibbs_state,
    ),
    "random-matrix-reservoir-relaxes-like-redfield": (
        r"h(P) - \beta\Delta P = h(P_\beta) - \beta\Delta P_\beta,\quad P = \frac{e^{-\beta\Delta} - "
        r"e^{-\beta}}{2(1 - e^{-\beta})},\; P_\beta = \frac{1}{1 + e^{\beta\Delta}},\; \Delta = \frac1k",
        "=",
        relaxes_like_redfield,
    ),
    "many-qubits-need-strong-coupling": (
        r"g \le \gamma \;\Rightarrow\; \mathcal{N}_{1|23} = 0",
        "≤",
        many_qubits_need_strong_coupling,
    ),
    "resets-entangle-any-interaction": (
        r"g \ge 2\gamma,\; r \ge 4g \;\Rightarrow\; \mathcal{N} > 0 \text{ for the Heisenberg coupling and resets to } |{+}\rangle",
        "≥",
        resets_entangle_any_interaction,
    ),
    "ising-entangled-region-reaches-the-reset-rate": (
        r"r \ge 16\gamma,\; 2\gamma \le g \le r - \tfrac12\gamma \;\Rightarrow\; \mathcal{N} > 0",
        "≤",
        ising_reaches_reset_rate,
    ),
    "local-decay-keeps-two-levels": (
        r"\rho \text{ on } |00\rangle, |11\rangle \;\Rightarrow\; "
        r"\langle 01|\mathcal{L}(\rho)|01\rangle + \langle 10|\mathcal{L}(\rho)|10\rangle = 0",
        "=",
        two_levels,
    ),
    "mutual-information-under-joint-channels": (
        r"I(\Phi(\rho), A{:}B) \le I(\rho, A{:}B)",
        "≤",
        joint_channels,
    ),
    "inefficient-measurements-gain-information": (
        r"\sum_k p_k S(\mathcal{E}_k(\rho)/p_k) \le S(\rho),\quad \mathcal{E}_k(\rho) = \sum_j M_{kj}\rho M_{kj}^\dagger",
        "≥",
        inefficient_measurements,
    ),
    "second-law-in-spite-of-feedback": (r"W \le -\Delta F \text{ also with feedback}", "≤", in_spite_of_feedback),
    "negativity-below-half-the-concurrence": (
        r"N(A{:}B) \le 0.499 \, C(A{:}B)",
        "≤", half_the_concurrence),
    "printed-difference-decays-with-the-populations": (
        r"\Delta(a_\infty + \tfrac12\epsilon) \ge \tfrac12\Delta(a_\infty + \epsilon),\quad "
        r"\Delta(a) = (a_\infty - a)\ln\frac{(1-a)a_\infty}{a(1-a_\infty)}",
        "≥",
        printed_difference,
    ),
    "reset-negativity-with-a-smaller-bound": (r"\mathcal{N} \le 0.0914", "≤", reset_smaller_bound),
    "squeezed-bath-obeys-clausius": (
        r"\dot S \ge \beta\dot Q \text{ for the jumps } \sigma_- + s\sigma_+ \text{ and } e^{-\beta/2}(\sigma_+ + s\sigma_-)",
        "≥",
        squeezed_bath,
    ),
    "steady-state-minimises-entropy-production": (
        r"\sigma_{\mathrm{tot}}(\rho) \ge \sigma_{\mathrm{tot}}(\pi),\quad \mathcal{L}(\pi) = 0",
        "≥",
        minimal_production,
    ),
    "two-qubit-negativity-below-one-half": (
        r"N(A{:}B) \le 0.499",
        "≤", negativity_below_one_half),
    "adiabatic-entropy-production-with-lamb-shift": (r"\sigma_{\mathrm{ad}} \ge 0 \text{ for every Davies generator}", "≥", adiabatic_with_lamb_shift),
    "clausius-for-each-reservoir": (r"\Delta S \ge \beta_1 Q_1", "≥", clausius_for_each),
    "correlations-below-log-dimension": (r"-S_c \le \ln d_s", "≤", correlations_below_log_dimension),
    "entanglement-needs-strong-coupling": (
        r"g \le \gamma \;\Rightarrow\; \mathcal{N} = 0 \text{ for the Heisenberg coupling}",
        "≤",
        entanglement_needs_strong_coupling,
    ),
    "entropy-never-decreases": (
        r"\dot S_{\mathcal{L}}(\rho) \ge 0",
        "≥", entropy_never_decreases),
    "entropy-production-exceeds-its-weak-coupling-form": (
        r"\Delta_i S \ge \Delta S - \beta\Delta\langle H_s\rangle",
        "≥",
        exceeds_weak_coupling_form,
    ),
    "entropy-production-is-correlation": (r"\Delta_i S = -S_c", "=", production_is_correlation),
    "housekeeping-sign-as-printed": (r"\sum_\alpha\beta_\alpha\dot Q_\alpha(\pi) \ge 0", "≥", housekeeping),
    "local-master-equation-obeys-the-second-law": (
        r"-\sum_\alpha\beta_\alpha\operatorname{tr}[H\mathcal{D}_\alpha(\pi)] \ge 0",
        "≥",
        local_second_law,
    ),
    "local-master-equation-relaxes-to-the-global-gibbs-state": (
        r"-\operatorname{tr}[\mathcal{L}_{\mathrm{local}}(\rho)(\ln\rho + \beta H)] \ge 0",
        "≥",
        local_to_global_gibbs,
    ),
    "logarithmic-negativity-is-convex": (
        r"E_N(p \, \rho_{1} + \left(1 - p\right) \, \rho_{0}, A{:}B) \le p \, E_N(\rho_{1}, A{:}B) + \left(1 - p\right) \, E_N(\rho_{0}, A{:}B)\quad \text{for } 0 \le p \le 1",
        "≤",
        log_negativity_convex,
    ),
    "pinsker-with-a-larger-constant": (
        r"D(\rho \| \sigma) \ge 0.6 \, \|\rho - \sigma\|_1^{2}",
        "≥", pinsker),
    "populations-with-degenerate-levels": (r"\sigma_{\mathrm{pop}} \ge 0 \text{ for degenerate energies}", "≥", populations),
    "redfield-evolution-produces-entropy": (
        r"\mathcal{L}_{\mathrm{Redfield}}(\rho_\beta) = 0,\; "
        r"8t^2\|\mathcal{L}_{\mathrm{Redfield}}\|^2 \le (1 - \operatorname{tr}\rho^2)^2 \;\Rightarrow\; "
        r"D(\rho\|\rho_\beta) - D(e^{t\mathcal{L}_{\mathrm{Redfield}}}\rho\|\rho_\beta) \ge 0",
        "≥",
        redfield_evolution,
    ),
    "redfield-entropy-production": (
        r"\mathcal{L}_{\mathrm{Redfield}}(\rho_\beta) = 0 \;\Rightarrow\; "
        r"-\operatorname{tr}[\mathcal{L}_{\mathrm{Redfield}}(\rho)(\ln\rho - \ln\rho_\beta)] \ge 0",
        "≥",
        redfield,
    ),
    "redfield-heat-comes-from-populations": (
        r"\operatorname{tr}[H\mathcal{D}_{\mathrm{Redfield}}(\rho)] = "
        r"\operatorname{tr}[H\mathcal{D}_{\mathrm{Redfield}}(\mathcal{P}\rho)]",
        "=",
        redfield_heat,
    ),
    "relative-entropy-is-symmetric": (
        r"D(\rho \| \sigma) = D(\sigma \| \rho)",
        "=", symmetric),
    "relative-entropy-obeys-the-triangle-inequality": (
        r"D(\rho \| \sigma) \le D(\rho \| \tau) + D(\tau \| \sigma)",
        "≤", triangle),
    "reservoir-entropy-equals-heat": (r"\Delta S_r = -\beta_r Q_r", "=", reservoir_entropy),
    "spohn-with-another-reference": (
        r"\sigma_{\mathcal{L}}(\rho \| \tau) \ge 0",
        "≥",
        spohn_with_another_reference,
    ),
    "uncertainty-relation-of-a-maser": (
        r"\sigma \langle\langle N^2\rangle\rangle \ge 2J^2,\quad \sigma = J\ln\frac{u_hd_c}{d_hu_c}",
        "≥",
        uncertainty_of_a_maser,
    ),
    "weak-coupling-form-is-nonnegative": (r"\Delta S - \beta\Delta\langle H_s\rangle \ge 0", "≥", weak_coupling_is_nonnegative),
}


# --- the check --------------------------------------------------------------------------------------------------------------------


def check(certificate):
    require(certificate["claim"] in CLAIMS, f"the claim {certificate['claim']!r} is not written here")
    statement, relation, sides = CLAIMS[certificate["claim"]]
    require(certificate["statement"] == statement, "the statement is not that of the claim")
    require(certificate["relation"] == relation, "the relation is not that of the claim")
    left, right = sides(read(certificate["objects"]), certificate["system"])
    margin = checker.margin_of(left, relation, right)
    size = checker.size_of(left, right)
    for name, value in (("left", left), ("right", right), ("margin", margin)):
        checker.require_inside(name, value, certificate[name], size)


def main(paths):
    status = 0
    for path in paths:
        with open(path, encoding="utf-8") as file:
            certificate = json.load(file)
        try:
            check(certificate)
            print(f"{path}: as stated")
        except Invalid as problem:
            print(f"{path}: NOT as stated, {problem}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
