import { atLeast, atMost, equals, type Relation } from '../claims/relation.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import type { Channel } from '../quantum/channel.ts';
import { complementaryChannel, stinespringIsometry } from '../quantum/dilation.ts';
import { type Lindbladian, unsafeLindbladian } from '../quantum/lindbladian.ts';
import { commutator, tensor, unitMatrix } from '../quantum/operators.ts';
import { maximallyMixed } from '../quantum/states.ts';
import { type Dims, embed, reducedState } from '../quantum/subsystems.ts';
import { diagonalPart, pinched } from '../thermodynamics/coherence.ts';
import { logPartitionFunction } from '../thermodynamics/gibbs-state.ts';
import { vonNeumannEntropy } from '../thermodynamics/entropy.ts';
import { relativeEntropy, relativeEntropyToGibbsState } from '../thermodynamics/relative-entropy.ts';
import { entropyProduction, type ReservoirProcess, reservoirHeat } from '../thermodynamics/reservoir-process.ts';
import { identity } from './premises.ts';

/**
 * Identities that follow from the definitions of entropies and traces alone. Proofs use them without deciding them, so the list is
 * closed, and `test/unit/proofs/identities.test.ts` checks each on random objects in rigorous arithmetic.
 */

/** tr X ln A. */
function logTrace(weight: Matrix, A: Matrix): Real {
  return spectral(A).logTrace(weight);
}

function sumOf(terms: readonly Real[]): Real {
  return terms.reduce((sum, term) => sum.plus(term));
}

/** S(UρU†) = S(ρ) for a unitary or an isometry U. */
export const entropyUnderIsometry = identity({
  name: 'entropy under isometries',
  statement: 'S(UρU†) = S(ρ)',
  relation: (U: Matrix, rho: Matrix): Relation =>
    equals(vonNeumannEntropy(U.times(rho).times(U.adjoint())), vonNeumannEntropy(rho)),
});

/** S(ρ₁ ⊗ ρ₂ ⊗ …) = S(ρ₁) + S(ρ₂) + … */
export const entropyOfProduct = identity({
  name: 'entropy of products',
  statement: 'S(ρ₁ ⊗ ρ₂ ⊗ …) = ΣS(ρ_k)',
  relation: (...factors: readonly Matrix[]): Relation =>
    equals(vonNeumannEntropy(tensor(...(factors as [Matrix, ...Matrix[]]))), sumOf(factors.map(vonNeumannEntropy))),
});

/** The entropy of the marginal of a product state is that of the factor. */
export const entropyOfFactor = identity({
  name: 'marginals of products',
  statement: 'S(tr_B ρ_A ⊗ ρ_B) = S(ρ_A)',
  relation: (product: Matrix, dims: Dims, part: number, factor: Matrix): Relation =>
    equals(vonNeumannEntropy(reducedState(product, dims, part)), vonNeumannEntropy(factor)),
});

/** −tr ρ ln ρ = S(ρ). */
export const entropyAsTrace = identity({
  name: 'entropy as a trace',
  statement: 'tr ρ ln ρ = −S(ρ)',
  relation: (rho: Matrix): Relation => equals(logTrace(rho, rho), vonNeumannEntropy(rho).negated()),
});

/** S(ρ_β) = β⟨H⟩ + ln Z. */
export const entropyOfGibbsState = identity({
  name: 'entropy of Gibbs states',
  statement: 'S(ρ_β) = β⟨H⟩ + ln Z',
  relation: (gibbsState: Matrix, hamiltonian: Matrix, beta: Real): Relation =>
    equals(
      vonNeumannEntropy(gibbsState),
      gibbsState.traceOfProduct(hamiltonian).times(beta).plus(logPartitionFunction(hamiltonian, beta)),
    ),
});

/** tr X ln ρ_β = −β tr XH − ln Z tr X. */
export const logarithmOfGibbsState = identity({
  name: 'logarithm of Gibbs states',
  statement: 'tr X ln ρ_β = −β tr XH − tr X ln Z',
  relation: (X: Matrix, gibbsState: Matrix, hamiltonian: Matrix, beta: Real): Relation =>
    equals(
      logTrace(X, gibbsState),
      X.traceOfProduct(hamiltonian)
        .times(beta)
        .plus(X.trace().times(logPartitionFunction(hamiltonian, beta)))
        .negated(),
    ),
});

