import { rational } from '../../exact/integers/rational.ts';
import { constantTerm, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { Term, TermRing, Terms } from './generator-terms.ts';

/**
 * Sums of generators as scale·monic, so that sums which differ by a factor are recognised as one.
 */

/** Half of an exponent. */
export function halved(ring: TermRing, exponent: Terms): Terms {
  return ring.scaled(exponent, ring.tower.rational(ring.tower.field.fromRational(rational(1, 2))));
}

/** The product of the generators of a term with their exponents. */
export function powersOf(ring: TermRing, { powers }: Term): Terms {
  let product = ring.one;
  for (const [name, power] of powers) {
    const generator = ring.generator(name, ring.generatorOf(name));
    const part = ring.power(generator, Math.abs(power));
    product = ring.multiply(product, power > 0 ? part : ring.fraction(ring.one, part)!.numerator);
  }
  return product;
}

/**
 * T = scale·monic: the term itself for one term, and otherwise the coefficient and exponential of the term that comes
 * first in an order of exponents that shifts leave alone.
 */
export function normalised(ring: TermRing, terms: Terms): { readonly scale: Term; readonly monic: Terms | undefined } {
  const list = [...terms];
  if (list.length === 1) return { scale: list[0][1], monic: undefined };
  const [, first] = list.reduce((best, other) => (precedes(ring, other[1], best[1]) ? other : best));
  const scale: Term = { coefficient: first.coefficient, exponent: first.exponent, powers: new Map() };
  const inverse = ring.tower.inverse(first.coefficient)!;
  const divisor = ring.scaled(ring.exponential(ring.negated(first.exponent)), inverse);
  return { scale, monic: ring.multiply(terms, divisor) };
}

function precedes(ring: TermRing, a: Term, b: Term): boolean {
  const difference = ring.subtract(a.exponent, b.exponent);
  if (difference.size > 0) {
    const [, { coefficient }] = [...difference].reduce((best, other) => (other[0] > best[0] ? other : best));
    const { numerator } = coefficient.get(Math.max(...coefficient.keys()))!;
    return numerator.coefficients[0] < 0n;
  }
  const text = ({ powers }: Term): string =>
    [...powers]
      .map(([name, power]) => `${name}^${power}`)
      .toSorted()
      .join('*');
  return text(a) < text(b);
}

/** The polynomial that a sum is, where it is one. */
export function polynomialOf(ring: TermRing, terms: Terms): Polynomial | undefined {
  const algebraic = ring.algebraic(terms);
  const value = algebraic === undefined ? undefined : ring.tower.toRational(algebraic);
  return value !== undefined && constantTerm(value.denominator) === 1n ? value.numerator : undefined;
}
