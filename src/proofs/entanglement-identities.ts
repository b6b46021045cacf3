import { maximum, minimum } from '../matrix/extrema.ts';
import { atLeast, atMost, equals, type Relation } from '../claims/relation.ts';
import { enclosedEntanglement } from '../entanglement/certified/enclosed-entanglement.ts';
import {
  derivativeOfPair,
  entanglementOfPair,
  type StateWithClosest,
} from '../entanglement/certified/state-with-closest.ts';
import {
  changeUnderPair,
  entropyFlowOfPair,
  inBasis,
  inOwnBasis,
  type JumpPair,
  logTraceDerivative,
  reversalGain,
} from '../entanglement/certified/jump-pair.ts';
import { relativeEntropyOfEntanglement } from '../entanglement/measures/relative-entropy-of-entanglement.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import type { Generator } from '../quantum/maps.ts';
import { commutator, diagonal } from '../quantum/operators.ts';
import { type Dims, partialTranspose } from '../quantum/subsystems.ts';
import { diagonalPart } from '../thermodynamics/coherence.ts';
import { vonNeumannEntropy } from '../thermodynamics/entropy.ts';
import { relativeEntropy } from '../thermodynamics/relative-entropy.ts';
import { actsLocally, transposedGenerator } from './ppt-generators.ts';
import { identity } from './premises.ts';

/**
 * What follows from the definition of the relative entropy of entanglement as a minimum over PPT states, and identities of jumps.
 * The list is closed as that of `identities.ts` is, and checked in the same way. What an identity presupposes of its objects is
 * checked on each draw; where it certainly fails the relation is one that is violated.
 */

/** E(ρ) ≤ D(ρ‖t) for a PPT state t. */
export const noPptStateIsCloser = identity({
  name: 'entanglement is a minimum',
  statement: 'E(ρ) ≤ D(ρ‖t) for PPT states t',
  relation: (rho: Matrix, t: Matrix, dims: Dims): Relation =>
    presupposing(partialTranspose(t, dims, 1), atMost(enclosedEntanglement(rho, dims), relativeEntropy(rho, t))),
});

/** E(ρ) of a `StateWithClosest` is D(ρ‖ρ*). */
export const entanglementAtPair = identity({
  name: 'entanglement is a minimum',
  statement: 'E(ρ) = D(ρ‖ρ*)',
  relation: (pair: StateWithClosest): Relation =>
    equals(entanglementOfPair(pair), relativeEntropy(pair.rho, pair.closest)),
});

/** E(ρ) ≤ D(ρ‖t) at a `StateWithClosest`. */
export const noPptStateIsCloserToPair = identity({
  name: 'entanglement is a minimum',
  statement: 'E(ρ) ≤ D(ρ‖t) for PPT states t',
  relation: (pair: StateWithClosest, t: Matrix): Relation =>
    presupposing(partialTranspose(t, pair.dims, 1), atMost(entanglementOfPair(pair), relativeEntropy(pair.rho, t))),
});

/** The same at a `StateWithClosest`, D(ρ‖ρ*) ≤ D(ρ‖t). */
export const noCloserThanClosest = identity({
  name: 'entanglement is a minimum',
  statement: 'D(ρ‖ρ*) ≤ D(ρ‖t) for PPT states t',
  relation: ({ rho, closest, dims }: StateWithClosest, t: Matrix): Relation =>
    presupposing(partialTranspose(t, dims, 1), atMost(relativeEntropy(rho, closest), relativeEntropy(rho, t))),
});

