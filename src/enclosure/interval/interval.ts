import { bitLength } from '../../exact/integers/integer.ts';
import { numberFromRational, type Rational, rational } from '../../exact/integers/rational.ts';

/**
 * Intervals with fixed-point ends, every operation rounded outward.
 */

/** The set of x with lower ≤ x·2^bits ≤ upper. Operands of one operation have the same `bits`. */
export interface Interval {
  readonly lower: bigint;
  readonly upper: bigint;
  readonly bits: number;
}

/** Interval of given ends, in units of 2^−bits. */
export function intervalOf(lower: bigint, upper: bigint, bits: number): Interval {
  return { lower, upper, bits };
}

/** ⌊a/b⌋ for b > 0. */
function floorQuotient(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n && quotient * b !== a ? quotient - 1n : quotient;
}

/** ⌈a/b⌉ for b > 0. */
export function ceilingQuotient(a: bigint, b: bigint): bigint {
  return -floorQuotient(-a, b);
}

/** ⌈a/2^places⌉. */
export function ceilingShift(a: bigint, places: bigint): bigint {
  return -(-a >> places);
}

/** Smallest interval around a rational number. */
export function intervalOfRational({ numerator, denominator }: Rational, bits: number): Interval {
  const scaled = numerator << BigInt(bits);
  if (denominator === 1n) return { lower: scaled, upper: scaled, bits };
  const lower = floorQuotient(scaled, denominator);
  return { lower, upper: lower * denominator === scaled ? lower : lower + 1n, bits };
}

/** The same interval, rounded outward, in other units. */
export function atPrecision(x: Interval, bits: number): Interval {
  if (bits === x.bits) return x;
  if (bits > x.bits) {
    const places = BigInt(bits - x.bits);
    return { lower: x.lower << places, upper: x.upper << places, bits };
  }
  const places = BigInt(x.bits - bits);
  return { lower: x.lower >> places, upper: ceilingShift(x.upper, places), bits };
}

/** Smallest interval around both. */
export function hull(x: Interval, y: Interval): Interval {
  return {
    lower: x.lower < y.lower ? x.lower : y.lower,
    upper: x.upper > y.upper ? x.upper : y.upper,
    bits: x.bits,
  };
}

export function sumOf(x: Interval, y: Interval): Interval {
  return { lower: x.lower + y.lower, upper: x.upper + y.upper, bits: x.bits };
}

export function differenceOf(x: Interval, y: Interval): Interval {
  return { lower: x.lower - y.upper, upper: x.upper - y.lower, bits: x.bits };
}

export function negativeOf({ lower, upper, bits }: Interval): Interval {
  return { lower: -upper, upper: -lower, bits };
}

/** Product with a rational number. */
export function scaledBy(x: Interval, { numerator, denominator }: Rational): Interval {
  const [least, most] = numerator < 0n ? [x.upper, x.lower] : [x.lower, x.upper];
  return {
    lower: floorQuotient(least * numerator, denominator),
    upper: ceilingQuotient(most * numerator, denominator),
    bits: x.bits,
  };
}

export function productOf(x: Interval, y: Interval): Interval {
  const { bits } = x;
  const places = BigInt(bits);
  if (x.lower >= 0n && y.lower >= 0n) {
    return { lower: (x.lower * y.lower) >> places, upper: ceilingShift(x.upper * y.upper, places), bits };
  }
  const [lower, upper] = extremes([x.lower * y.lower, x.lower * y.upper, x.upper * y.lower, x.upper * y.upper]);
  return { lower: lower >> places, upper: ceilingShift(upper, places), bits };
}

/** Quotient, or undefined when the divisor may be zero. */
export function quotientOf(x: Interval, y: Interval): Interval | undefined {
  if (y.upper < 0n) return quotientOf(negativeOf(x), negativeOf(y));
  if (y.lower <= 0n) return undefined;
  const { bits } = x;
  const places = BigInt(bits);
  return {
    lower: floorQuotient(x.lower << places, x.lower >= 0n ? y.upper : y.lower),
    upper: ceilingQuotient(x.upper << places, x.upper >= 0n ? y.lower : y.upper),
    bits,
  };
}

/** Integer power of either sign, or undefined when a divisor may be zero. */
export function powerOf(x: Interval, exponent: number): Interval | undefined {
  if (exponent < 0) {
    const power = powerOf(x, -exponent);
    return power === undefined ? undefined : quotientOf(intervalOfRational(rational(1), x.bits), power);
  }
  // An even power of an interval around zero is not negative.
  const base = exponent % 2 === 0 ? magnitudeOf(x) : x;
  let power = intervalOfRational(rational(1), x.bits);
  for (let k = 0; k < exponent; k++) power = productOf(power, base);
  return power;
}

/** Absolute value. */
export function magnitudeOf(x: Interval): Interval {
  if (x.lower >= 0n) return x;
  if (x.upper <= 0n) return negativeOf(x);
  return { lower: 0n, upper: -x.lower > x.upper ? -x.lower : x.upper, bits: x.bits };
}

/** Sign of all members, or undefined when they differ. */
export function signOf({ lower, upper }: Interval): 1 | 0 | -1 | undefined {
  if (lower > 0n) return 1;
  if (upper < 0n) return -1;
  return lower === 0n && upper === 0n ? 0 : undefined;
}

/** Middle of the interval and half its width, as float64 numbers whose ball covers the interval. */
export function midpointOf({ lower, upper, bits }: Interval): { readonly value: number; readonly bound: number } {
  const scale = 1n << BigInt(bits + 1);
  const middle = rational(lower + upper, scale);
  const { value, bound } = numberFromRational(middle);
  if (bound === 0 && lower === upper) return { value, bound };
  if (!Number.isFinite(value)) return { value: Number.NaN, bound: Infinity };
  const radius = numberFromRational(rational(upper - lower, scale));
  return { value, bound: above(above(radius.value + radius.bound) + bound) };
}

/** A float64 above x ≥ 0: one unit in the last place more than what was rounded to nearest. */
function above(x: number): number {
  return x + x * Number.EPSILON + Number.MIN_VALUE;
}

/** Number of binary digits of the larger end. */
export function sizeOf({ lower, upper }: Interval): number {
  return Math.max(bitLength(lower), bitLength(upper));
}

function extremes(values: readonly bigint[]): readonly [least: bigint, most: bigint] {
  let [least, most] = [values[0], values[0]];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
