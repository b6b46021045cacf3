import { absoluteInteger, bitLength, gcdOfIntegers } from '../integers/integer.ts';
import {
  addRationals,
  compareRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
} from '../integers/rational.ts';

/**
 * Real roots of univariate polynomials over ℤ by Sturm's theorem; coefficients in ascending order.
 */

/** Interval with exactly one root inside, or the root itself when both ends agree; otherwise the ends are no roots. */
export interface RootInterval {
  readonly lower: Rational;
  readonly upper: Rational;
}

const half = rational(1, 2);

/** Sign of the polynomial at a rational point. */
export function signAt(p: readonly bigint[], x: Rational): -1 | 0 | 1 {
  // Horner's scheme for Σ c_k n^k d^(deg − k), with d > 0
  let value = 0n;
  let power = 1n;
  for (let k = p.length - 1; k >= 0; k -= 1) {
    value = value * x.numerator + p[k] * power;
    power *= x.denominator;
  }
  return value > 0n ? 1 : value < 0n ? -1 : 0;
}

/** Sign of the polynomial for x → +∞ or x → −∞. */
function signAtInfinity(p: readonly bigint[], end: 1 | -1): -1 | 0 | 1 {
  if (p.length === 0) return 0;
  const positive = p.at(-1)! > 0n === (end === 1 || p.length % 2 === 1);
  return positive ? 1 : -1;
}

/**
 * Sturm sequence of a square-free polynomial: p, p′ and the negative remainders, each divided by its content.
 */
export function sturmSequence(p: readonly bigint[]): readonly (readonly bigint[])[] {
  const sequence = [p, primitivePart(p.slice(1).map((coefficient, k) => coefficient * BigInt(k + 1)))];
  for (;;) {
    const divisor = sequence.at(-1)!;
    if (divisor.length === 0) return sequence.slice(0, -1);
    if (divisor.length === 1) return sequence;
    sequence.push(primitivePart(remainder(sequence.at(-2)!, divisor).map((coefficient) => -coefficient)));
  }
}

function primitivePart(p: readonly bigint[]): readonly bigint[] {
  const content = p.reduce((gcd, coefficient) => gcdOfIntegers(gcd, coefficient), 0n);
  return content <= 1n ? p : p.map((coefficient) => coefficient / content);
}

/** A positive multiple of the remainder p mod q. */
function remainder(p: readonly bigint[], q: readonly bigint[]): bigint[] {
  const rest = [...p];
  const lead = q[q.length - 1];
  const factor = absoluteInteger(lead);
  while (rest.length >= q.length) {
    const top = rest.pop()!;
    const shift = rest.length - q.length + 1;
    const quotient = lead < 0n ? -top : top;
    for (let k = 0; k < rest.length; k += 1) rest[k] *= factor;
    for (let k = 0; k < q.length - 1; k += 1) rest[shift + k] -= quotient * q[k];
  }
  while (rest.length > 0 && rest.at(-1) === 0n) rest.pop();
  return rest;
}

function variations(signs: readonly number[]): number {
  let count = 0;
  let last = 0;
  for (const sign of signs) {
    if (sign === 0) continue;
    if (last !== 0 && sign !== last) count += 1;
    last = sign;
  }
  return count;
}

/**
 * Number of roots in the half-open interval (lower, upper]; undefined ends are −∞ and +∞.
 *
 * @param sequence Sturm sequence of a square-free polynomial
 */
export function countRoots(
  sequence: readonly (readonly bigint[])[],
  lower: Rational | undefined,
  upper: Rational | undefined,
): number {
  const at = (x: Rational | undefined, end: 1 | -1): number =>
    variations(sequence.map((p) => (x === undefined ? signAtInfinity(p, end) : signAt(p, x))));
  return at(lower, -1) - at(upper, 1);
}

/** A power of two that exceeds the magnitude of every root (Cauchy's bound). */
function rootBound(p: readonly bigint[]): bigint {
  const lead = bitLength(p.at(-1)!);
  let bits = 0;
  for (const coefficient of p) bits = Math.max(bits, bitLength(coefficient) - lead + 1);
  return 2n ** BigInt(bits + 1);
}

/**
 * Isolating intervals of all real roots of a square-free polynomial, in ascending order and disjoint.
 *
 * Roots that are hit by the bisection are returned exactly.
 */
export function isolateRoots(p: readonly bigint[]): readonly RootInterval[] {
  if (p.length <= 1) return [];
  const sequence = sturmSequence(p);
  const bound = rootBound(p);
  const isolate = (lower: Rational, upper: Rational, count: number): readonly RootInterval[] => {
    if (count === 0) return [];
    if (signAt(p, upper) === 0) {
      if (count === 1) return [{ lower: upper, upper }];
      // the root at the upper end is split off; the next ones stay away from it
      let gap = multiplyRationals(addRationals(upper, negateRational(lower)), half);
      let inner = addRationals(upper, negateRational(gap));
      while (countRoots(sequence, inner, upper) > 1 || signAt(p, inner) === 0) {
        gap = multiplyRationals(gap, half);
        inner = addRationals(upper, negateRational(gap));
      }
      return [...isolate(lower, inner, count - 1), { lower: upper, upper }];
    }
    if (count === 1 && signAt(p, lower) !== 0) return [{ lower, upper }];
    const middle = multiplyRationals(addRationals(lower, upper), half);
    const left = countRoots(sequence, lower, middle);
    return [...isolate(lower, middle, left), ...isolate(middle, upper, count - left)];
  };
  const total = countRoots(sequence, undefined, undefined);
  return isolate(rational(-bound), rational(bound), total);
}

/**
 * The isolating interval bisected until it is at most as wide as wanted.
 *
 * @param width positive
 */
export function refineRoot(p: readonly bigint[], root: RootInterval, width: Rational): RootInterval {
  let { lower, upper } = root;
  const below = signAt(p, lower);
  while (compareRationals(addRationals(upper, negateRational(lower)), width) > 0) {
    const middle = multiplyRationals(addRationals(lower, upper), half);
    const sign = signAt(p, middle);
    if (sign === 0) return { lower: middle, upper: middle };
    if (sign === below) lower = middle;
    else upper = middle;
  }
  return { lower, upper };
}
