import {
  addRationals,
  compareRationals,
  negateRational,
  parseRational,
  type Rational,
} from '../exact/integers/rational.ts';
import { bitLength } from '../exact/integers/integer.ts';

/**
 * Closed interval whose ends are decimal numbers, as texts; or the point `Infinity` or `-Infinity`, both of whose ends are that
 * text.
 */
export type DecimalInterval = readonly [lower: string, upper: string];

const DECIMAL = /^-?[0-9]+(\.[0-9]+)?(e-?[0-9]{1,4})?$/;
/** More digits than an enclosure of the highest precision has. */
const LONGEST_TEXT = 10_000;

/** Interval that holds nothing but an infinite number. */
export function infiniteInterval(value: number): DecimalInterval {
  const text = value > 0 ? 'Infinity' : '-Infinity';
  return [text, text];
}

/** Is the first interval inside the second, ends included? */
export function isInside(inner: DecimalInterval, outer: DecimalInterval): boolean {
  if (isInfinite(inner) || isInfinite(outer)) return inner[0] === outer[0] && inner[1] === outer[1];
  const [[lower, upper], [least, most]] = [inner.map(parseRational), outer.map(parseRational)];
  return compareRationals(least, lower) <= 0 && compareRationals(upper, most) <= 0;
}

/** Do both ends lie below zero? */
export function isBelowZero([lower, upper]: DecimalInterval): boolean {
  return lower === '-Infinity' ? upper === '-Infinity' : upper !== 'Infinity' && parseRational(upper).numerator < 0n;
}

/** Is it such an interval, in ascending order? */
export function isDecimalInterval(value: unknown): value is DecimalInterval {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [lower, upper] = value as readonly unknown[];
  if (lower === 'Infinity' || lower === '-Infinity') return upper === lower;
  if (!isDecimal(lower) || !isDecimal(upper)) return false;
  return compareRationals(parseRational(lower), parseRational(upper)) <= 0;
}

/** JSON Schema of such intervals, as far as a schema can say it. */
export const DECIMAL_INTERVAL = {
  description: 'Lower and upper end, or a point at infinity.',
  type: 'array',
  minItems: 2,
  maxItems: 2,
  items: {
    anyOf: [{ type: 'string', maxLength: LONGEST_TEXT, pattern: DECIMAL.source }, { enum: ['Infinity', '-Infinity'] }],
  },
} as const;

function isInfinite([lower]: DecimalInterval): boolean {
  return lower === 'Infinity' || lower === '-Infinity';
}

function isDecimal(end: unknown): end is string {
  return typeof end === 'string' && end.length <= LONGEST_TEXT && DECIMAL.test(end);
}

/**
 * Interval with decimal ends that contains [lower, upper] and is wider by less than a quarter of its width or, for a point
 * that is no short decimal, by less than 10^(1 − DIGITS) of its magnitude.
 */
export function decimalInterval(lower: Rational, upper: Rational): DecimalInterval {
  const places = placesFor(lower, upper);
  return [decimalText(floorAt(lower, places), places), decimalText(ceilingAt(upper, places), places)];
}

/** An interval for reading, which contains this one: an end with more digits is rounded outward to so many, or one more. */
export function readableInterval([lower, upper]: DecimalInterval, digits = DIGITS_FOR_READING): DecimalInterval {
  if (isInfinite([lower, upper])) return [lower, upper];
  return [readableEnd(lower, digits, floorAt), readableEnd(upper, digits, ceilingAt)];
}

function readableEnd(text: string, digits: number, roundedAt: (x: Rational, places: number) => bigint): string {
  const end = parseRational(text);
  if (end.numerator === 0n) return '0';
  const places = digits - 1 - floorOfLogTen(end);
  const short = decimalText(roundedAt(end, places), places, FEW);
  return short.length < text.length ? short : text;
}

const DIGITS_FOR_READING = 12;

/** Zeros after the point that a reader takes in. */
const FEW = 4;

/** Significant digits of a number that is known exactly. */
const DIGITS = 30;

/** Decimal places that resolve the width, or the magnitude of a point; negative for large numbers. */
function placesFor(lower: Rational, upper: Rational): number {
  const width = addRationals(upper, negateRational(lower));
  if (width.numerator > 0n) return 2 - floorOfLogTen(width);
  return lower.numerator === 0n ? 0 : DIGITS - 1 - floorOfLogTen(lower);
}

/** An integer that is ⌊log₁₀|x|⌋ or one less, from the lengths of numerator and denominator. */
function floorOfLogTen({ numerator, denominator }: Rational): number {
  const magnitude = numerator < 0n ? -numerator : numerator;
  // 2^bits < |x|, so that bits·log₁₀ 2 is a lower bound, at most 2·log₁₀ 2 < 1 below.
  const bits = bitLength(magnitude) - 1 - bitLength(denominator);
  return Math.floor(bits * Math.log10(2));
}

/** ⌊x·10^places⌋. */
function floorAt({ numerator, denominator }: Rational, places: number): bigint {
  const scale = 10n ** BigInt(Math.abs(places));
  const [n, d] = places >= 0 ? [numerator * scale, denominator] : [numerator, denominator * scale];
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

/** ⌈x·10^places⌉. */
function ceilingAt(x: Rational, places: number): bigint {
  return -floorAt(negateRational(x), places);
}

/** The number n·10^−places, without trailing zeros; with an exponent where plain digits would be long. */
function decimalText(n: bigint, places: number, zeros = SMALLEST): string {
  if (n === 0n) return '0';
  const sign = n < 0n ? '-' : '';
  const all = String(n < 0n ? -n : n);
  const digits = all.replace(/0+$/, '');
  // Position of the decimal point, counted from the first digit.
  const point = all.length - places;
  if (point > 0 && point <= LONGEST) {
    const whole = digits.slice(0, point).padEnd(point, '0');
    return sign + whole + (digits.length > point ? `.${digits.slice(point)}` : '');
  }
  if (point <= 0 && point > -zeros) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits[0]}${digits.length > 1 ? `.${digits.slice(1)}` : ''}e${point - 1}`;
}

/** Digits before the point, and zeros after it, that are still written out. */
const LONGEST = 21;
const SMALLEST = 6;