/** tr X ln ρ_β = −β tr XH for a traceless X, such as a rate of change. */
export const tracelessLogarithmOfGibbsState = identity({
  name: 'logarithm of Gibbs states',
  statement: 'tr X ln ρ_β = −β tr XH for tr X = 0',
  relation: (X: Matrix, gibbsState: Matrix, hamiltonian: Matrix, beta: Real): Relation =>
    equals(logTrace(X, gibbsState), X.traceOfProduct(hamiltonian).times(beta).negated()),
});

/** tr ρ_r(t) ln ρ_β + S(ρ_β) = β (⟨H⟩₀ − ⟨H⟩_t) for a reservoir that starts in its Gibbs state: the heat it gives over kT. */
export const crossEntropyOfGibbsState = identity({
  name: 'heat of a reservoir',
  statement: 'tr ρ_r(t) ln ρ_β + S(ρ_β) = βQ for ρ_r(0) = ρ_β',
  relation: (
    initial: Matrix,
    final: Matrix,
    dims: Dims,
    part: number,
    gibbsState: Matrix,
    hamiltonian: Matrix,
    beta: Real,
  ): Relation =>
    equals(
      logTrace(reducedState(final, dims, part), gibbsState).plus(vonNeumannEntropy(gibbsState)),
      reducedState(initial.minus(final), dims, part).traceOfProduct(hamiltonian).times(beta),
    ),
});

/** tr X ln(A₁ ⊗ A₂ ⊗ …) = Σ_k tr X_k ln A_k with the marginals X_k. */
export const logarithmOfProduct = identity({
  name: 'logarithm of products',
  statement: 'tr X ln(A₁ ⊗ A₂ ⊗ …) = Σ tr X_k ln A_k',
  relation: (X: Matrix, dims: Dims, ...factors: readonly Matrix[]): Relation =>
    equals(
      logTrace(X, tensor(...(factors as [Matrix, ...Matrix[]]))),
      sumOf(factors.map((factor, k) => logTrace(reducedState(X, dims, k), factor))),
    ),
});

/** tr (X − Y) ln A = tr X ln A − tr Y ln A. */
export const logTraceOfDifference = identity({
  name: 'linearity of the trace',
  statement: 'tr (X − Y) ln A = tr X ln A − tr Y ln A',
  relation: (X: Matrix, Y: Matrix, A: Matrix): Relation =>
    equals(logTrace(X.minus(Y), A), logTrace(X, A).minus(logTrace(Y, A))),
});

/** tr (Σ X_k) ln A = Σ tr X_k ln A. */
export const logTraceOfSum = identity({
  name: 'linearity of the trace',
  statement: 'tr (X₁ + X₂ + …) ln A = Σ tr X_k ln A',
  relation: (A: Matrix, ...terms: readonly Matrix[]): Relation =>
    equals(
      logTrace(
        terms.reduce((sum, X) => sum.plus(X)),
        A,
      ),
      sumOf(terms.map((X) => logTrace(X, A))),
    ),
});

/** tr UXU† ln(UAU†) = tr X ln A. */
export const logTraceUnderUnitary = identity({
  name: 'traces under unitaries',
  statement: 'tr UXU† ln(UAU†) = tr X ln A',
  relation: (U: Matrix, X: Matrix, A: Matrix): Relation => {
    const turned = (Y: Matrix): Matrix => U.times(Y).times(U.adjoint());
    return equals(logTrace(turned(X), turned(A)), logTrace(X, A));
  },
});

/** tr UXU† ln A = tr X ln A for a unitary that commutes with A. */
export const logTraceOfConserved = identity({
  name: 'conserved quantities',
  statement: 'tr UXU† ln A = tr X ln A for UA = AU',
  relation: (U: Matrix, X: Matrix, A: Matrix): Relation =>
    equals(logTrace(U.times(X).times(U.adjoint()), A), logTrace(X, A)),
});

/** tr [H, ρ] ln ρ = 0: a Hamiltonian does not change the entropy. */
export const entropyUnderHamiltonian = identity({
  name: 'cyclic trace',
  statement: 'tr (−i[H, ρ]) ln A = 0 for A that commutes with ρ or with H',
  relation: (hamiltonian: Matrix, rho: Matrix, A: Matrix): Relation =>
    equals(logTrace(commutator(hamiltonian, rho).timesI().scaled(-1), A), 0),
});

