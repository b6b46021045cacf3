import { DomainError, FormatError, NonFiniteError } from '../../matrix/errors.ts';
import type { ProductShape, Rational, RealField } from './field.ts';
import { bitLength, gcdOfIntegers, integers, integerSquareRoot, lcmOfIntegers } from './integer.ts';

/**
 * The field ℚ on `bigint`.
 */

export type { Rational } from './field.ts';

const zero: Rational = { numerator: 0n, denominator: 1n };
const one: Rational = { numerator: 1n, denominator: 1n };

/**
 * Rational number numerator / denominator.
 *
 * @throws {DomainError} when the denominator is zero
 * @example rational(6, 4).denominator === 2n // true
 */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const [n, d] = [integerArgument('numerator', numerator), integerArgument('denominator', denominator)];
  if (d === 0n) {
    throw new DomainError({ argument: 'denominator', expected: 'be different from zero', received: 'it is 0' });
  }
  return reduced(n, d);
}

function integerArgument(argument: string, value: bigint | number): bigint {
  if (typeof value === 'bigint') return value;
  if (!Number.isInteger(value)) {
    throw new DomainError({
      argument,
      expected: 'be an integer',
      received: `it is ${value}`,
      advice: 'Use `rationalFromNumber` for a floating-point number.',
    });
  }
  return BigInt(value);
}

function reduced(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 1n) return { numerator, denominator };
  if (numerator === 0n) return zero;
  const divisor = gcdOfIntegers(numerator, denominator);
  const signed = denominator < 0n ? -divisor : divisor;
  return signed === 1n
    ? { numerator, denominator }
    : { numerator: numerator / signed, denominator: denominator / signed };
}

/** Sum a + b. */
export function addRationals(a: Rational, b: Rational): Rational {
  if (a.numerator === 0n) return b;
  if (b.numerator === 0n) return a;
  if (a.denominator === b.denominator) {
    return reduced(a.numerator + b.numerator, a.denominator);
  }
  const divisor = gcdOfIntegers(a.denominator, b.denominator);
  if (divisor === 1n) {
    // coprime denominators: the sum is already in lowest terms
    return {
      numerator: a.numerator * b.denominator + b.numerator * a.denominator,
      denominator: a.denominator * b.denominator,
    };
  }
  const cofactor = a.denominator / divisor;
  const numerator = a.numerator * (b.denominator / divisor) + b.numerator * cofactor;
  if (numerator === 0n) return zero;
  // Knuth: only the gcd of the denominators can share a factor with this numerator
  const rest = gcdOfIntegers(numerator, divisor);
  return { numerator: numerator / rest, denominator: cofactor * (b.denominator / rest) };
}

/** Product a·b. */
export function multiplyRationals(a: Rational, b: Rational): Rational {
  if (a.numerator === 0n || b.numerator === 0n) return zero;
  if (a.denominator === 1n && b.denominator === 1n) {
    return { numerator: a.numerator * b.numerator, denominator: 1n };
  }
  const left = gcdOfIntegers(a.numerator, b.denominator);
  const right = gcdOfIntegers(b.numerator, a.denominator);
  return {
    numerator: (a.numerator / left) * (b.numerator / right),
    denominator: (a.denominator / right) * (b.denominator / left),
  };
}

/** Quotient a / b. @throws {DomainError} when b = 0 */
export function divideRationals(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) {
    throw new DomainError({ argument: 'divisor', expected: 'be different from zero', received: 'it is 0' });
  }
  const inverse =
    b.numerator < 0n
      ? { numerator: -b.denominator, denominator: -b.numerator }
      : { numerator: b.denominator, denominator: b.numerator };
  return multiplyRationals(a, inverse);
}

