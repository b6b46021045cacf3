import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { integerSquareRoot } from '../../exact/integers/integer.ts';
import { rational, type Rational } from '../../exact/integers/rational.ts';

/** Rational state s = U diag(w) U†: U exactly unitary, w > 0 with Σw = 1. */
export interface RationalSpectrum {
  readonly basis: ExactMatrix;
  readonly weights: readonly Rational[];
}

/** U diag(w) U†. */
export function stateOf({ basis, weights }: RationalSpectrum): ExactMatrix {
  return basis.times(diagonalMatrix(weights)).times(basis.adjoint());
}

/** Diagonal matrix. */
export function diagonalMatrix(weights: readonly Rational[]): ExactMatrix {
  const dim = weights.length;
  const entries = Array.from({ length: dim * dim }, (_, k) =>
    k % (dim + 1) === 0 ? weights[k / (dim + 1)] : rational(0),
  );
  return exact.matrixOf(dim, dim, entries);
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
 * In units of 2^−places everything is an integer; what the reflections divide by is collected until the end.
 *
 * @param V  nearly unitary
 */
export function nearbyUnitary(V: ExactMatrix, places: number): ExactMatrix {
  const dim = V.rows;
  let A = integerMatrix(V, ({ numerator, denominator }) => nearestQuotient(numerator << BigInt(places), denominator));
  let U = exact.identity(dim);
  let divisor = 1n;
  for (let k = 0; k < dim - 1; k++) {
    const v = householderVector(A, k, places);
    const square = v.squaredNorm();
    const adjoint = v.adjoint();
    const twice = v.scaled(2);
    U = U.scaled(square).minus(U.times(twice).times(adjoint));
    divisor *= square.exact.numerator;
    A = integerMatrix(A.scaled(square).minus(twice.times(adjoint.times(A))), ({ numerator }) =>
      nearestQuotient(numerator, square.exact.numerator),
    );
  }
  return U.scaled(exact.number(rational(1n, divisor)));
}

/** v = x + (x_k/|x_k|)‖x‖e_k without cancellation, x being column k of A from row k on; integers, in units of 2^−places. */
function householderVector(A: ExactMatrix, k: number, places: number): ExactMatrix {
  const column = A.columns(k, k + 1);
  const x = integerMatrix(column, ({ numerator }, i) => (i < k ? 0n : numerator));
  const length = integerSquareRoot(x.squaredNorm().exact.numerator);
  const { a, b } = x.entry(k, 0);
  // |x_k| is 0 or at least one unit, of which this keeps `places` more digits.
  const scale = BigInt(places);
  const first = integerSquareRoot((a.numerator ** 2n + b.numerator ** 2n) << (2n * scale));
  const stretched = ({ numerator }: Rational): bigint =>
    numerator + nearestQuotient(numerator * (length << scale), first);
  const vanishes = first === 0n;
  const part = (entries: readonly Rational[], ofZero: bigint): readonly Rational[] =>
    entries.with(k, { numerator: vanishes ? ofZero : stretched(entries[k]), denominator: 1n });
  return exact.matrixOf(x.rows, 1, part(x.re, length), x.im && part(x.im, 0n));
}

/** Matrix of integers made of the real and imaginary parts of the entries. */
function integerMatrix(A: ExactMatrix, integer: (x: Rational, at: number) => bigint): ExactMatrix {
  const part = (entries: readonly Rational[]): readonly Rational[] =>
    entries.map((x, at) => ({ numerator: integer(x, at), denominator: 1n }));
  return exact.matrixOf(A.rows, A.cols, part(A.re), A.im && part(A.im));
}

/** The integer nearest to a/b for b > 0, halves away from zero, so that conjugate numbers stay conjugate. */
function nearestQuotient(a: bigint, b: bigint): bigint {
  const doubled = (2n * a) / b;
  return (doubled + (doubled < 0n ? -1n : 1n)) / 2n;
}

/** Entries to the nearest multiple of 2^−places. */
export function rounded(A: ExactMatrix, places: number): ExactMatrix {
  const part = (entries: readonly Rational[] | undefined): readonly Rational[] | undefined =>
    entries?.map((x) => atPlaces(x, places));
  return exact.matrixOf(A.rows, A.cols, part(A.re)!, part(A.im));
}

/** Nearest multiple of 2^−places, halves away from zero. */
export function atPlaces({ numerator, denominator }: Rational, places: number): Rational {
  return rational(nearestQuotient(numerator << BigInt(places), denominator), 1n << BigInt(places));
}