/** tr ρ ln Δρ = −S(Δρ) for the diagonal part Δρ. */
export const logarithmOfDiagonalPart = identity({
  name: 'logarithm of the diagonal part',
  statement: 'tr ρ ln Δρ = −S(Δρ)',
  relation: (rho: Matrix): Relation =>
    equals(logTrace(rho, diagonalPart(rho)), vonNeumannEntropy(diagonalPart(rho)).negated()),
});

/** Both parts of a pure state have the same entropy. */
export const entropiesOfPureState = identity({
  name: 'Schmidt decomposition',
  statement: 'S(ρ_A) = S(ρ_B) for a pure state of A B',
  relation: (
    pure: Matrix,
    dims: Dims,
    first: number | readonly number[],
    second: number | readonly number[],
  ): Relation =>
    equals(vonNeumannEntropy(reducedState(pure, dims, first)), vonNeumannEntropy(reducedState(pure, dims, second))),
});

/** S(ρ) = 0 for a pure state. */
export const entropyOfPureState = identity({
  name: 'entropy of pure states',
  statement: 'S(ψψ†) = 0',
  relation: (pure: Matrix): Relation => equals(vonNeumannEntropy(pure), 0),
});

/** D(ρ‖⊗ρ_k) = ΣS(ρ_k) − S(ρ) for the marginals ρ_k. */
export const relativeEntropyToMarginals = identity({
  name: 'relative entropy to the marginals',
  statement: 'D(ρ‖ρ₁ ⊗ ρ₂ ⊗ …) = ΣS(ρ_k) − S(ρ)',
  relation: (rho: Matrix, dims: Dims): Relation => {
    const marginals = dims.map((_, k) => reducedState(rho, dims, k));
    return equals(
      relativeEntropy(rho, tensor(...(marginals as [Matrix, ...Matrix[]]))),
      sumOf(marginals.map(vonNeumannEntropy)).minus(vonNeumannEntropy(rho)),
    );
  },
});

/** D(ρ‖ρ_β) = β⟨H⟩ + ln Z − S(ρ). */
export const relativeEntropyToEquilibrium = identity({
  name: 'relative entropy to Gibbs states',
  statement: 'D(ρ‖ρ_β) = β⟨H⟩ + ln Z − S(ρ)',
  relation: (rho: Matrix, gibbsState: Matrix, hamiltonian: Matrix, beta: Real): Relation =>
    equals(relativeEntropy(rho, gibbsState), relativeEntropyToGibbsState(rho, hamiltonian, beta)),
});

/** D(ρ‖ρ_s ⊗ ρ₁^eq ⊗ …) = S(ρ_s) − S(ρ) + Σ(β⟨H_r⟩ + ln Z_r) for the final state of a process. */
export const relativeEntropyToReservoirs = identity({
  name: 'relative entropy to reservoirs in equilibrium',
  statement: 'D(ρ‖ρ_s ⊗ ρ₁^eq ⊗ …) = S(ρ_s) − S(ρ) + Σ(β_r⟨H_r⟩ + ln Z_r)',
  relation: (
    process: Pick<ReservoirProcess, 'dims' | 'reservoirs'>,
    gibbsStates: readonly Matrix[],
    rho: Matrix,
  ): Relation =>
    equals(
      relativeEntropy(rho, tensor(reducedState(rho, process.dims, 0), ...gibbsStates)),
      entropyProduction({ ...process, initial: rho, final: rho }),
    ),
});

/** S(ρ_r(0)) = βQ_r + β⟨H_r⟩_t + ln Z_r for a reservoir that starts in its Gibbs state; Q_r = ⟨H_r⟩₀ − ⟨H_r⟩_t. */
export const entropyOfReservoir = identity({
  name: 'heat of a reservoir',
  statement: 'S(ρ_r(0)) = β(⟨H_r⟩₀ − ⟨H_r⟩_t) + β⟨H_r⟩_t + ln Z_r for ρ_r(0) = ρ_β',
  relation: (process: ReservoirProcess, r: number): Relation => {
    const { dims, initial, final, reservoirs } = process;
    const { hamiltonian, beta } = reservoirs[r];
    return equals(
      vonNeumannEntropy(reducedState(initial, dims, r + 1)),
      reservoirHeat(process, r)
        .times(beta)
        .plus(
          reducedState(final, dims, r + 1)
            .traceOfProduct(hamiltonian)
            .times(beta),
        )
        .plus(logPartitionFunction(hamiltonian, beta)),
    );
  },
});

