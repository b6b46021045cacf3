import { equals, type Relation } from '../claims/relation.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import type { Lindbladian } from '../quantum/lindbladian.ts';
import { commutator, tensor, unitMatrix } from '../quantum/operators.ts';
import { type Dims, embed, reducedState } from '../quantum/subsystems.ts';
import { diagonalPart } from '../thermodynamics/coherence.ts';
import { logPartitionFunction } from '../thermodynamics/gibbs-state.ts';
import { vonNeumannEntropy } from '../thermodynamics/entropy.ts';
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