/** The same for the diagonal part of a state on a subspace, the image of an isometry V: D(ρ‖Δρ) = S(Δρ) − S(ρ). */
export const noDiagonalStateIsCloser = identity({
  name: 'entanglement is a minimum',
  statement: 'E(VρV†) ≤ D(ρ‖Δρ) = S(Δρ) − S(ρ) where VΔρV† is PPT',
  relation: (V: Matrix, rho: Matrix, dims: Dims): Relation => {
    const image = (X: Matrix): Matrix => V.times(X).times(V.adjoint());
    const populations = diagonalPart(rho);
    return presupposing(
      partialTranspose(image(populations), dims, 1),
      atMost(enclosedEntanglement(image(rho), dims), vonNeumannEntropy(populations).minus(vonNeumannEntropy(rho))),
    );
  },
});

/** E(ρ) = D(ρ‖ρ*) for the PPT state ρ* that is closest; the set is compact and D lower semicontinuous. */
export const closestStateAttains = identity({
  name: 'entanglement is a minimum',
  statement: 'E(ρ) = D(ρ‖ρ*)',
  relation: (rho: Matrix, dims: Dims): Relation => {
    const { value, closest } = relativeEntropyOfEntanglement(rho, dims);
    return equals(value, relativeEntropy(rho, closest));
  },
});

/**
 * tr ρ Dln[ρ*](L(ρ*)) ≤ 0 where e^{tL} keeps PPT states PPT: −tr ρ ln s is convex and smallest at s = ρ* among them.
 *
 * They stay PPT where Γ∘L∘Γ generates completely positive maps: its Choi matrix is positive off the maximally entangled vector.
 */
export const closestStateIsOptimal = identity({
  name: 'entanglement is a minimum',
  statement: 'tr ρ Dln[ρ*](L(ρ*)) ≤ 0 where PPT states stay PPT',
  relation: ({ rho, closest, dims }: StateWithClosest, generator: Generator): Relation => {
    const { values, vectors } = inOwnBasis(closest);
    const change = inBasis(generator.applyTo(closest), vectors);
    const gain = logTraceDerivative(inBasis(rho, vectors), values, change);
    const relation = atMost(gain, 0);
    return actsLocally(generator, dims) ? relation : presupposing(transposedGenerator(generator, dims), relation);
  },
});

/** Ė = 0 under a local Hamiltonian: E does not change under local unitaries. */
export const localHamiltonian = identity({
  name: 'entanglement is a minimum',
  statement: 'tr −i[H, ρ](ln ρ − ln ρ*) = 0 for H = H_A ⊗ 1 + 1 ⊗ H_B',
  relation: (pair: StateWithClosest, first: Matrix, second: Matrix): Relation => {
    const one = ({ rows, arithmetic }: Matrix): Matrix => arithmetic.identity(rows);
    const whole = first.kron(one(second)).plus(one(first).kron(second));
    return equals(derivativeOfPair(commutator(whole, pair.rho).timesI().scaled(-1), pair), 0);
  },
});

/** tr δ(ln ρ − ln ρ*) = tr δ ln ρ − tr δ ln ρ*: what `derivativeOfPair` and `productionOfPair` are. */
export const derivativeAtPair = identity({
  name: 'derivative at a closest state',
  statement: 'Ė = tr ρ̇ ln ρ − tr ρ̇ ln ρ*',
  relation: (change: Matrix, pair: StateWithClosest): Relation =>
    equals(
      derivativeOfPair(change, pair),
      spectral(pair.rho).logTrace(change).minus(spectral(pair.closest).logTrace(change)),
    ),
});

/** tr L(ρ) ln π = ln(g/h) tr ρ(gG†G − hGG†) for a pair of jumps with hπG = gGπ, for which [ln π, G] = ln(g/h) G. */
export const entropyFlowInDetailedBalance = identity({
  name: 'detailed balance',
  statement: 'tr L(ρ) ln π = ln(g/h) tr ρ(gG†G − hGG†) for hπG = gGπ',
  relation: (pair: JumpPair, rho: Matrix, pi: Matrix): Relation => {
    const { operator: G, rate, reverse } = pair;
    const difference = pi.times(G).scaled(reverse).minus(G.times(pi).scaled(rate));
    const flow = entropyFlowOfPair(pair, rho);
    const defect = difference.squaredNorm();
    if (defect.sign() === 1) return equals(defect, 0);
    return equals(spectral(pi).logTrace(changeUnderPair(pair, rho)), flow);
  },
});