/** tr (X − Y)A = tr XA − tr YA. */
export const traceOfDifference = identity({
  name: 'linearity of the trace',
  statement: 'tr (X − Y)A = tr XA − tr YA',
  relation: (X: Matrix, Y: Matrix, A: Matrix): Relation =>
    equals(X.minus(Y).traceOfProduct(A), X.traceOfProduct(A).minus(Y.traceOfProduct(A))),
});

/** tr X(A₁ + A₂ + …) = Σ tr XA_k. */
export const traceOfSum = identity({
  name: 'linearity of the trace',
  statement: 'tr X(A₁ + A₂ + …) = Σ tr XA_k',
  relation: (X: Matrix, ...terms: readonly Matrix[]): Relation =>
    equals(X.traceOfProduct(terms.reduce((sum, A) => sum.plus(A))), sumOf(terms.map((A) => X.traceOfProduct(A)))),
});

/** tr X(c₁A₁ + c₂A₂ + …) = Σ c_k tr XA_k. */
export const traceOfCombination = identity({
  name: 'linearity of the trace',
  statement: 'tr X(c₁A₁ + c₂A₂ + …) = Σ c_k tr XA_k',
  relation: (X: Matrix, ...terms: readonly (readonly [Real, Matrix])[]): Relation =>
    equals(
      X.traceOfProduct(terms.map(([c, A]) => A.scaled(c)).reduce((sum, A) => sum.plus(A))),
      sumOf(terms.map(([c, A]) => X.traceOfProduct(A).times(c))),
    ),
});

/** tr X(1 ⊗ A ⊗ 1) = tr X_k A for an operator A of part k. */
export const traceOfLocal = identity({
  name: 'partial trace',
  statement: 'tr X(1 ⊗ A) = tr X_k A',
  relation: (X: Matrix, dims: Dims, part: number, A: Matrix): Relation =>
    equals(X.traceOfProduct(embed(A, dims, part)), reducedState(X, dims, part).traceOfProduct(A)),
});

/** tr UXU†A = tr XA for a unitary that commutes with A. */
export const traceOfConserved = identity({
  name: 'conserved quantities',
  statement: 'tr UXU†A = tr XA for UA = AU',
  relation: (U: Matrix, X: Matrix, A: Matrix): Relation =>
    equals(U.times(X).times(U.adjoint()).traceOfProduct(A), X.traceOfProduct(A)),
});

/** tr (−i[H, ρ])A = 0: a Hamiltonian does not change what commutes with it. */
export const traceUnderHamiltonian = identity({
  name: 'cyclic trace',
  statement: 'tr (−i[H, ρ])A = 0 for A that commutes with ρ or with H',
  relation: (hamiltonian: Matrix, rho: Matrix, A: Matrix): Relation =>
    equals(commutator(hamiltonian, rho).timesI().scaled(-1).traceOfProduct(A), 0),
});

/** tr XA = tr ΔX A for a diagonal A: off-diagonals of X do not count. */
export const traceOfDiagonal = identity({
  name: 'diagonal matrices',
  statement: 'tr XA = tr ΔX A for diagonal A',
  relation: (X: Matrix, A: Matrix): Relation => equals(X.traceOfProduct(A), diagonalPart(X).traceOfProduct(A)),
});

/** tr H D(ρ) = −tr ρ Σωγ A†A for jumps A at rates γ that take the energies ω out, HA = AH − ωA. */
export const heatOfJumps = identity({
  name: 'heat of jumps',
  statement: 'tr H ΣγD[A]ρ = −tr ρ ΣωγA†A for [H, A] = −ωA',
  relation: (H: Matrix, noise: Lindbladian, rho: Matrix, ...energies: readonly number[]): Relation =>
    equals(noise.applyTo(rho).traceOfProduct(H), rho.traceOfProduct(energyLoss(noise, energies)).negated()),
});

