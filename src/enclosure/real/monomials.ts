import { bitLength } from '../../exact/integers/integer.ts';
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  printRational,
  type Rational,
  rational,
} from '../../exact/integers/rational.ts';
import type { Atom } from './atom.ts';
import { atPrecision, type Interval, intervalOf, powerOf, productOf, scaledBy, sumOf } from '../interval/interval.ts';

/**
 * Laurent polynomials in atoms with rational coefficients: sums of q·a^m·b^n·…, in which equal terms cancel exactly.
 */

/** atom^exponent, exponent ≠ 0. */
interface Factor {
  readonly atom: Atom;
  readonly exponent: number;
}

export interface Monomial {
  /** Not zero. */
  readonly coefficient: Rational;
  /** By ascending identity of the atoms. */
  readonly factors: readonly Factor[];
}

/** Terms by the key of their factors; the rational term has the key ''. */
export type Sum = ReadonlyMap<string, Monomial>;

export const ZERO_SUM: Sum = new Map();

const ONE = rational(1);

export function constantSum(q: Rational): Sum {
  return q.numerator === 0n ? ZERO_SUM : new Map([['', { coefficient: q, factors: [] }]]);
}

export function atomSum(atom: Atom): Sum {
  return powerSum(atom, 1);
}

/** atom^exponent. */
export function powerSum(atom: Atom, exponent: number): Sum {
  const factors = [{ atom, exponent }];
  return new Map([[factorsKey(factors), { coefficient: ONE, factors }]]);
}

export function addSums(x: Sum, y: Sum): Sum {
  if (x.size === 0) return y;
  if (y.size === 0) return x;
  const result = new Map(x);
  for (const [key, term] of y) include(result, key, term);
  return result;
}

function include(result: Map<string, Monomial>, key: string, { coefficient, factors }: Monomial): void {
  const known = result.get(key);
  const total = known === undefined ? coefficient : addRationals(known.coefficient, coefficient);
  if (total.numerator === 0n) result.delete(key);
  else result.set(key, { coefficient: total, factors });
}

export function scaleSum(x: Sum, q: Rational): Sum {
  if (q.numerator === 0n) return ZERO_SUM;
  if (q.numerator === 1n && q.denominator === 1n) return x;
  const result = new Map<string, Monomial>();
  for (const [key, { coefficient, factors }] of x) {
    result.set(key, { coefficient: multiplyRationals(coefficient, q), factors });
  }
  return result;
}

export function multiplySums(x: Sum, y: Sum): Sum {
  const result = new Map<string, Monomial>();
  for (const a of x.values()) {
    for (const b of y.values()) {
      const product = multiplyMonomials(a, b);
      include(result, factorsKey(product.factors), product);
    }
  }
  return result;
}

/** The reciprocal of a sum of one term, undefined for others. */
export function reciprocalOf(x: Sum): Sum | undefined {
  if (x.size !== 1) return undefined;
  const [{ coefficient, factors }] = x.values();
  const inverse = factors.map(({ atom, exponent }) => ({ atom, exponent: -exponent }));
  return new Map([[factorsKey(inverse), { coefficient: divideRationals(ONE, coefficient), factors: inverse }]]);
}

/** The number, when it is rational as written. */
export function rationalValue(x: Sum): Rational | undefined {
  if (x.size === 0) return rational(0);
  const constant = x.get('');
  return x.size === 1 && constant !== undefined ? constant.coefficient : undefined;
}

/** Name that equal sums share. */
export function keyOf(x: Sum): string {
  return [...x]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { coefficient }]) => `${printRational(coefficient)}*${key}`)
    .join('+');
}

/** Enclosure of the sum, aiming at a width of a few 2^−bits; undefined where an atom has none. */
export function encloseSum(x: Sum, bits: number): Interval | undefined {
  let total = intervalOf(0n, 0n, bits);
  for (const { coefficient, factors } of x.values()) {
    const loss = Math.max(0, bitLength(coefficient.numerator) - bitLength(coefficient.denominator) + 1);
    // Multiples of 64, so that terms share the enclosures of their atoms.
    const working = 64 * Math.ceil((bits + 8 + loss) / 64);
    let product: Interval | undefined = intervalOf(1n << BigInt(working), 1n << BigInt(working), working);
    for (const { atom, exponent } of factors) {
      const base = atom.enclose(working);
      const power = base === undefined ? undefined : powerOf(base, exponent);
      if (power === undefined) return undefined;
      product = productOf(product, power);
    }
    total = sumOf(total, atPrecision(scaledBy(product, coefficient), bits));
  }
  return total;
}

function multiplyMonomials(a: Monomial, b: Monomial): Monomial {
  let coefficient = multiplyRationals(a.coefficient, b.coefficient);
  if (a.factors.length === 0) return { coefficient, factors: b.factors };
  if (b.factors.length === 0) return { coefficient, factors: a.factors };
  const exponents = new Map<Atom, number>();
  for (const { atom, exponent } of [...a.factors, ...b.factors]) {
    exponents.set(atom, (exponents.get(atom) ?? 0) + exponent);
  }
  const factors: Factor[] = [];
  for (const [atom, exponent] of exponents) {
    const radicand = atom.facts.rootOf;
    const whole = radicand === undefined ? 0 : Math.floor(exponent / 2);
    if (radicand !== undefined) coefficient = multiplyRationals(coefficient, powerOfRational(radicand, whole));
    const rest = exponent - 2 * whole;
    if (rest !== 0) factors.push({ atom, exponent: rest });
  }
  return { coefficient, factors: factors.toSorted((x, y) => x.atom.id - y.atom.id) };
}

/** q^n for an integer n of either sign. */
export function powerOfRational({ numerator, denominator }: Rational, n: number): Rational {
  const e = BigInt(Math.abs(n));
  const power = { numerator: numerator ** e, denominator: denominator ** e };
  return n < 0 ? divideRationals(ONE, power) : power;
}

export function negateSum(x: Sum): Sum {
  const result = new Map<string, Monomial>();
  for (const [key, { coefficient, factors }] of x) {
    result.set(key, { coefficient: negateRational(coefficient), factors });
  }
  return result;
}

function factorsKey(factors: readonly Factor[]): string {
  return factors.map(({ atom, exponent }) => `${atom.id}^${exponent}`).join('.');
}
