import { gcdOfIntegers } from '../../exact/integers/integer.ts';
import { rational, type Rational } from '../../exact/integers/rational.ts';
import { internedLogarithm } from './logarithm-atom.ts';
import { canonicalLogarithmicSum } from './logarithmic-sum.ts';
import {
  addSums,
  atomSum,
  constantSum,
  type Monomial,
  multiplySums,
  powerSum,
  scaleSum,
  type Sum,
  ZERO_SUM,
} from './monomials.ts';

/**
 * Exact zero test of sums with logarithms of rational numbers.
 */

/** Larger products are not expanded. */
const LARGEST_EXPANSION = 4096;

/**
 * Is the sum zero because its terms cancel once every ln q is written over a pairwise coprime base of numerators and
 * denominators, and every sum over the roots of a polynomial over those of its irreducible factors?
 *
 * Sound: true means zero. False means nothing more than that this rewriting does not show it.
 */
export function isProvedZero(sum: Sum): boolean {
  if (sum.size === 0) return true;
  const reduced = overIrreducibleFactors(sum);
  if (reduced === undefined) return false;
  const cleared = withoutLogarithmicDenominators(reduced);
  const base = coprimeBase(
    [...cleared.values()].flatMap(({ factors }) =>
      factors.flatMap(({ atom: { facts } }) =>
        facts.logarithmOf === undefined ? [] : [facts.logarithmOf.numerator, facts.logarithmOf.denominator],
      ),
    ),
  );
  if (base.length === 0) return cleared.size === 0;
  let total = ZERO_SUM;
  let work = 0;
  for (const term of cleared.values()) {
    const expanded = expansion(term, base);
    work += expanded?.size ?? LARGEST_EXPANSION;
    if (expanded === undefined || work > LARGEST_EXPANSION) return false;
    total = addSums(total, expanded);
  }
  return total.size === 0;
}

/**
 * The sum with every Σ λᵏ ln λ/p′(λ) written over irreducible polynomials whose roots add up to 1; undefined when that is
 * too long.
 */
function overIrreducibleFactors(sum: Sum): Sum | undefined {
  let total = ZERO_SUM;
  for (const [key, { coefficient, factors }] of sum) {
    if (factors.every(({ atom: { facts }, exponent }) => facts.logarithmicSum === undefined || exponent < 0)) {
      total = addSums(total, new Map([[key, { coefficient, factors }]]));
      continue;
    }
    let product = constantSum(coefficient);
    for (const { atom, exponent } of factors) {
      const { logarithmicSum } = atom.facts;
      if (logarithmicSum === undefined || exponent < 0) {
        product = multiplySums(product, powerSum(atom, exponent));
        continue;
      }
      const parts = canonicalLogarithmicSum(logarithmicSum.polynomial, logarithmicSum.k);
      for (let k = 0; k < exponent; k++) {
        if (parts === undefined || product.size * parts.size > LARGEST_EXPANSION) return undefined;
        product = multiplySums(product, parts);
      }
    }
    total = addSums(total, product);
  }
  return total;
}

/** The sum times powers of the logarithms it is divided by, none of which is zero. */
function withoutLogarithmicDenominators(sum: Sum): Sum {
  const lowest = new Map<Monomial['factors'][number]['atom'], number>();
  for (const { factors } of sum.values()) {
    for (const { atom, exponent } of factors) {
      if (exponent < (lowest.get(atom) ?? 0) && atom.facts.logarithmOf !== undefined) lowest.set(atom, exponent);
    }
  }
  if (lowest.size === 0) return sum;
  const factors = [...lowest].map(([atom, exponent]) => ({ atom, exponent: -exponent }));
  const multiplier = factors.reduce<Sum>(
    (product, { atom, exponent }) => {
      let power = product;
      for (let k = 0; k < exponent; k++) power = multiplySums(power, atomSum(atom));
      return power;
    },
    constantSum(rational(1)),
  );
  return multiplySums(sum, multiplier);
}

/** One term with every ln q replaced by Σ e_b ln b over the base; undefined when that is too long. */
function expansion({ coefficient, factors }: Monomial, base: readonly bigint[]): Sum | undefined {
  let product = constantSum(coefficient);
  for (const { atom, exponent } of factors) {
    const argument = atom.facts.logarithmOf;
    if (argument !== undefined) {
      const parts = logarithmOver(argument, base);
      for (let k = 0; k < exponent; k++) {
        if (product.size * parts.size > LARGEST_EXPANSION) return undefined;
        product = multiplySums(product, parts);
      }
      continue;
    }
    product = multiplySums(product, powerSum(atom, exponent));
  }
  return product;
}

function logarithmOver({ numerator, denominator }: Rational, base: readonly bigint[]): Sum {
  let sum = ZERO_SUM;
  for (const b of base) {
    const exponent = valuation(numerator, b) - valuation(denominator, b);
    if (exponent !== 0) {
      sum = addSums(sum, scaleSum(atomSum(internedLogarithm(rational(b))), rational(exponent)));
    }
  }
  return sum;
}

function valuation(n: bigint, b: bigint): number {
  let count = 0;
  for (let rest = n; rest % b === 0n; rest /= b) count += 1;
  return count;
}

/**
 * Pairwise coprime integers above 1 such that each given positive integer is a product of their powers.
 *
 * @example coprimeBase([12n, 18n]).toSorted((a, b) => Number(a - b)).join() // '2,3'
 */
export function coprimeBase(integers: readonly bigint[]): readonly bigint[] {
  const base: bigint[] = [];
  const pending = integers.filter((n) => n > 1n);
  while (pending.length > 0) {
    const n = pending.pop()!;
    if (n === 1n) continue;
    const clash = base.findIndex((b) => gcdOfIntegers(b, n) !== 1n);
    if (clash === -1) {
      base.push(n);
      continue;
    }
    const b = base[clash];
    if (b === n) continue;
    // b·n shrinks by the common divisor in every round.
    const common = gcdOfIntegers(b, n);
    base.splice(clash, 1);
    pending.push(common, b / common, n / common);
  }
  return base;
}
