import { bitLength, integerSquareRoot } from '../../exact/integers/integer.ts';
import { ceilingShift, type Interval, intervalOf } from './interval.ts';
import { Recent } from '../../matrix/recent.ts';

/**
 * Logarithm, exponential and square root of intervals, by fixed-point series with explicit remainders.
 */

/** Extra digits of the working precision; they cover the error counts below. */
const GUARD = 40;

/** ln of every member, 0 for 1; undefined when some are not positive. */
export function lnOf({ lower, upper, bits }: Interval): Interval | undefined {
  if (lower <= 0n) return undefined;
  const least = fixedLn(lower, bits);
  const most = lower === upper ? least : fixedLn(upper, bits);
  return intervalOf(least.lower, most.upper, bits);
}

/** √ of every nonnegative member; undefined when all are negative. */
export function sqrtOf({ lower, upper, bits }: Interval): Interval | undefined {
  if (upper < 0n) return undefined;
  const places = BigInt(bits);
  const root = integerSquareRoot(upper << places);
  const least = lower <= 0n ? 0n : integerSquareRoot(lower << places);
  return intervalOf(least, root * root === upper << places ? root : root + 1n, bits);
}

/** exp of every member, 1 for 0; undefined when some exceed what fits (2^65536). */
export function expOf({ lower, upper, bits }: Interval): Interval | undefined {
  const least = fixedExp(lower, bits);
  const most = lower === upper ? least : fixedExp(upper, bits);
  return least === undefined || most === undefined ? undefined : intervalOf(least.lower, most.upper, bits);
}

interface Ends {
  readonly lower: bigint;
  readonly upper: bigint;
}

/** Precisions are multiples of 64, so that the tables below are shared. */
function roundedUp(bits: number): number {
  return 64 * Math.ceil(bits / 64);
}

function rounded(value: bigint, error: bigint, working: number, bits: number): Ends {
  const places = BigInt(working - bits);
  return { lower: (value - error) >> places, upper: ceilingShift(value + error, places) };
}

/**
 * ln of x·2^−bits for x > 0: with x = 2^k m, 1 ≤ m < 2, and c = j/64 next to m, ln m = ln c + 2 artanh((m − c)/(m + c)).
 *
 * Errors in units of 2^−working: 1 for m and 1 for the quotient, 2(3N + 2) for the series of N terms, `tableError` for ln c
 * and for each of the |k| copies of ln 2.
 */
function fixedLn(x: bigint, bits: number): Ends {
  if (x === 1n << BigInt(bits)) return { lower: 0n, upper: 0n };
  const exponent = bitLength(x) - 1 - bits;
  const working = roundedUp(bits + GUARD + bitLength(BigInt(exponent)));
  const W = BigInt(working);
  const shift = working - bits - exponent;
  const m = shift >= 0 ? x << BigInt(shift) : x >> BigInt(-shift);
  const j = Number(((m >> (W - 7n)) + 1n) >> 1n);
  const table = logarithms(working);
  const c = BigInt(j) << (W - 6n);
  const { sum, terms } = artanh(((m - c) << W) / (m + c), W);
  const value = BigInt(exponent) * table[64] + table[j - 64] + 2n * sum;
  const error = 4n + 2n * BigInt(3 * terms + 2) + BigInt(1 + Math.abs(exponent)) * tableError(working);
  return rounded(value, error, working, bits);
}

/** Σ z^(2i+1)/(2i+1) for |z| ≤ 1/3, off by at most 3·terms + 2 units. */
function artanh(z: bigint, W: bigint): { readonly sum: bigint; readonly terms: number } {
  const square = (z * z) >> W;
  let power = z;
  let sum = z;
  let terms = 1;
  for (let odd = 3n; power > 1n || power < -1n; odd += 2n, terms += 1) {
    power = (power * square) >> W;
    sum += power / odd;
  }
  return { sum, terms };
}

/** By precision, which searches double: those of one question and of the next. */
const tablesOfLogarithms = new Recent<number, readonly bigint[]>(16);

