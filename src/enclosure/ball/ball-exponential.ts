import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { absoluteInteger, bitLength } from '../../exact/integers/integer.ts';
import { addRationals, type Rational, rational } from '../../exact/integers/rational.ts';
import { type Ball, ballOf, productOfBalls, roundedBall, sumOfBalls } from './ball.ts';
import { ceilingQuotient } from '../interval/interval.ts';

/** Binary places by which the working precision may exceed the wanted one. */
const LARGEST_GUARD = 1 << 13;

/**
 * Ball around e^A of a rational real matrix, of a radius of at most 4 units of 2^−bits; undefined where that takes more than
 * 8192 extra places, as for ‖A‖ in the thousands.
 *
 * Taylor series of X = A/2^q with ‖X‖_∞ ≤ ½, and q squarings, in ball arithmetic. The rest after N terms is at most
 * Σ_{j>N} ‖X‖^j/j! ≤ 2^−N/(N + 1)! in every entry, and N is so large that this is below one unit of the working precision.
 *
 * @param A     shape (n, n), real
 * @param bits  binary places
 */
export function ballExponential(A: ExactMatrix, bits: number): Ball | undefined {
  const squarings = squaringsFor(A);
  const X = A.scaled(exact.number(rational(1n, 1n << BigInt(squarings))));
  for (let guard = 64 + 8 * squarings; guard <= LARGEST_GUARD; guard *= 2) {
    const result = attempted(X, squarings, bits + guard, bits);
    if (result !== undefined) return result;
  }
  return undefined;
}

function attempted(X: ExactMatrix, squarings: number, working: number, bits: number): Ball | undefined {
  const tolerated = 1n << BigInt(working - bits);
  let power = taylor(X, working);
  for (let i = 0; i < squarings && power.radius <= tolerated; i += 1) power = productOfBalls(power, power);
  return power.radius <= tolerated ? roundedBall(power, bits) : undefined;
}

/** Σ X^j/j! with its rest, for ‖X‖_∞ ≤ ½. */
function taylor(X: ExactMatrix, working: number): Ball {
  const x = ballOf(X, working);
  let term = ballOf(exact.identity(X.rows), working);
  let sum = term;
  let factorial = 1n;
  for (let j = 1n; ; j += 1n) {
    term = quotientOfBall(productOfBalls(term, x), j);
    sum = sumOfBalls(sum, term);
    factorial *= j + 1n;
    // 2^−j/(j + 1)! ≤ 2^−working
    if (Number(j) + bitLength(factorial) > working) return { ...sum, radius: sum.radius + 1n };
  }
}

/** A/j; rounding down moves an entry by less than a unit. */
function quotientOfBall({ middle, radius, bits }: Ball, j: bigint): Ball {
  const divided = middle.re.map(({ numerator }) => ({ numerator: numerator / j, denominator: 1n }));
  return { middle: exact.matrixOf(middle.rows, middle.cols, divided), radius: ceilingQuotient(radius, j) + 1n, bits };
}

/** Smallest q ≥ 0, or one more, with ‖A‖_∞ ≤ 2^(q−1). */
function squaringsFor(A: ExactMatrix): number {
  return Math.max(0, logarithmOfNorm(A) + 1);
}

/** Some k with ‖A‖_∞ ≤ 2^k and 2^(k−2) < ‖A‖_∞, or −1 for a smaller norm; the norm is the largest sum of |A_ij| over a row. */
export function logarithmOfNorm(A: ExactMatrix): number {
  let largest = -1;
  for (let i = 0; i < A.rows; i += 1) {
    const row = A.re.slice(i * A.cols, (i + 1) * A.cols).map(magnitudeOf);
    const { numerator, denominator } = row.reduce(addRationals, rational(0));
    // numerator < 2^a and denominator ≥ 2^(b−1)
    if (numerator !== 0n) largest = Math.max(largest, bitLength(numerator) - bitLength(denominator) + 1);
  }
  return largest;
}

function magnitudeOf({ numerator, denominator }: Rational): Rational {
  return { numerator: absoluteInteger(numerator), denominator };
}
