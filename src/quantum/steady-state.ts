import { SingularMatrixError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import type { Lindbladian } from './lindbladian.ts';

/** Stationary states of a generator. */
export type SteadyState =
  | { readonly verdict: 'unique'; readonly state: Matrix }
  | {
      /** `undecided` when rounding leaves the dimension of the kernel in doubt. */
      readonly verdict: 'not unique' | 'undecided';
      /** Hermitian basis of the stationary matrices, shape (d, d) each; every stationary state is a combination. */
      readonly kernel: readonly Matrix[];
    };

/**
 * Steady state of a Lindbladian: the solutions of L(π) = 0, tr π = 1, with a verdict on uniqueness.
 *
 * The rows of L in Hermitian coordinates that belong to the diagonal add up to zero (trace preservation), so the first
 * one is replaced by the trace; the solution is unique if and only if that matrix is invertible.
 */
export function steadyState(generator: Lindbladian): SteadyState {
  const { matrix, dim } = generator;
  const { arithmetic } = matrix;
  const size = dim * dim;
  const traceRow = arithmetic.matrix(
    1,
    size,
    Array.from({ length: size }, (_, k) => (k < dim ? 1 : 0)),
  );
  const right = arithmetic.matrix(
    size,
    1,
    Array.from({ length: size }, (_, k) => (k === 0 ? 1 : 0)),
  );
  const solution = matrix.withRow(0, traceRow).solve(right);
  if (solution !== undefined) return { verdict: 'unique', state: solution.hermitianMatrix() };
  const { basis, dimension, certain } = matrix.kernel();
  return {
    verdict: certain && dimension > 1 ? 'not unique' : 'undecided',
    kernel: Array.from({ length: dimension }, (_, k) => basis.columns(k, k + 1).hermitianMatrix()),
  };
}

/** The steady state, where it is unique. @throws {SingularMatrixError} where it is not, or where that is undecided */
export function uniqueSteadyState(generator: Lindbladian): Matrix {
  const result = steadyState(generator);
  if (result.verdict === 'unique') return result.state;
  throw new SingularMatrixError({
    argument: 'generator',
    expected: 'have a unique steady state',
    received: `the verdict is "${result.verdict}" with a kernel of dimension ${result.kernel.length}`,
    advice: 'Use `steadyState` for the whole family.',
  });
}
