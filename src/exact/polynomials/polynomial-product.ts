import { boxOf, type ExponentBox, homogeneousDegree, indexOf, keyAt, largestMagnitude } from './exponent-box.ts';
import {
  addPolynomials,
  checkedReach,
  degreesOf,
  type Packing,
  type Polynomial,
  polynomialFromTerms,
  zeroPolynomial,
} from './polynomial.ts';

/**
 * Products of polynomials.
 *
 * Larger operands are spread over a dense box of exponents, where a product of terms is one addition of indices; while all
 * numbers stay below 2⁵³ the box holds float64, whose integer arithmetic is exact there.
 */

/** Number of term products above which the dense box pays. */
const sparseLimit = 48;

/** Product of a polynomial with the term coefficient·monomial; the caller vouches for the exponents. */
export function multiplyByTerm(p: Polynomial, key: number, coefficient: bigint, reach: number): Polynomial {
  return {
    keys: key === 0 ? p.keys : p.keys.map((other) => other + key),
    coefficients: coefficient === 1n ? p.coefficients : p.coefficients.map((other) => other * coefficient),
    reach,
  };
}

/** Product p·q. @throws {DomainError} when an exponent does not fit */
export function multiplyPolynomials(packing: Packing, p: Polynomial, q: Polynomial): Polynomial {
  if (p.keys.length === 0 || q.keys.length === 0) return zeroPolynomial;
  const reach = checkedReach(packing, p, q);
  if (p.keys.length === 1) return multiplyByTerm(q, p.keys[0], p.coefficients[0], reach);
  if (q.keys.length === 1) return multiplyByTerm(p, q.keys[0], q.coefficients[0], reach);
  const work = p.keys.length * q.keys.length;
  if (work > sparseLimit) {
    const other = degreesOf(packing, q);
    const [left, right] = [homogeneousDegree(packing, p), homogeneousDegree(packing, q)];
    const total = left === undefined || right === undefined ? undefined : left + right;
    const box = boxOf(
      packing,
      degreesOf(packing, p).map((degree, v) => degree + other[v]),
      total !== undefined,
    );
    if (box.size <= 8 * work) return boxProduct(box, p, q, reach, total ?? 0);
  }
  return sparseProduct(p, q, reach);
}

function sparseProduct(p: Polynomial, q: Polynomial, reach: number): Polynomial {
  if (p.keys.length > q.keys.length) return sparseProduct(q, p, reach);
  if (p.keys.length <= 4) {
    let sum = zeroPolynomial;
    for (let i = 0; i < p.keys.length; i += 1) {
      sum = addPolynomials(sum, multiplyByTerm(q, p.keys[i], p.coefficients[i], reach));
    }
    return sum;
  }
  const terms = new Map<number, bigint>();
  for (let i = 0; i < p.keys.length; i += 1) {
    for (let j = 0; j < q.keys.length; j += 1) {
      const key = p.keys[i] + q.keys[j];
      terms.set(key, (terms.get(key) ?? 0n) + p.coefficients[i] * q.coefficients[j]);
    }
  }
  return polynomialFromTerms(terms, reach);
}

function boxProduct(box: ExponentBox, p: Polynomial, q: Polynomial, reach: number, total: number): Polynomial {
  const [left, right] = [p.keys.map((key) => indexOf(box, key)), q.keys.map((key) => indexOf(box, key))];
  const bound =
    largestMagnitude(p.coefficients) * largestMagnitude(q.coefficients) * Math.min(left.length, right.length);
  if (bound < Number.MAX_SAFE_INTEGER) {
    const cells = new Float64Array(box.size);
    const factors = Float64Array.from(q.coefficients, Number);
    for (let i = 0; i < left.length; i += 1) {
      const coefficient = Number(p.coefficients[i]);
      const offset = left[i];
      for (let j = 0; j < right.length; j += 1) cells[offset + right[j]] += coefficient * factors[j];
    }
    return collected(box, cells, BigInt, reach, total);
  }
  const cells = new Array<bigint>(box.size).fill(0n);
  for (let i = 0; i < left.length; i += 1) {
    const coefficient = p.coefficients[i];
    const offset = left[i];
    for (let j = 0; j < right.length; j += 1) cells[offset + right[j]] += coefficient * q.coefficients[j];
  }
  return collected(box, cells, (cell) => cell, reach, total);
}

function collected<C extends number | bigint>(
  box: ExponentBox,
  cells: ArrayLike<C>,
  toInteger: (cell: C) => bigint,
  reach: number,
  total: number,
): Polynomial {
  const keys: number[] = [];
  const coefficients: bigint[] = [];
  for (let index = box.size - 1; index >= 0; index -= 1) {
    const cell = cells[index];
    // eslint-disable-next-line eqeqeq -- a cell is 0 or 0n
    if (!cell) continue;
    keys.push(keyAt(box, index, total));
    coefficients.push(toInteger(cell));
  }
  return { keys, coefficients, reach };
}