/** ΣωγA†A. */
function energyLoss({ hamiltonian, jumps }: Lindbladian, energies: readonly number[]): Matrix {
  return jumps.reduce(
    (sum, { operator, rate }, k) => sum.plus(operator.adjoint().times(operator).scaled(rate).scaled(energies[k])),
    hamiltonian.scaled(0),
  );
}

/** D(ρ‖1/d) = ln d − S(ρ). */
export const relativeEntropyToMaximallyMixed = identity({
  name: 'relative entropy to the maximally mixed state',
  statement: 'D(ρ‖1/d) = ln d − S(ρ) for tr ρ = 1',
  relation: (rho: Matrix): Relation => {
    const { rows, arithmetic } = rho;
    return equals(
      relativeEntropy(rho, maximallyMixed(rows, arithmetic)),
      arithmetic.real(rows).ln().minus(vonNeumannEntropy(rho)),
    );
  },
});

/** S(Φ(ρ)) = S(tr_E VρV†) for the isometry V of a channel, and the same for its complement and the other part. */
export const entropyOfDilation = identity({
  name: 'dilation of channels',
  statement: 'S(Φ(ρ)) = S(tr_E VρV†), S(Φᶜ(ρ)) = S(tr_S VρV†)',
  relation: (map: Channel, rho: Matrix, part: number): Relation => {
    const V = stinespringIsometry(map);
    const dims = [map.outputDim, V.rows / map.outputDim];
    return equals(
      vonNeumannEntropy((part === 0 ? map : complementaryChannel(map)).applyTo(rho)),
      vonNeumannEntropy(reducedState(V.times(rho).times(V.adjoint()), dims, part)),
    );
  },
});

/** D(ρ‖Δρ) = S(Δρ) − S(ρ) for the diagonal part Δρ. */
export const relativeEntropyToDiagonalPart = identity({
  name: 'relative entropy of coherence',
  statement: 'D(ρ‖Δρ) = S(Δρ) − S(ρ)',
  relation: (rho: Matrix): Relation =>
    equals(relativeEntropy(rho, diagonalPart(rho)), vonNeumannEntropy(diagonalPart(rho)).minus(vonNeumannEntropy(rho))),
});

/** D(ρ‖Πρ) = S(Πρ) − S(ρ) for the pinching Πρ = ΣP_kρP_k by orthogonal projectors that add up to 1. */
export const relativeEntropyToPinching = identity({
  name: 'relative entropy to a pinching',
  statement: 'D(ρ‖ΣP_kρP_k) = S(ΣP_kρP_k) − S(ρ)',
  relation: (rho: Matrix, projectors: readonly Matrix[]): Relation => {
    const erased = pinched(rho, projectors);
    return equals(relativeEntropy(rho, erased), vonNeumannEntropy(erased).minus(vonNeumannEntropy(rho)));
  },
});

/** S(Δ tr_E UρU†) = S(Δ tr_E ρ) for U = Σ|k⟩⟨k| ⊗ U_k: what is controlled keeps its populations. */
export const populationsUnderControl = identity({
  name: 'populations of a control',
  statement: 'S(Δ tr_E UρU†) = S(Δ tr_E ρ) for U = Σ|k⟩⟨k| ⊗ U_k',
  relation: (U: Matrix, rho: Matrix, dims: Dims): Relation => {
    const populations = (state: Matrix): Real => vonNeumannEntropy(diagonalPart(reducedState(state, dims, 0)));
    return equals(populations(U.times(rho).times(U.adjoint())), populations(rho));
  },
});

/** Σ tr X_k ln A = 0 where the X_k add up to zero, such as the parts of L(π) = 0. */
export const logTraceOfBalance = identity({
  name: 'linearity of the trace',
  statement: 'Σ tr X_k ln A = 0 for ΣX_k = 0',
  relation: (A: Matrix, ...terms: readonly Matrix[]): Relation => equals(sumOf(terms.map((X) => logTrace(X, A))), 0),
});

/** tr ρ = 1. */
export const traceOfState = identity({
  name: 'trace of states',
  statement: 'tr ρ = 1',
  relation: (rho: Matrix): Relation => equals(rho.trace(), 1),
});

