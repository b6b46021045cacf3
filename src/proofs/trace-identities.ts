import { atLeast, atMost, equals, type Relation } from '../claims/relation.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { type Lindbladian, unsafeLindbladian } from '../quantum/lindbladian.ts';
import { commutator } from '../quantum/operators.ts';
import { type Dims, embed, reducedState } from '../quantum/subsystems.ts';
import { diagonalPart } from '../thermodynamics/coherence.ts';
import { identity } from './premises.ts';
import { sumOf } from './sum.ts';

/** Identities of traces, norms and rates without logarithms of matrices. `identities.ts` lists them. */

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

/** tr ρ = 1. */
export const traceOfState = identity({
  name: 'trace of states',
  statement: 'tr ρ = 1',
  relation: (rho: Matrix): Relation => equals(rho.trace(), 1),
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
