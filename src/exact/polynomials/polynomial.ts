import { DegreeError, DomainError } from '../../matrix/errors.ts';
import { gcdOfIntegers } from '../integers/integer.ts';
import { type Power, withOneRoot } from './root-names.ts';

/**
 * Sparse polynomials over ℤ in a fixed ordered list of variables.
 *
 * The exponents of a term are packed into one integer below 2⁵², the first variable in the highest place, so integer
 * order is lexicographic order. Packing never overflows silently: every polynomial carries a bound of its exponents, and
 * a product that could exceed the width is refused with a `DegreeError`.
 */

/** Polynomial of some packing; terms in descending order, coefficients nonzero. */
export interface Polynomial {
  /** Packed exponents, strictly descending. */
  readonly keys: readonly number[];
  readonly coefficients: readonly bigint[];
  /** Upper bound of every exponent. */
  readonly reach: number;
}

/** Layout of packed exponents. */
export interface Packing {
  readonly variables: readonly string[];
  /** Packed form of each variable. */
  readonly units: readonly number[];
  /** One more than the largest exponent. */
  readonly base: number;
}

/** Packing of a list of variables: at most 2²⁰ − 1 as exponent, and ⌊52 / n⌋ binary digits each. */
export function packingOf(variables: readonly string[]): Packing {
  const bits = Math.min(20, Math.floor(52 / Math.max(1, variables.length)));
  if (bits < 2) {
    throw new DomainError({
      argument: 'variables',
      expected: 'be at most 26',
      received: `there are ${variables.length}`,
    });
  }
  const base = 2 ** bits;
  return { variables, base, units: variables.map((_, v) => base ** (variables.length - 1 - v)) };
}

export const zeroPolynomial: Polynomial = { keys: [], coefficients: [], reach: 0 };

/** The constant n. */
export function constantPolynomial(n: bigint): Polynomial {
  return n === 0n ? zeroPolynomial : { keys: [0], coefficients: [n], reach: 0 };
}

/** The variable number v. */
export function variablePolynomial(packing: Packing, v: number): Polynomial {
  return { keys: [packing.units[v]], coefficients: [1n], reach: 1 };
}

/** Polynomial from unordered terms with distinct keys; zero coefficients are dropped. */
export function polynomialFromTerms(terms: ReadonlyMap<number, bigint>, reach: number): Polynomial {
  const keys: number[] = [];
  for (const [key, coefficient] of terms) if (coefficient !== 0n) keys.push(key);
  keys.sort((a, b) => b - a);
  return { keys, coefficients: keys.map((key) => terms.get(key)!), reach };
}

/** Exponent of variable v in a packed monomial. */
export function exponentOf(packing: Packing, key: number, v: number): number {
  const shifted = Math.floor(key / packing.units[v]);
  return shifted - Math.floor(shifted / packing.base) * packing.base;
}

/** Degree in every variable; all zero for the zero polynomial. */
export function degreesOf(packing: Packing, p: Polynomial): number[] {
  const count = packing.units.length;
  const degrees = new Array<number>(count).fill(0);
  for (const key of p.keys) {
    let rest = key;
    for (let v = 0; v < count; v += 1) {
      const exponent = Math.floor(rest / packing.units[v]);
      rest -= exponent * packing.units[v];
      if (exponent > degrees[v]) degrees[v] = exponent;
    }
  }
  return degrees;
}

/** Sum of the exponents of a packed monomial. */
export function degreeOfMonomial(packing: Packing, key: number): number {
  let rest = key;
  let degree = 0;
  for (const unit of packing.units) {
    const exponent = Math.floor(rest / unit);
    rest -= exponent * unit;
    degree += exponent;
  }
  return degree;
}

/** Largest sum of the exponents of a term. */
export function totalDegree(packing: Packing, p: Polynomial): number {
  return p.keys.reduce((degree, key) => Math.max(degree, degreeOfMonomial(packing, key)), 0);
}

/** Do all terms have the same total degree? */
export function isHomogeneous(packing: Packing, p: Polynomial): boolean {
  const degree = p.keys.length === 0 ? 0 : degreeOfMonomial(packing, p.keys[0]);
  return p.keys.every((key) => degreeOfMonomial(packing, key) === degree);
}

/**
 * Bound of the exponents of the product of two polynomials.
 *
 * @throws {DegreeError} when an exponent of the product does not fit
 */
export function checkedReach(packing: Packing, p: Polynomial, q: Polynomial): number {
  const reach = p.reach + q.reach;
  if (reach < packing.base) return reach;
  const degrees = degreesOf(packing, q);
  const exact = degreesOf(packing, p).reduce((most, degree, v) => Math.max(most, degree + degrees[v]), 0);
  if (exact < packing.base) return exact;
  throw new DegreeError({
    argument: 'product',
    expected: `have exponents below ${packing.base} in ${packing.variables.length} variables`,
    received: `an exponent is ${exact}`,
    advice: 'Use fewer variables, for example by setting one rate to 1.',
  });
}