/** tr X ln A = tr ΔX ln A for a diagonal A: off-diagonals of X do not count. */
export const logTraceOfDiagonal = identity({
  name: 'logarithm of diagonal matrices',
  statement: 'tr X ln A = tr ΔX ln A for diagonal A',
  relation: (X: Matrix, A: Matrix): Relation => equals(logTrace(X, A), logTrace(diagonalPart(X), A)),
});

/** γD[A]π + γ′D[A†]π = 0 for γ′πA = γAπ: a pair of jumps in detailed balance, as e^{−βω}γ(ω) = γ(−ω) makes it. */
export const detailedBalance = identity({
  name: 'detailed balance of a pair of jumps',
  statement: 'γD[A]π + γ′D[A†]π = 0 for γAπ = γ′πA',
  relation: (A: Matrix, rate: Real | number, reverseRate: Real | number, pi: Matrix): Relation => {
    const pair = [
      { operator: A, rate },
      { operator: A.adjoint(), rate: reverseRate },
    ];
    return equals(unsafeLindbladian(A.scaled(0), pair).applyTo(pi).squaredNorm(), 0);
  },
});

/** [A, B] = 0 for functions of one operator, such as H and e^{−βH}/Z, as a norm. */
export const commuting = identity({
  name: 'functions of one operator',
  statement: '‖[H, π]‖² = 0 for commuting H and π',
  relation: (H: Matrix, pi: Matrix): Relation => equals(commutator(H, pi).squaredNorm(), 0),
});

/** 0 ≤ ‖X‖². */
export const squaredNormIsNonnegative = identity({
  name: 'squared norms',
  statement: '‖X‖² ≥ 0',
  relation: (X: Matrix): Relation => atLeast(X.squaredNorm(), 0),
});

/** ‖X₁ + … + X_n‖² ≤ n Σ‖X_k‖². */
export const squaredNormOfSum = identity({
  name: 'Cauchy and Schwarz',
  statement: '‖X₁ + … + X_n‖² ≤ n Σ‖X_k‖²',
  relation: (...terms: readonly Matrix[]): Relation =>
    atMost(
      terms.reduce((sum, X) => sum.plus(X)).squaredNorm(),
      sumOf(terms.map((X) => X.squaredNorm())).times(terms.length),
    ),
});

/** tr (ρ + ε(τ − ρ))²ρ⁻¹ = 1 + ε²(tr τ²ρ⁻¹ − 1) for states. */
export const secondOrderDivergence = identity({
  name: 'mixtures in a quadratic form',
  statement: 'tr (ρ + ε(τ − ρ))²ρ⁻¹ = 1 + ε²(tr τ²ρ⁻¹ − 1)',
  relation: (rho: Matrix, inverse: Matrix, tau: Matrix, weight: Real): Relation => {
    const form = (X: Matrix): Real => X.times(X).traceOfProduct(inverse);
    const mixed = rho.plus(tau.minus(rho).scaled(weight));
    return equals(form(mixed), form(tau).minus(1).times(weight).times(weight).plus(1));
  },
});

/** tr (τ − ρ)²ρ⁻¹ = tr τ²ρ⁻¹ − 1 for states. */
export const secondOrderDivergenceOfDifference = identity({
  name: 'differences in a quadratic form',
  statement: 'tr (τ − ρ)²ρ⁻¹ = tr τ²ρ⁻¹ − 1',
  relation: (rho: Matrix, inverse: Matrix, tau: Matrix): Relation => {
    const form = (X: Matrix): Real => X.times(X).traceOfProduct(inverse);
    return equals(form(tau.minus(rho)), form(tau).minus(1));
  },
});

/** ln x ≤ x − 1. */
export const logarithmBelowTangent = identity({
  name: 'tangent of the logarithm',
  statement: 'ln x ≤ x − 1',
  relation: (x: Real): Relation => atMost(x.ln(), x.minus(1)),
});

/** tr (ρ + ε(τ − ρ)) ln A = tr ρ ln A + ε tr (τ − ρ) ln A. */
export const logTraceOfMixture = identity({
  name: 'linearity of the trace',
  statement: 'tr (ρ + ε(τ − ρ)) ln A = tr ρ ln A + ε tr (τ − ρ) ln A',
  relation: (rho: Matrix, tau: Matrix, weight: Real, A: Matrix): Relation => {
    const delta = tau.minus(rho);
    return equals(logTrace(rho.plus(delta.scaled(weight)), A), logTrace(rho, A).plus(logTrace(delta, A).times(weight)));
  },
});

