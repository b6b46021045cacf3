import { Float64Matrix } from '../float64/matrix.ts';
import { ArithmeticError, PositivityError } from '../matrix/errors.ts';
import type { Matrix, Real, Sign } from '../matrix/interface.ts';
import { rankTolerance } from '../matrix/tolerances.ts';

/** Decomposition A = Σ_k w_k v_k v_k† + rest of a Hermitian matrix. */
interface Elimination {
  /** Is A positive semidefinite? */
  readonly verdict: 'yes' | 'no' | 'undecided';
  /** Columns v_k, shape (d, 1), linearly independent and in general not orthogonal. */
  readonly vectors: readonly Matrix[];
  /** Positive weights w_k. */
  readonly weights: readonly Real[];
  /** Rows chosen as pivots, in order. */
  readonly pivots: readonly number[];
  /** False when it ended at a pivot whose sign is unknown (or negative), so that `rest` is not what should be left. */
  readonly complete: boolean;
  /** What is left: zero in exact arithmetic, rounding in float64, when A is positive semidefinite. */
  readonly rest: Matrix;
}

/**
 * Symmetric elimination with the largest diagonal entry as pivot, A = Σ v v†/α: rational where A is, and stable for
 * positive semidefinite matrices, of which it gives the rank.
 *
 * In float64 pivots up to the rank tolerance count as zero.
 */
export function eliminated(A: Matrix): Elimination {
  const threshold = A instanceof Float64Matrix ? rankTolerance(A.rows, A.norm, A.error) : 0;
  const vectors: Matrix[] = [];
  const weights: Real[] = [];
  const pivots: number[] = [];
  const open = new Set(Array.from({ length: A.rows }, (_, k) => k));
  let rest = A;
  while (open.size > 0) {
    let best = -1;
    let largest = -Infinity;
    for (const k of open) {
      const entry = rest.realPart(k, k);
      const sign = threshold > 0 ? signBeyond(threshold, entry.value) : entry.sign();
      if (sign === undefined) return { verdict: 'undecided', complete: false, vectors, weights, pivots, rest };
      if (sign < 0) return { verdict: 'no', complete: false, vectors, weights, pivots, rest };
      if (sign > 0 && entry.value > largest) [best, largest] = [k, entry.value];
    }
    if (best < 0) break;
    const column = rest.columns(best, best + 1);
    const weight = A.arithmetic.real(1).dividedBy(rest.realPart(best, best));
    vectors.push(column);
    weights.push(weight);
    rest = rest.minus(column.times(column.adjoint()).scaled(weight));
    pivots.push(best);
    open.delete(best);
  }
  // All diagonal entries left are zero, so a positive matrix has nothing left at all (float64: entries up to the geometric
  // mean of two diagonal ones, hence up to the threshold each).
  const left = rest.squaredNorm();
  const negligible = (A.rows * threshold) ** 2;
  const verdict = negligible > 0 ? (left.value <= negligible ? 'undecided' : 'no') : left.sign() === 0 ? 'yes' : 'no';
  return { verdict, complete: true, vectors, weights, pivots, rest };
}

function signBeyond(threshold: number, x: number): Sign {
  if (x > threshold) return 1;
  if (x < -threshold) return -1;
  return Number.isNaN(x) ? undefined : 0;
}

/**
 * Decomposition of a matrix that has to be positive semidefinite.
 *
 * @throws {PositivityError} when it is not
 * @throws {ArithmeticError} when the signs of its pivots depend on parameters
 */
export function positiveTerms(argument: string, A: Matrix): Pick<Elimination, 'vectors' | 'weights' | 'pivots'> {
  const result = eliminated(A);
  if (result.verdict === 'no') {
    throw new PositivityError({
      argument,
      expected: 'be positive semidefinite',
      received: 'elimination meets a negative pivot',
    });
  }
  if (result.complete) return result;
  throw new ArithmeticError({
    argument,
    expected: 'have pivots of known sign',
    received: `a pivot has none in ${A.arithmetic.name} arithmetic`,
    advice: 'Give Kraus operators instead.',
  });
}