function merged(p: Polynomial, q: Polynomial, sign: 1 | -1): Polynomial {
  const keys: number[] = [];
  const coefficients: bigint[] = [];
  let [i, j] = [0, 0];
  while (i < p.keys.length && j < q.keys.length) {
    const [left, right] = [p.keys[i], q.keys[j]];
    if (left > right) {
      keys.push(left);
      coefficients.push(p.coefficients[i]);
      i += 1;
    } else if (left < right) {
      keys.push(right);
      coefficients.push(sign === 1 ? q.coefficients[j] : -q.coefficients[j]);
      j += 1;
    } else {
      const sum = sign === 1 ? p.coefficients[i] + q.coefficients[j] : p.coefficients[i] - q.coefficients[j];
      if (sum !== 0n) {
        keys.push(left);
        coefficients.push(sum);
      }
      i += 1;
      j += 1;
    }
  }
  for (; i < p.keys.length; i += 1) {
    keys.push(p.keys[i]);
    coefficients.push(p.coefficients[i]);
  }
  for (; j < q.keys.length; j += 1) {
    keys.push(q.keys[j]);
    coefficients.push(sign === 1 ? q.coefficients[j] : -q.coefficients[j]);
  }
  return { keys, coefficients, reach: Math.max(p.reach, q.reach) };
}

/** Sum p + q. */
export function addPolynomials(p: Polynomial, q: Polynomial): Polynomial {
  return p.keys.length === 0 ? q : q.keys.length === 0 ? p : merged(p, q, 1);
}

/** Difference p − q. */
export function subtractPolynomials(p: Polynomial, q: Polynomial): Polynomial {
  return q.keys.length === 0 ? p : merged(p, q, -1);
}

/** Negative −p. */
export function negatePolynomial(p: Polynomial): Polynomial {
  return { ...p, coefficients: p.coefficients.map((coefficient) => -coefficient) };
}

/** Product n·p with an integer. */
export function scalePolynomial(p: Polynomial, n: bigint): Polynomial {
  if (n === 0n) return zeroPolynomial;
  return n === 1n ? p : { ...p, coefficients: p.coefficients.map((coefficient) => coefficient * n) };
}

/** Quotient p / n by an integer that divides every coefficient. */
export function divideByInteger(p: Polynomial, n: bigint): Polynomial {
  return n === 1n ? p : { ...p, coefficients: p.coefficients.map((coefficient) => coefficient / n) };
}

/** Greatest common divisor of the coefficients, nonnegative. */
export function integerContent(p: Polynomial): bigint {
  let content = 0n;
  for (const coefficient of p.coefficients) {
    content = gcdOfIntegers(content, coefficient);
    if (content === 1n) return 1n;
  }
  return content;
}

/** The number that a constant polynomial is, or undefined. */
export function constantTerm(p: Polynomial): bigint | undefined {
  if (p.keys.length === 0) return 0n;
  return p.keys.length === 1 && p.keys[0] === 0 ? p.coefficients[0] : undefined;
}

/** Are the polynomials the same? */
export function equalPolynomials(p: Polynomial, q: Polynomial): boolean {
  if (p === q) return true;
  if (p.keys.length !== q.keys.length) return false;
  return p.keys.every((key, k) => key === q.keys[k] && p.coefficients[k] === q.coefficients[k]);
}

/**
 * Text of a polynomial.
 *
 * @param name   text of variable v
 * @param style  'plain' for mathjs syntax (`3*x^2*y`), 'latex' for `3 x^{2} y`
 */
export function printPolynomial(
  packing: Packing,
  p: Polynomial,
  style: 'plain' | 'latex' = 'plain',
  name: (variable: string) => string = (variable) => variable,
): string {
  if (p.keys.length === 0) return '0';
  const terms = p.keys.map((key, k) => {
    const coefficient = p.coefficients[k];
    const magnitude = coefficient < 0n ? -coefficient : coefficient;
    const powers = packing.variables.flatMap((variable, v): readonly Power[] => {
      const exponent = exponentOf(packing, key, v);
      return exponent === 0 ? [] : [[variable, exponent]];
    });
    const factors = withOneRoot(powers).map(([variable, exponent]) => {
      if (exponent === 1) return name(variable);
      return style === 'plain' ? `${name(variable)}^${exponent}` : `${name(variable)}^{${exponent}}`;
    });
    if (magnitude !== 1n || factors.length === 0) factors.unshift(magnitude.toString());
    const text = factors.join(style === 'plain' ? '*' : ' ');
    if (k === 0) return coefficient < 0n ? `-${text}` : text;
    return coefficient < 0n ? ` - ${text}` : ` + ${text}`;
  });
  return terms.join('');
}