/** ln(j/64), j = 64 … 128; the last one is ln 2. */
function logarithms(working: number): readonly bigint[] {
  return tablesOfLogarithms.get(working, () => {
    const W = BigInt(working);
    return Array.from({ length: 65 }, (_, i) => 2n * artanh((BigInt(i) << W) / BigInt(i + 128), W).sum);
  });
}

/** Twice 3N + 2 with N ≤ working/3 + 2 terms, because z² ≤ 1/9 gives more than three digits a term; one unit for z. */
function tableError(working: number): bigint {
  return 2n * BigInt(working + 12);
}

/** ln 2 with the most places that were asked for so far; fewer are a part of it. */
let longestLn2 = { working: 0, value: 0n };

/**
 * ln 2 = 2 artanh(1/3) = Σ 2/((2i+1) 3^(2i+1)), too small by at most `ln2Error` units: both divisors are small, so that a term costs
 * no product of long numbers, and no table of logarithms is needed.
 */
function ln2Of(working: number): bigint {
  if (working > longestLn2.working) {
    let power = (2n << BigInt(working)) / 3n;
    let value = power;
    for (let odd = 3n; power > 0n; odd += 2n) {
      power /= 9n;
      value += power / odd;
    }
    longestLn2 = { working, value };
  }
  return longestLn2.value >> BigInt(longestLn2.working - working);
}

/**
 * Each of N terms is too small by at most 9/8 for its power and 1 for its quotient, what is left out by 1, a part of more places by 1;
 * N ≤ working/3 + 2 since 9 has more than three digits. With longer ones the errors only shrink.
 */
function ln2Error(working: number): bigint {
  return BigInt(working + 8);
}

/** Results above 2 to this power are not computed. */
const LARGEST_EXPONENT = 65536;

/**
 * exp of x·2^−bits: x = k ln 2 + r, 0 ≤ r < ln 2, and e^r = (e^(r/2^s))^(2^s).
 *
 * A large result has as many digits before the point as k, and its working precision W is as much larger. With s ≈ √W squarings
 * the series has about as many terms, and both together cost least.
 *
 * The series of N terms for r/2^s is off by at most 2N + 6 units; s squarings multiply an error by 2^s·e^r ≤ 2^(s+1) in all and add
 * less than as much of their own. The error of k ln 2 in r, |k|·ln2Error, is multiplied by e^r ≤ 2 and, being small, by little more.
 */
function fixedExp(x: bigint, bits: number): Ends | undefined {
  if (x === 0n) return { lower: 1n << BigInt(bits), upper: 1n << BigInt(bits) };
  const estimate = ln2Of(64);
  const k = Number((x << 64n) / (estimate << BigInt(bits)));
  if (!(k < LARGEST_EXPONENT)) return undefined;
  if (k < -bits - 2) return { lower: 0n, upper: 1n };
  const digits = bits + Math.max(k, 0);
  const squarings = Math.ceil(Math.sqrt(digits));
  const working = roundedUp(digits + squarings + GUARD + bitLength(BigInt(k)));
  const W = BigInt(working);
  const ln2 = ln2Of(working);
  // One unit of slack keeps r nonnegative next to a multiple of ln 2.
  let shifts = BigInt(k);
  let r = (x << BigInt(working - bits)) - shifts * ln2;
  while (r < 0n) [shifts, r] = [shifts - 1n, r + ln2];
  while (r >= ln2) [shifts, r] = [shifts + 1n, r - ln2];
  const small = r >> BigInt(squarings);
  let term = 1n << W;
  let value = term;
  let terms = 1;
  for (let i = 1n; term > 0n; i += 1n, terms += 1) {
    term = ((term * small) >> W) / i;
    value += term;
  }
  for (let i = 0; i < squarings; i += 1) value = (value * value) >> W;
  const error = (BigInt(2 * terms + 6) << BigInt(squarings + 2)) + 2n * BigInt(Math.abs(k) + 2) * ln2Error(working);
  const places = W - shifts - BigInt(bits);
  const least = value - error;
  return { lower: least > 0n ? least >> places : 0n, upper: ceilingShift(value + error, places) };
}
