import {
  addPolynomials,
  checkedReach,
  degreeOfMonomial,
  degreesOf,
  isHomogeneous,
  type Packing,
  type Polynomial,
  polynomialFromTerms,
  subtractPolynomials,
  zeroPolynomial,
} from './polynomial.ts';

/**
 * Products and exact quotients of polynomials.
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

/**
 * Mixed-radix box of exponents; index order is lexicographic order. For homogeneous polynomials the last variable is left
 * out: its exponent follows from the total degree.
 */
interface Box {
  readonly packing: Packing;
  readonly strides: readonly number[];
  readonly size: number;
  /** Are all polynomials homogeneous, so that the last stride is 0? */
  readonly homogeneous: boolean;
}

function boxOf(packing: Packing, degrees: readonly number[], homogeneous: boolean): Box {
  const strides = new Array<number>(degrees.length).fill(0);
  let size = 1;
  for (let v = degrees.length - (homogeneous ? 2 : 1); v >= 0; v -= 1) {
    strides[v] = size;
    size *= degrees[v] + 1;
  }
  return { packing, strides, size, homogeneous };
}

function indexOf(box: Box, key: number): number {
  const { units } = box.packing;
  let rest = key;
  let index = 0;
  for (let v = 0; v < units.length; v += 1) {
    const exponent = Math.floor(rest / units[v]);
    rest -= exponent * units[v];
    index += exponent * box.strides[v];
  }
  return index;
}

/** Packed monomial at an index; `total` is its total degree in a homogeneous box. */
function keyAt({ packing, strides, homogeneous }: Box, index: number, total: number): number {
  const count = homogeneous ? strides.length - 1 : strides.length;
  let rest = index;
  let key = 0;
  let missing = total;
  for (let v = 0; v < count; v += 1) {
    const exponent = Math.floor(rest / strides[v]);
    rest -= exponent * strides[v];
    missing -= exponent;
    key += exponent * packing.units[v];
  }
  return homogeneous ? key + missing * packing.units[count] : key;
}

/** Total degree of a polynomial if it is homogeneous in at least two variables, otherwise undefined. */
function homogeneousDegree(packing: Packing, p: Polynomial): number | undefined {
  return packing.units.length > 1 && isHomogeneous(packing, p) ? degreeOfMonomial(packing, p.keys[0]) : undefined;
}

function largestMagnitude(coefficients: readonly bigint[]): number {
  let largest = 0;
  for (const coefficient of coefficients) largest = Math.max(largest, Math.abs(Number(coefficient)));
  return largest;
}

function boxProduct(box: Box, p: Polynomial, q: Polynomial, reach: number, total: number): Polynomial {
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
  box: Box,
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
function offsets(box: Box, q: Polynomial): { readonly lead: number; readonly tail: Int32Array } {
  const lead = indexOf(box, q.keys[0]);
  return { lead, tail: Int32Array.from(q.keys.slice(1), (key) => indexOf(box, key) - lead) };
}

/** Does the monomial at this index of the quotient keep every product with q inside the degrees of p? */
function fits({ strides, homogeneous }: Box, index: number, slack: readonly number[], total: number): boolean {
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
  box: Box,
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
  box: Box,
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
