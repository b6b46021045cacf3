import { atMost, equals, type Relation } from '../claims/relation.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import type { Lindbladian } from '../quantum/lindbladian.ts';
import { commutator, tensor, unitMatrix } from '../quantum/operators.ts';
import { type Dims, embed, reducedState } from '../quantum/subsystems.ts';
import { diagonalPart } from '../thermodynamics/coherence.ts';
import { logPartitionFunction } from '../thermodynamics/gibbs-state.ts';
import { vonNeumannEntropy } from '../thermodynamics/entropy.ts';
import { relativeEntropy } from '../thermodynamics/relative-entropy.ts';
import { identity } from './premises.ts';
import { sumOf } from './sum.ts';

/** Identities of tr X ln A, the trace with the logarithm of a matrix. `identities.ts` lists them. */

/** tr X ln A. */
function logTrace(weight: Matrix, A: Matrix): Real {
  return spectral(A).logTrace(weight);
}

/** −tr ρ ln ρ = S(ρ). */
export const entropyAsTrace = identity({
  name: 'entropy as a trace',
  statement: 'tr ρ ln ρ = −S(ρ)',
  relation: (rho: Matrix): Relation => equals(logTrace(rho, rho), vonNeumannEntropy(rho).negated()),
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

/** Σ tr X_k ln A = 0 where the X_k add up to zero, such as the parts of L(π) = 0. */
export const logTraceOfBalance = identity({
  name: 'linearity of the trace',
  statement: 'Σ tr X_k ln A = 0 for ΣX_k = 0',
  relation: (A: Matrix, ...terms: readonly Matrix[]): Relation => equals(sumOf(terms.map((X) => logTrace(X, A))), 0),
});

/** tr X ln A = tr ΔX ln A for a diagonal A: off-diagonals of X do not count. */
export const logTraceOfDiagonal = identity({
  name: 'logarithm of diagonal matrices',
  statement: 'tr X ln A = tr ΔX ln A for diagonal A',
  relation: (X: Matrix, A: Matrix): Relation => equals(logTrace(X, A), logTrace(diagonalPart(X), A)),
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