/** The gain of the reverse of a pair of jumps beyond its bound is `reversalGain`; s is diagonal. */
export const gainOfReversal = identity({
  name: 'divided differences of the logarithm',
  statement:
    'tr ρ Dln[s](L(s)) − tr L(ρ) ln s + ln(g/h) tr ρ(gG†G − hGG†) = Σ ρ_ba (h G_ac G*_bc k(hs_a/gs_c, hs_b/gs_c) + …)',
  relation: (pair: JumpPair, rho: Matrix, s: Matrix): Relation => {
    const gain = logTraceDerivative(rho, s, changeUnderPair(pair, s));
    const change = spectral(s).logTrace(changeUnderPair(pair, rho));
    return equals(gain.minus(change).plus(entropyFlowOfPair(pair, rho)), reversalGain(pair, rho, s));
  },
});

/** `reversalGain` is an integral of squares: k(u, v) = ∫₀^∞ dt (1 − u)(1 − v)/((1 + t)(u + t)(v + t)). */
export const gainIsAnIntegralOfSquares = identity({
  name: 'integral of squares',
  statement: 'Σ ρ_ba G_ac G*_bc ∫₀^∞ dt (1 − u_a)(1 − u_b)/((1 + t)(u_a + t)(u_b + t)) ≥ 0',
  relation: (pair: JumpPair, rho: Matrix, s: Matrix): Relation =>
    presupposing(rho, atLeast(reversalGain(pair, rho, s), 0)),
});

/**
 * D(ρ‖s) ≤ D(ρ‖t) for PPT states t where (1 − Q^Γ)s = ρ with Q ≥ 0, Qs^Γ = 0 and s^Γ ≥ 0: as ρ and s commute, −tr ρ ln t is at
 * least its tangent at s, −tr ρ ln s + 1 − tr (1 − Q^Γ)t = −tr ρ ln s + tr Qt^Γ.
 */
export const closestByMultiplier = identity({
  name: 'conditions of optimality',
  statement: 'D(ρ‖s) ≤ D(ρ‖t) for PPT states t where (1 − Q^Γ)s = ρ, Qs^Γ = 0, Q ≥ 0 and s^Γ ≥ 0',
  relation: (rho: Matrix, s: Matrix, Q: Matrix, t: Matrix, dims: Dims): Relation => {
    const relation = presupposing(
      partialTranspose(t, dims, 1),
      atMost(relativeEntropy(rho, s), relativeEntropy(rho, t)),
    );
    return isOptimal(rho, s, Q, dims) ? relation : atMost(relation.left.plus(1), relation.right);
  },
});

/** The same for the minimum: E(ρ) = D(ρ‖s). */
export const entanglementByMultiplier = identity({
  name: 'conditions of optimality',
  statement: 'E(ρ) = D(ρ‖s) where (1 − Q^Γ)s = ρ, Qs^Γ = 0, Q ≥ 0 and s^Γ ≥ 0',
  relation: (rho: Matrix, s: Matrix, Q: Matrix, dims: Dims): Relation => {
    const E = enclosedEntanglement(rho, dims);
    return equals(isOptimal(rho, s, Q, dims) ? E : E.plus(1), relativeEntropy(rho, s));
  },
});

/** D(ρ‖s) = D(p‖q) of the weights of a projector in both, where they hold the same states on both sides of it. */
export const relativeEntropyOfWeights = identity({
  name: 'relative entropy of mixtures',
  statement: 'D(pσ + (1 − p)σ′‖qσ + (1 − q)σ′) = D(p‖q) for orthogonal σ, σ′',
  relation: (rho: Matrix, s: Matrix, P: Matrix): Relation => {
    const distance = relativeEntropy(rho, s);
    return equals(differInWeight(rho, s, P) ? distance : distance.plus(1), distanceOfWeights(rho, s, P));
  },
});

