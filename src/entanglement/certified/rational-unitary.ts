import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { integerSquareRoot } from '../../exact/integers/integer.ts';
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  rational,
  type Rational,
} from '../../exact/integers/rational.ts';

/** Rational state s = U diag(w) U†: U exactly unitary, w > 0 with Σw = 1. */
export interface RationalSpectrum {
  readonly basis: ExactMatrix;
  readonly weights: readonly Rational[];
}

/** Binary places of the Householder vectors that stand for float64 ones. */
const FLOAT64_PLACES = 50;

/** `nearbyUnitary` of a float64 matrix V, nearly unitary, shape (dim, dim), split complex. */
export function rationalUnitary(dim: number, V: Float64Array): ExactMatrix {
  const size = dim * dim;
  return nearbyUnitary(exact.matrix(dim, dim, V.subarray(0, size), V.subarray(size)), FLOAT64_PLACES);
}

/**
 * Unitary over ℚ(i) whose columns agree with those of V up to phases and about 2^−places: the product of the Householder
 * reflections 1 − 2vv†/v†v that take V to a diagonal of phases, with rounded vectors v.
 *
 * @param V  nearly unitary
 */
export function nearbyUnitary(V: ExactMatrix, places: number): ExactMatrix {
  const dim = V.rows;
  let A = rounded(V, places);
  let U = exact.identity(dim);
  for (let k = 0; k < dim - 1; k++) {
    const reflection = reflectionOf(householderVector(A, k, places));
    U = U.times(reflection);
    A = rounded(reflection.times(A), places);
  }
  return U;
}

/** v = x + (x_k/|x_k|)‖x‖e_k without cancellation, x being column k of A from row k on. */
function householderVector(A: ExactMatrix, k: number, places: number): ExactMatrix {
  const dim = A.rows;
  const column = Array.from({ length: dim }, (_, i) => A.entry(i, k));
  const square = ({ a, b }: { readonly a: Rational; readonly b: Rational }): Rational =>
    addRationals(multiplyRationals(a, a), multiplyRationals(b, b));
  const length = root(column.slice(k).map(square).reduce(addRationals), places);
  // |x_k| is 0 or at least 2^−places, of which this keeps as many digits.
  const first = root(square(column[k]), 2 * places);
  const vanishes = first.numerator === 0n;
  const factor = vanishes ? length : divideRationals(length, first);
  const entries = column.map(({ a, b }, i) => {
    if (i < k) return [rational(0), rational(0)];
    if (i > k) return [a, b];
    return vanishes ? [length, b] : [a, b].map((x) => addRationals(x, multiplyRationals(x, factor)));
  });
  const part = (index: number): readonly Rational[] => entries.map((entry) => atPlaces(entry[index], places));
  return exact.matrixOf(dim, 1, part(0), part(1));
}

/** 1 − 2vv†/v†v. */
function reflectionOf(v: ExactMatrix): ExactMatrix {
  const factor = exact.number(divideRationals(rational(-2), v.squaredNorm().exact));
  return exact.identity(v.rows).plus(v.times(v.adjoint()).scaled(factor));
}

/** Square root to so many binary places. */
function root({ numerator, denominator }: Rational, places: number): Rational {
  return rational(integerSquareRoot((numerator << BigInt(2 * places)) / denominator), 1n << BigInt(places));
}

/** Entries to the nearest multiple of 2^−places. */
export function rounded(A: ExactMatrix, places: number): ExactMatrix {
  const part = (entries: readonly Rational[] | undefined): readonly Rational[] | undefined =>
    entries?.map((x) => atPlaces(x, places));
  return exact.matrixOf(A.rows, A.cols, part(A.re)!, part(A.im));
}

/** Nearest multiple of 2^−places, halves away from zero, so that conjugate numbers stay conjugate. */
export function atPlaces({ numerator, denominator }: Rational, places: number): Rational {
  const doubled = (numerator << BigInt(places + 1)) / denominator;
  return rational((doubled + (doubled < 0n ? -1n : 1n)) / 2n, 1n << BigInt(places));
}