/** Negative −a. */
export function negateRational(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

/** Sign of a − b as −1, 0 or 1. */
export function compareRationals(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * The rational number that a float64 is.
 *
 * @throws {NonFiniteError} for NaN and ±Infinity
 * @example rationalFromNumber(0.5).denominator === 2n // true
 */
export function rationalFromNumber(value: number): Rational {
  if (Number.isInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  if (!Number.isFinite(value)) {
    throw new NonFiniteError({ argument: 'value', expected: 'be a finite number', received: `it is ${value}` });
  }
  let mantissa = value;
  let exponent = 0;
  // multiplication by 2 is exact, subnormal numbers included; a float64 has at most 1074 binary places
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent += 1;
  }
  return reduced(BigInt(mantissa), 1n << BigInt(exponent));
}

/**
 * Float64 nearest to a rational number (ties to even), and a bound of the difference.
 *
 * @returns value and bound with |a − value| ≤ bound; bound 0 when the value is exact, Infinity on overflow
 */
export function numberFromRational(a: Rational): { readonly value: number; readonly bound: number } {
  if (a.denominator === 1n && bitLength(a.numerator) <= 53) return { value: Number(a.numerator), bound: 0 };
  const magnitude = a.numerator < 0n ? -a.numerator : a.numerator;
  const exponent = bitLength(magnitude) - bitLength(a.denominator);
  // 64 digits and a sticky bit round correctly; below 2⁻¹⁰²² the last digit kept is 2⁻¹⁰⁷⁴ and the rounding is done here
  const subnormal = exponent <= -1022;
  const shift = subnormal ? 1074 : 64 - exponent;
  const scaledNumerator = shift > 0 ? magnitude << BigInt(shift) : magnitude;
  const scaledDenominator = shift < 0 ? a.denominator << BigInt(-shift) : a.denominator;
  let quotient = scaledNumerator / scaledDenominator;
  const remainder = scaledNumerator - quotient * scaledDenominator;
  let exact = remainder === 0n;
  if (subnormal) {
    const twice = 2n * remainder - scaledDenominator;
    if (twice > 0n || (twice === 0n && quotient % 2n === 1n)) quotient += 1n;
  } else {
    if (!exact) quotient = 2n * quotient + 1n;
    exact &&= BigInt(Number(quotient)) === quotient;
  }
  const places = shift + (!subnormal && remainder !== 0n ? 1 : 0);
  const rounded = scaleByPowerOfTwo(Number(quotient), -places);
  const value = a.numerator < 0n ? -rounded : rounded;
  if (!Number.isFinite(value)) return { value, bound: Infinity };
  // half a unit in the last place: |value|·2⁻⁵³ bounds it for normal numbers, 2⁻¹⁰⁷⁵ rounded up below
  return { value, bound: exact ? 0 : Math.max((rounded * Number.EPSILON) / 2, Number.MIN_VALUE) };
}

/** x·2^exponent in two exact steps, so that neither factor leaves the range of float64. */
function scaleByPowerOfTwo(x: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return x * 2 ** half * 2 ** (exponent - half);
}

const rationalPattern = /^\s*([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?(?:\s*\/\s*(\d+))?\s*$/;

/**
 * Rational number from text: `-3`, `22/7`, `0.125`, `1.5e-3`.
 *
 * @throws {FormatError} for any other text
 */
export function parseRational(text: string): Rational {
  return rationalArgument('text', text);
}

/** The same of an argument of another name. @throws {FormatError} */
export function rationalArgument(argument: string, text: string): Rational {
  const match = rationalPattern.exec(text);
  if (match === null || BigInt(match[5] ?? 1) === 0n) {
    throw new FormatError({
      argument,
      expected: 'be a rational number such as -3, 22/7 or 0.125',
      received: `it is "${text}"`,
    });
  }
  const [, sign, whole, places = '', exponent = '0', denominator = '1'] = match;
  const digits = BigInt(`${whole}${places}`);
  const power = Number(exponent) - places.length;
  const scale = 10n ** BigInt(Math.abs(power));
  const signed = sign === '-' ? -digits : digits;
  return power < 0 ? reduced(signed, scale * BigInt(denominator)) : reduced(signed * scale, BigInt(denominator));
}

/** Text `p` or `p/q` of a rational number. */
export function printRational(a: Rational): string {
  return a.denominator === 1n ? a.numerator.toString() : `${a.numerator}/${a.denominator}`;
}

function squareRootOfRational(a: Rational): Rational | undefined {
  if (a.numerator < 0n) return undefined;
  const numerator = integerSquareRoot(a.numerator);
  const denominator = integerSquareRoot(a.denominator);
  const exact = numerator * numerator === a.numerator && denominator * denominator === a.denominator;
  return exact ? { numerator, denominator } : undefined;
}

/**
 * Matrix product with one denominator for each row on the left and each column on the right, so that entries are sums of products
 * of integers and are reduced once.
 */
function productOfRationalMatrices(
  left: readonly Rational[],
  right: readonly Rational[],
  { rows, inner, cols }: ProductShape,
): Rational[] {
  const columns = Array.from({ length: cols }, (_, j) => overCommonDenominator(right, j, cols, inner));
  const product: Rational[] = [];
  for (let i = 0; i < rows; i++) {
    const { places, numerators, denominator } = overCommonDenominator(left, i * inner, 1, inner);
    for (const column of columns) {
      let sum = 0n;
      for (const k of places) if (column.numerators[k] !== 0n) sum += numerators[k] * column.numerators[k];
      product.push(sum === 0n ? zero : reduced(sum, denominator * column.denominator));
    }
  }
  return product;
}

/** Row or column of a matrix over one denominator. */
interface IntegerLine {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
  /** Where the entries are not zero. */
  readonly places: readonly number[];
}

/** The `length` entries from `start` on, every `stride`-th of the matrix. */
function overCommonDenominator(
  entries: readonly Rational[],
  start: number,
  stride: number,
  length: number,
): IntegerLine {
  const numerators = new Array<bigint>(length).fill(0n);
  const places: number[] = [];
  let denominator = 1n;
  for (let k = 0; k < length; k++) {
    const x = entries[start + k * stride];
    if (x.numerator === 0n) continue;
    places.push(k);
    numerators[k] = x.numerator;
    if (x.denominator !== denominator && x.denominator !== 1n && denominator % x.denominator !== 0n) {
      denominator = lcmOfIntegers(denominator, x.denominator);
    }
  }
  if (denominator !== 1n) {
    for (const k of places) numerators[k] *= denominator / entries[start + k * stride].denominator;
  }
  return { numerators, denominator, places };
}

/** The field ℚ. */
export const rationals: RealField<Rational, bigint> = {
  zero,
  one,
  domain: integers,
  add: addRationals,
  sub: (a, b) => addRationals(a, negateRational(b)),
  mul: multiplyRationals,
  div: divideRationals,
  neg: negateRational,
  isZero: (a) => a.numerator === 0n,
  equals: (a, b) => a.numerator === b.numerator && a.denominator === b.denominator,
  fromInteger: (n) => ({ numerator: n, denominator: 1n }),
  fromRational: (a) => a,
  print: printRational,
  size: (a) => integers.size(a.numerator) + integers.size(a.denominator),
  matrixProduct: productOfRationalMatrices,
  numerator: (a) => a.numerator,
  denominator: (a) => a.denominator,
  fraction: rational,
  sign: (a) => (a.numerator > 0n ? 1 : a.numerator < 0n ? -1 : 0),
  toRational: (a) => a,
  squareRoot: squareRootOfRational,
  latex: (a) => {
    if (a.denominator === 1n) return a.numerator.toString();
    const magnitude = a.numerator < 0n ? -a.numerator : a.numerator;
    return `${a.numerator < 0n ? '-' : ''}\\frac{${magnitude}}{${a.denominator}}`;
  },
};