/** Both together, where s may be singular: E(ρ) = D(p‖q). */
export const entanglementOfWeights = identity({
  name: 'conditions of optimality',
  statement: 'E(pσ + (1 − p)σ′) = D(p‖q) for the closest state qσ + (1 − q)σ′ with orthogonal σ, σ′',
  relation: (rho: Matrix, s: Matrix, Q: Matrix, P: Matrix, dims: Dims): Relation => {
    const E = enclosedEntanglement(rho, dims);
    const holds = isOptimal(rho, s, Q, dims) && differInWeight(rho, s, P);
    return equals(holds ? E : E.plus(1), distanceOfWeights(rho, s, P));
  },
});

/** D(p‖min(p, c)) = −m ln c − (1 − m) ln(1 − c) − h(m) with m = max(p, c). */
export const relativeEntropyToThreshold = identity({
  name: 'relative entropy of two weights',
  statement: 'D(p‖min(p, c)) = −m ln c − (1 − m) ln(1 − c) − h(m), m = max(p, c)',
  relation: (p: Real, c: Real, arithmetic: Arithmetic): Relation => {
    const binary = (x: Real): Matrix => weights(x, arithmetic);
    const m = maximum(p, c);
    const rest = m.minus(1).negated();
    const cross = m
      .times(c.ln())
      .plus(rest.times(c.minus(1).negated().ln()))
      .negated();
    return equals(relativeEntropy(binary(p), binary(minimum(p, c))), cross.minus(vonNeumannEntropy(binary(m))));
  },
});

/** Do two states hold the same beside and inside a projector, up to its weight? */
function differInWeight(rho: Matrix, s: Matrix, P: Matrix): boolean {
  const [p, q] = [rho, s].map((X) => X.traceOfProduct(P));
  const [rest, others] = [p, q].map((x) => x.minus(1).negated());
  const off = rho.arithmetic.identity(rho.rows).minus(P);
  return vanishes([
    P.times(P).minus(P),
    P.times(rho).times(off),
    P.times(rho.scaled(q).minus(s.scaled(p))),
    off.times(rho.scaled(others).minus(s.scaled(rest))),
  ]);
}

function distanceOfWeights(rho: Matrix, s: Matrix, P: Matrix): Real {
  const [own, other] = [rho, s].map((X) => weights(X.traceOfProduct(P), X.arithmetic));
  return relativeEntropy(own, other);
}

/** diag(x, 1 − x). */
function weights(x: Real, arithmetic: Arithmetic): Matrix {
  return diagonal([x, x.minus(1).negated()], arithmetic);
}

/** Do the conditions of optimality hold, as far as can be told? */
function isOptimal(rho: Matrix, s: Matrix, Q: Matrix, dims: Dims): boolean {
  const gamma = (X: Matrix): Matrix => partialTranspose(X, dims, 1);
  const G = rho.arithmetic.identity(rho.rows).minus(gamma(Q));
  const isPositive = [Q, gamma(s)].every((X) => spectral(X).eigenvalues()[0].sign() !== -1);
  return isPositive && vanishes([G.times(s).minus(rho), Q.times(gamma(s))]);
}

function vanishes(matrices: readonly Matrix[]): boolean {
  return matrices.every((X) => X.squaredNorm().sign() !== 1);
}

/**
 * The relation, or one whose left side is off by 1 where a matrix that has to be positive semidefinite certainly is not: no text in
 * the symbols of a proof has that value.
 */
function presupposing(matrix: Matrix, relation: Relation): Relation {
  const [least] = spectral(matrix).eigenvalues();
  if (least.sign() !== -1) return relation;
  const left = relation.left.plus(relation.symbol === '≤' ? 1 : -1);
  return relation.symbol === '≤' ? atMost(left, relation.right) : atLeast(left, relation.right);
}