/** D(ρ‖σ) = −S(ρ) − tr ρ ln σ. */
export const relativeEntropyAsTraces = identity({
  name: 'relative entropy',
  statement: 'D(ρ‖σ) = −S(ρ) − tr ρ ln σ',
  relation: (rho: Matrix, sigma: Matrix): Relation =>
    equals(relativeEntropy(rho, sigma), logTrace(rho, sigma).negated().minus(vonNeumannEntropy(rho))),
});

/** Σp_k = 1. */
export const probabilitiesAddUp = identity({
  name: 'probabilities',
  statement: 'Σp_k = 1',
  relation: (...probabilities: readonly Real[]): Relation => equals(sumOf(probabilities), 1),
});

/** tr_S UρU† = tr_S ρ for U = Σ|k⟩⟨k| ⊗ U_k with U_k that commute with the state of the environment, and a product ρ. */
export const environmentUnderControl = identity({
  name: 'environments of a control',
  statement: '‖tr_S UρU† − ρ_E‖² = 0 for U = Σ|k⟩⟨k| ⊗ U_k with [U_k, ρ_E] = 0, ρ = ρ_S ⊗ ρ_E',
  relation: (U: Matrix, environment: Matrix, system: Matrix): Relation => {
    const after = U.times(system.kron(environment)).times(U.adjoint());
    return equals(reducedState(after, [system.rows, environment.rows], 1).minus(environment).squaredNorm(), 0);
  },
});

/** The same for the entropy of the environment. */
export const entropyUnderControl = identity({
  name: 'environments of a control',
  statement: 'S(tr_S UρU†) = S(ρ_E) for U = Σ|k⟩⟨k| ⊗ U_k with [U_k, ρ_E] = 0, ρ = ρ_S ⊗ ρ_E',
  relation: (U: Matrix, environment: Matrix, system: Matrix): Relation => {
    const after = U.times(system.kron(environment)).times(U.adjoint());
    return equals(
      vonNeumannEntropy(reducedState(after, [system.rows, environment.rows], 1)),
      vonNeumannEntropy(environment),
    );
  },
});

/** The first part of Σ τ_jk |jj⟩⟨kk| is the diagonal of τ. */
export const entropyOfCorrelatedPart = identity({
  name: 'marginals of correlated states',
  statement: 'S(tr_B Σ τ_jk |jj⟩⟨kk|) = S(Δτ)',
  relation: (tau: Matrix): Relation => {
    const { rows, arithmetic } = tau;
    const isometry = Array.from({ length: rows }, (_, j) => unitMatrix(rows * rows, j * (rows + 1), 0, arithmetic))
      .map((column, j) =>
        column.columns(0, 1).times(unitMatrix(rows, 0, j, arithmetic).adjoint().columns(0, 1).adjoint()),
      )
      .reduce((sum, term) => sum.plus(term));
    const rho = isometry.times(tau).times(isometry.adjoint());
    return equals(vonNeumannEntropy(reducedState(rho, [rows, rows], 0)), vonNeumannEntropy(diagonalPart(tau)));
  },
});

/** tr (tr_A L(ρ)) ln A = 0 for a part on which the generator does not act: its state does not change. */
export const logTraceOfIdlePart = identity({
  name: 'idle parts',
  statement: 'tr L(ρ)_B ln A = 0 for L that acts on the other parts alone',
  relation: (generator: Lindbladian, rho: Matrix, dims: Dims, idle: number, A: Matrix): Relation => {
    const value = logTrace(reducedState(generator.applyTo(rho), dims, idle), A);
    const { arithmetic } = rho;
    // What acts on the other parts alone commutes with every operator of the idle one.
    const moves = [generator.hamiltonian, ...generator.jumps.map(({ operator }) => operator)].some((operator) =>
      Array.from({ length: dims[idle] }, (_, k) => k).some((k) => {
        const own = embed(unitMatrix(dims[idle], 0, k, arithmetic), dims, idle);
        return [own, own.adjoint()].some((X) => operator.times(X).minus(X.times(operator)).squaredNorm().sign() === 1);
      }),
    );
    return equals(moves ? value.plus(1) : value, 0);
  },
});
