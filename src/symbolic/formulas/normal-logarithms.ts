import { rational } from '../../exact/integers/rational.ts';
import { factorPolynomial } from '../../exact/polynomials/factor.ts';
import {
  constantPolynomial,
  equalPolynomials,
  negatePolynomial,
  type Polynomial,
} from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import type { Fraction, TermRing, Terms } from './generator-terms.ts';
import { argumentIn, elementaryOf, meaningOf } from './parameter-functions.ts';
import type { Radical } from './radical-tower.ts';
import { normalised } from './term-scales.ts';

/**
 * Logarithms in normal form: sums of logarithms of primes, irreducible polynomials and monic sums, with e^x and √ taken out.
 */

/** ln x of a positive x. */
export function logarithm(ring: TermRing, { numerator, denominator }: Fraction): Fraction | undefined {
  if (numerator.size === 0) return undefined;
  const above = logarithmOfTerms(ring, numerator);
  const below = denominator === ring.one ? ring.zero : logarithmOfTerms(ring, denominator);
  return { numerator: ring.subtract(above, below), denominator: ring.one };
}

/** ln|T| */
function logarithmOfTerms(ring: TermRing, terms: Terms): Terms {
  const { scale, monic } = normalised(ring, terms);
  let sum = ring.add(logarithmOfRadical(ring, scale.coefficient), scale.exponent);
  for (const [name, power] of scale.powers) {
    const { kind, of } = ring.generatorOf(name);
    const inner =
      kind === 'ln' ? logarithmOfMonic(ring, ring.generator(name, ring.generatorOf(name))) : logarithmOfTerms(ring, of);
    const weight = ring.tower.field.fromRational(kind === 'sqrt' ? rational(power, 2) : rational(power));
    sum = ring.add(sum, ring.scaled(inner, ring.tower.rational(weight)));
  }
  return monic === undefined ? sum : ring.add(sum, logarithmOfMonic(ring, monic));
}

function logarithmOfMonic(ring: TermRing, terms: Terms): Terms {
  return ring.generator(`ln|${ring.text(terms)}|`, { kind: 'ln', of: terms });
}

function logarithmOfRadical(ring: TermRing, value: Radical): Terms {
  const { field } = ring.tower;
  const mask = Math.max(...value.keys());
  const lead = value.get(mask)!;
  const half = ring.tower.rational(field.fromRational(rational(1, 2)));
  if (value.size === 1) {
    const root = field.fraction(ring.tower.radicandOf(mask), field.domain.one);
    return ring.add(logarithmOfRational(ring, lead), ring.scaled(logarithmOfRational(ring, root), half));
  }
  const monic = ring.tower.multiply(value, ring.tower.rational(field.div(field.one, lead)));
  return ring.add(logarithmOfRational(ring, lead), logarithmOfMonic(ring, ring.constant(monic)));
}

/** ln|A| = Σ m ln|p| over the irreducible factors p of A. */
function logarithmOfRational(ring: TermRing, { numerator, denominator }: RationalFunction): Terms {
  const { field } = ring.tower;
  let sum = ring.zero;
  for (const [part, sign] of [
    [numerator, 1],
    [denominator, -1],
  ] as const) {
    const { content, factors } = factorPolynomial(field.domain.packing, part);
    const pieces: (readonly [Polynomial, number])[] = [
      ...primePowers(content).map(([prime, power]) => [constantPolynomial(prime), power] as const),
      ...factors.map(({ factor, multiplicity }) => [factor, multiplicity] as const),
    ];
    for (const [piece, multiplicity] of pieces) {
      // an exponential u = (d y − b)/(a − c y) has ln(d y − b) = x + ln(a − c y)
      const exponential = exponentialWith(ring, piece);
      if (exponential !== undefined) {
        const { exponent, rest } = exponential;
        const logarithm = ring.add(ring.rational(exponent), logarithmOfRational(ring, rest));
        sum = ring.add(sum, ring.multiply(logarithm, ring.integer(sign * multiplicity)));
        continue;
      }
      const root = field.roots.find(({ name }) => equalPolynomials(piece, field.domain.variable(name)));
      if (root !== undefined) {
        // ln √p = ln p/2
        const half = logarithmOfRational(ring, field.fromInteger(root.prime));
        const factor = ring.rational(field.fromRational(rational(sign * multiplicity, 2)));
        sum = ring.add(sum, ring.multiply(half, factor));
        continue;
      }
      const of = ring.rational(field.fraction(piece, field.domain.one));
      const generator = ring.generator(`ln|${field.domain.print(piece)}|`, { kind: 'ln', of });
      sum = ring.add(sum, ring.multiply(generator, ring.integer(sign * multiplicity)));
    }
  }
  return sum;
}

/** |p| = e^exponent·|rest|, where p is the numerator of an exponential of the field. */
function exponentialWith(
  ring: TermRing,
  p: Polynomial,
): { readonly exponent: RationalFunction; readonly rest: RationalFunction } | undefined {
  const { field } = ring.tower;
  for (const part of meaningOf(field).functions) {
    if (part.of !== 'exp') continue;
    const { numerator, denominator } = elementaryOf(field, part);
    if (!equalPolynomials(p, numerator) && !equalPolynomials(negatePolynomial(p), numerator)) continue;
    return { exponent: argumentIn(field, part), rest: field.fraction(denominator, field.domain.one) };
  }
  return undefined;
}

/** Primes up to this are divided out of the arguments of logarithms; a larger rest is kept whole. */
const LARGEST_PRIME = 10_000n;

/** Prime powers of |n|; empty for ±1. */
function primePowers(n: bigint): readonly (readonly [bigint, number])[] {
  let rest = n < 0n ? -n : n;
  const powers: (readonly [bigint, number])[] = [];
  for (let p = 2n; p * p <= rest && p <= LARGEST_PRIME; p += 1n) {
    let power = 0;
    for (; rest % p === 0n; rest /= p) power += 1;
    if (power > 0) powers.push([p, power]);
  }
  return rest === 1n ? powers : [...powers, [rest, 1]];
}
