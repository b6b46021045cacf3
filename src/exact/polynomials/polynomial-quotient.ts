import { boxOf, type ExponentBox, homogeneousDegree, indexOf, keyAt, largestMagnitude } from './exponent-box.ts';
import { multiplyByTerm } from './polynomial-product.ts';
import { degreesOf, type Packing, type Polynomial, subtractPolynomials } from './polynomial.ts';

/** Exact quotients of polynomials, in a dense box of exponents where it is small enough; see `ExponentBox`. */

/** The quotient p / q when it is a polynomial over ℤ, otherwise (and for q = 0) undefined. */
export function divideExactly(packing: Packing, p: Polynomial, q: Polynomial): Polynomial | undefined {
  if (q.keys.length === 0) return undefined;
  if (p.keys.length === 0) return p;
  if (q.keys.length === 1) return dividedByTerm(packing, p, q.keys[0], q.coefficients[0]);
  if (p.coefficients[0] % q.coefficients[0] !== 0n) return undefined;
  if (p.coefficients.at(-1)! % q.coefficients.at(-1)! !== 0n) return undefined;
  const degrees = degreesOf(packing, p);
  const slack = degreesOf(packing, q).map((degree, v) => degrees[v] - degree);
  if (slack.some((difference) => difference < 0)) return undefined;
  const [left, right] = [homogeneousDegree(packing, p), homogeneousDegree(packing, q)];
  const homogeneous = left !== undefined && right !== undefined;
  // a homogeneous polynomial has no quotient by one that is not
  if (left !== undefined && packing.units.length > 1 && right === undefined) return undefined;
  const total = homogeneous ? left - right : 0;
  const box = boxOf(packing, degrees, homogeneous);
  if (box.size > Math.max(2 ** 14, 128 * p.keys.length)) return sparseQuotient(packing, p, q, slack);
  const fast = floatQuotient(box, p, q, slack, total);
  return fast === 'too large' ? integerQuotient(box, p, q, slack, total) : fast;
}

function dividedByTerm(packing: Packing, p: Polynomial, key: number, coefficient: bigint): Polynomial | undefined {
  if (coefficient !== 1n && p.coefficients.some((other) => other % coefficient !== 0n)) return undefined;
  const coefficients = coefficient === 1n ? p.coefficients : p.coefficients.map((other) => other / coefficient);
  if (key === 0) return { keys: p.keys, coefficients, reach: p.reach };
  if (!p.keys.every((other) => dividesMonomial(packing, key, other))) return undefined;
  return { keys: p.keys.map((other) => other - key), coefficients, reach: p.reach };
}

function dividesMonomial(packing: Packing, divisor: number, key: number): boolean {
  let [left, right] = [divisor, key];
  for (const unit of packing.units) {
    const [a, b] = [Math.floor(left / unit), Math.floor(right / unit)];
    if (a > b) return false;
    left -= a * unit;
    right -= b * unit;
  }
  return true;
}

/** Offsets of the terms of q relative to its leading term, and the index of that term. */
function offsets(box: ExponentBox, q: Polynomial): { readonly lead: number; readonly tail: Int32Array } {
  const lead = indexOf(box, q.keys[0]);
  return { lead, tail: Int32Array.from(q.keys.slice(1), (key) => indexOf(box, key) - lead) };
}

/** Does the monomial at this index of the quotient keep every product with q inside the degrees of p? */
function fits({ strides, homogeneous }: ExponentBox, index: number, slack: readonly number[], total: number): boolean {
  const count = homogeneous ? slack.length - 1 : slack.length;
  let rest = index;
  let missing = total;
  for (let v = 0; v < count; v += 1) {
    const exponent = Math.floor(rest / strides[v]);
    rest -= exponent * strides[v];
    missing -= exponent;
    if (exponent > slack[v]) return false;
  }
  return !homogeneous || (missing >= 0 && missing <= slack[count]);
}

function floatQuotient(
  box: ExponentBox,
  p: Polynomial,
  q: Polynomial,
  slack: readonly number[],
  total: number,
): Polynomial | undefined | 'too large' {
  const limit = 2 ** 52;
  if (largestMagnitude(p.coefficients) > limit || largestMagnitude(q.coefficients) > limit) return 'too large';
  const cells = new Float64Array(box.size);
  p.keys.forEach((key, k) => {
    cells[indexOf(box, key)] = Number(p.coefficients[k]);
  });
  const { lead, tail } = offsets(box, q);
  const divisor = Number(q.coefficients[0]);
  const others = Float64Array.from(q.coefficients.slice(1), Number);
  const keys: number[] = [];
  const coefficients: bigint[] = [];
  for (let index = box.size - 1; index >= 0; index -= 1) {
    if (cells[index] === 0) continue;
    const factor = cells[index] / divisor;
    if (index < lead || !Number.isInteger(factor) || !fits(box, index - lead, slack, total)) return undefined;
    keys.push(keyAt(box, index - lead, total));
    coefficients.push(BigInt(factor));
    for (let k = 0; k < tail.length; k += 1) {
      const product = factor * others[k];
      const value = cells[index + tail[k]] - product;
      if (product > limit || product < -limit || value > limit || value < -limit) return 'too large';
      cells[index + tail[k]] = value;
    }
  }
  return { keys, coefficients, reach: Math.max(...slack) };
}

function integerQuotient(
  box: ExponentBox,
  p: Polynomial,
  q: Polynomial,
  slack: readonly number[],
  total: number,
): Polynomial | undefined {
  const cells = new Array<bigint>(box.size).fill(0n);
  p.keys.forEach((key, k) => {
    cells[indexOf(box, key)] = p.coefficients[k];
  });
  const { lead, tail } = offsets(box, q);
  const divisor = q.coefficients[0];
  const keys: number[] = [];
  const coefficients: bigint[] = [];
  for (let index = box.size - 1; index >= 0; index -= 1) {
    const cell = cells[index];
    if (cell === 0n) continue;
    if (index < lead || cell % divisor !== 0n || !fits(box, index - lead, slack, total)) return undefined;
    const factor = cell / divisor;
    keys.push(keyAt(box, index - lead, total));
    coefficients.push(factor);
    for (let k = 0; k < tail.length; k += 1) cells[index + tail[k]] -= factor * q.coefficients[k + 1];
  }
  return { keys, coefficients, reach: Math.max(...slack) };
}

function sparseQuotient(
  packing: Packing,
  p: Polynomial,
  q: Polynomial,
  slack: readonly number[],
): Polynomial | undefined {
  const highest = slack.reduce((key, exponent, v) => key + exponent * packing.units[v], 0);
  let remainder = p;
  const keys: number[] = [];
  const coefficients: bigint[] = [];
  while (remainder.keys.length > 0) {
    const [key, coefficient] = [remainder.keys[0], remainder.coefficients[0]];
    if (coefficient % q.coefficients[0] !== 0n || !dividesMonomial(packing, q.keys[0], key)) return undefined;
    const factorKey = key - q.keys[0];
    if (!dividesMonomial(packing, factorKey, highest)) return undefined;
    const factor = coefficient / q.coefficients[0];
    keys.push(factorKey);
    coefficients.push(factor);
    remainder = subtractPolynomials(remainder, multiplyByTerm(q, factorKey, factor, p.reach));
  }
  return { keys, coefficients, reach: Math.max(...slack) };
}
