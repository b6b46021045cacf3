import { bitLength, gcdOfIntegers } from '../integers/integer.ts';
import { divideByInteger, integerContent, type Packing, type Polynomial, polynomialFromTerms } from './polynomial.ts';
import { evaluateVariable } from './polynomial-calculus.ts';

/**
 * Candidate for the greatest common divisor by one integer gcd (Char, Geddes and Gonnet): all variables are replaced by
 * large integers, and the gcd of the two numbers is read back digit by digit.
 */

/** Longest integers worth trying, in bits. */
const longest = 40_000;

/**
 * @param order   the variables, in the order in which they are replaced
 * @param bounds  proved bounds of the degrees of the gcd in these variables
 * @returns       a primitive candidate, or undefined when the numbers would be too long or the digits do not fit
 */
export function heuristicCandidate(
  packing: Packing,
  p: Polynomial,
  q: Polynomial,
  order: readonly number[],
  bounds: readonly number[],
  attempt: number,
): Polynomial | undefined {
  let [left, right] = [p, q];
  const points: bigint[] = [];
  for (const v of order) {
    const smaller = minimum(height(left), height(right));
    const point = 2n * smaller + 29n + BigInt(attempt) * (smaller / 3n + 71n);
    const bits = bitLength(point);
    if (bits * Math.max(left.reach, right.reach) > 4 * longest) return undefined;
    [left, right] = [evaluateVariable(packing, left, v, point), evaluateVariable(packing, right, v, point)];
    if (left.keys.length === 0 || right.keys.length === 0) return undefined;
    if (bitLength(height(left)) > longest || bitLength(height(right)) > longest) return undefined;
    points.push(point);
  }
  const gcd = gcdOfIntegers(left.coefficients[0], right.coefficients[0]);
  let terms = new Map([[0, gcd]]);
  for (let k = order.length - 1; k >= 0; k -= 1) {
    const lifted = new Map<number, bigint>();
    for (const [key, value] of terms) {
      if (!addDigits(lifted, key, value, points[k], packing.units[order[k]], bounds[k])) return undefined;
    }
    terms = lifted;
  }
  const candidate = polynomialFromTerms(terms, Math.max(...bounds, 0));
  return divideByInteger(candidate, integerContent(candidate));
}

function height(p: Polynomial): bigint {
  let largest = 0n;
  for (const coefficient of p.coefficients) {
    const magnitude = coefficient < 0n ? -coefficient : coefficient;
    if (magnitude > largest) largest = magnitude;
  }
  return largest;
}

function minimum(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** Digits in (−point/2, point/2] of a number, as coefficients of the powers of a variable. */
function addDigits(
  terms: Map<number, bigint>,
  key: number,
  value: bigint,
  point: bigint,
  unit: number,
  bound: number,
): boolean {
  let rest = value;
  const half = point / 2n;
  for (let exponent = 0; rest !== 0n; exponent += 1) {
    if (exponent > bound) return false;
    let digit = rest % point;
    if (digit > half) digit -= point;
    else if (digit < -half) digit += point;
    if (digit !== 0n) terms.set(key + exponent * unit, digit);
    rest = (rest - digit) / point;
  }
  return true;
}
