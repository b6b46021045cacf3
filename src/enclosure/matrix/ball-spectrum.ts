import { exact } from '../../exact/matrices/exact-matrix.ts';
import { integerSquareRoot } from '../../exact/integers/integer.ts';
import { type Rational, rational } from '../../exact/integers/rational.ts';
import { type Ball, frobeniusBound, frobeniusRadius, hermitianRadius, middleOf } from '../ball/ball.ts';
import { lnOf } from '../interval/elementary.ts';
import { ceilingQuotient, type Interval, intervalOf, productOf, sumOf } from '../interval/interval.ts';
import { decompositionOf, type SpectralDecomposition, type SpectralFunction } from './spectral-decomposition.ts';

/**
 * Spectra of Hermitian matrices that are only known to lie in balls.
 *
 * The middle of a ball is rational, so its spectrum is enclosed exactly as that of any rational matrix; perturbation theory
 * covers the rest: |λ_i(A) − λ_i(M)| ≤ ‖A − M‖ (Weyl) and ‖f(A) − f(M)‖_F ≤ max|f′| ‖A − M‖_F.
 */

/** Function with what is needed to bound its change between two spectra. */
export interface BallFunction extends SpectralFunction {
  /** Bound of |f′| on an interval, in units of 2^−bits; undefined when there is none. */
  slope(x: Interval): bigint | undefined;
}

interface Centre {
  readonly decomposition: SpectralDecomposition;
  /** Bound of ‖A − M‖_F. */
  readonly error: bigint;
}

const centres = new WeakMap<Ball, Centre>();

/** Rational Hermitian matrix M in the middle of the ball; one triangle speaks for both, since A is Hermitian. */
function centreOf(ball: Ball): Centre {
  const known = centres.get(ball);
  if (known !== undefined) return known;
  const { middle, bits } = ball;
  const n = middle.rows;
  const scale = 1n << BigInt(bits);
  const take = (part: readonly Rational[], sign: 1n | -1n): Rational[] =>
    part.map((_, k) => {
      const [i, j] = [Math.floor(k / n), k % n];
      if (i === j && sign === -1n) return rational(0);
      const { numerator } = part[i >= j ? k : j * n + i];
      return rational(i >= j ? numerator : sign * numerator, scale);
    });
  const M = exact.matrixOf(n, n, take(middle.re, 1n), middle.im === undefined ? undefined : take(middle.im, -1n));
  const centre = { decomposition: decompositionOf(M), error: hermitianRadius(ball) };
  centres.set(ball, centre);
  return centre;
}

function widened({ lower, upper, bits }: Interval, error: bigint): Interval {
  return intervalOf(lower - error, upper + error, bits);
}

/** Enclosures of the eigenvalues in ascending order. */
export function eigenvaluesOfBall(ball: Ball): readonly Interval[] {
  const { decomposition, error } = centreOf(ball);
  return decomposition.eigenvalues.flatMap(({ value, multiplicity }) =>
    new Array<Interval>(multiplicity).fill(widened(value.enclose(ball.bits)!, error)),
  );
}

/**
 * −tr A ln A. An eigenvalue that may be zero or less counts as nonnegative: it contributes between 0 and the largest value of
 * −x ln x that its upper end allows.
 */
export function entropyOfBall(ball: Ball): Interval | undefined {
  let total = intervalOf(0n, 0n, ball.bits);
  for (const x of eigenvaluesOfBall(ball)) {
    if (x.upper <= 0n) continue;
    const reach = x.lower > 0n ? x : intervalOf(x.upper, x.upper, x.bits);
    const ln = lnOf(reach);
    if (ln === undefined) return undefined;
    const { lower, upper } = productOf(reach, ln);
    const term = intervalOf(-upper, -lower, x.bits);
    total = sumOf(total, x.lower > 0n ? term : upToZero(term, x.upper));
  }
  return total;
}

/** Range of −y ln y for 0 ≤ y ≤ x, from its value at x: it rises from 0 up to y = 1/e, where it is below 1/2, and falls. */
function upToZero(value: Interval, x: bigint): Interval {
  const { lower, upper, bits } = value;
  const rises = x < 1n << BigInt(bits - 2);
  const half = 1n << BigInt(bits - 1);
  return intervalOf(lower < 0n ? lower : 0n, rises || upper > half ? upper : half, bits);
}

/** Re tr W f(A) for W in a ball with the same units. */
export function traceOfFunction(ball: Ball, weight: Ball, f: BallFunction): Interval | undefined {
  const { decomposition, error } = centreOf(ball);
  const slope = slopeOn(ball, f);
  if (slope === undefined) return undefined;
  const { bits } = ball;
  const scale = 1n << BigInt(bits);
  const W = middleOf(weight);
  const value = decomposition.traceOf(W, f).enclose(bits);
  const size = sizeOfFunction(decomposition, f, bits);
  if (value === undefined || size === undefined) return undefined;
  // |tr W f(A) − tr W′ f(M)| ≤ ‖W‖_F ‖f(A) − f(M)‖_F + ‖W − W′‖_F ‖f(M)‖_F
  const change = ceilingQuotient(slope * error, scale);
  const spread = frobeniusBound(weight) * change + frobeniusRadius(weight) * size;
  return widened(value, ceilingQuotient(spread, scale));
}

/** Ball around f(A). */
export function functionOfBall(ball: Ball, f: BallFunction): Ball | undefined {
  const { decomposition, error } = centreOf(ball);
  const slope = slopeOn(ball, f);
  if (slope === undefined) return undefined;
  return enclosedFunction(decomposition, f, ceilingQuotient(slope * error, 1n << BigInt(ball.bits)), ball.bits);
}

/** Ball around √A of a positive matrix, singular or not: ‖√A − √M‖ ≤ √‖A − M‖ for the positive matrix M = middle + error. */
export function squareRootOfBall(ball: Ball, f: BallFunction): Ball | undefined {
  const smooth = functionOfBall(ball, f);
  if (smooth !== undefined) return smooth;
  const { error } = centreOf(ball);
  const { middle, bits } = ball;
  const shift = exact.identity(middle.rows).scaled(exact.number(rational(error)));
  const { decomposition } = centreOf({ middle: middle.plus(shift), radius: 0n, bits });
  if (decomposition.inertia.negative > 0) return undefined;
  return enclosedFunction(decomposition, f, integerSquareRoot((2n * error) << BigInt(bits)) + 1n, bits);
}

/** Ball of a given radius around f(M), enlarged by what f(M) is rounded. */
function enclosedFunction(
  decomposition: SpectralDecomposition,
  f: SpectralFunction,
  start: bigint,
  bits: number,
): Ball | undefined {
  const n = decomposition.dim;
  let re = new Array<bigint>(n * n).fill(0n);
  let im = re;
  let radius = start;
  for (const { coefficient, matrix } of decomposition.functionOf(f)) {
    const c = coefficient.enclose(bits + 16);
    if (c === undefined) return undefined;
    const middle = (c.lower + c.upper) >> 1n;
    let largest = 0n;
    const add = (part: readonly Rational[], sum: readonly bigint[]): bigint[] =>
      sum.map((x, k) => {
        const { numerator, denominator } = part[k];
        const magnitude = ceilingQuotient(numerator < 0n ? -numerator : numerator, denominator);
        if (magnitude > largest) largest = magnitude;
        return x + (((middle * numerator) / denominator) >> 16n);
      });
    re = add(matrix.re, re);
    if (matrix.im !== undefined) im = add(matrix.im, im);
    radius += ceilingQuotient((c.upper - c.lower + 1n) * largest, 1n << 16n) + 2n;
  }
  const integers = (part: readonly bigint[]): Rational[] => part.map((numerator) => ({ numerator, denominator: 1n }));
  return { middle: exact.matrixOf(n, n, integers(re), integers(im)), radius, bits };
}

/** Bound of |f′| on an interval that holds both spectra. */
function slopeOn(ball: Ball, f: BallFunction): bigint | undefined {
  const values = eigenvaluesOfBall(ball);
  return f.slope(intervalOf(values[0].lower, values[values.length - 1].upper, ball.bits));
}

/** Bound of ‖f(M)‖_F ≤ Σ |f(λ)|, in units of 2^−bits. */
function sizeOfFunction(decomposition: SpectralDecomposition, f: SpectralFunction, bits: number): bigint | undefined {
  let size = 0n;
  for (const { value, multiplicity } of decomposition.eigenvalues) {
    const image = f.ofInterval(value.enclose(bits)!);
    if (image === undefined) return undefined;
    const magnitude = -image.lower > image.upper ? -image.lower : image.upper;
    size += BigInt(multiplicity) * magnitude;
  }
  return size;
}
