import { factorPolynomial } from '../../exact/polynomials/factor.ts';
import { negatePolynomial, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { rational } from '../../exact/integers/rational.ts';
import type { SignClaim, SignBudget } from '../../exact/signs/sign-on-domain.ts';
import { squareRootOfPolynomial } from '../../exact/polynomials/square-free.ts';
import { type Fraction, TermRing, type Terms } from './generator-terms.ts';
import type { Radical, RadicalTower } from './radical-tower.ts';
import { signOfFractionOnBox, signOnBox } from './sign-on-box.ts';
import { exponential } from './normal-exponentials.ts';
import { logarithm } from './normal-logarithms.ts';
import { halved, normalised, powersOf } from './term-scales.ts';
import { provesSign } from './term-signs.ts';

/** Budget for signs that help to simplify. */
const BUDGET: SignBudget = { points: 40, depth: 3 };
/** For signs of what is no polynomial. */
const QUICK: SignBudget = { points: 12, depth: 2 };

/** Sign that is assumed for what stands between the bars of an absolute value, by the name of the generator. */
export type Assumptions = ReadonlyMap<string, Assumption>;

interface Assumption {
  readonly sign: 1 | -1;
  /** The polynomial of that sign, where it is one. */
  readonly polynomial: Polynomial | undefined;
}

/**
 * abs, sqrt, ln and exp of sums of generators, in normal form.
 *
 * Every rewriting holds on an open and dense part of the box wherever the form is real, and so, by continuity, everywhere
 * on the box if the form is real and without poles there.
 */
export class NormalFunctions {
  readonly ring: TermRing;
  readonly #assumptions: Assumptions;
  readonly #absolutes = new Map<string, Terms>();

  constructor(tower: RadicalTower, assumptions: Assumptions = new Map()) {
    const assumed = [...assumptions.values()].flatMap(({ sign, polynomial }) =>
      polynomial === undefined ? [] : [sign === 1 ? polynomial : negatePolynomial(polynomial)],
    );
    this.ring = new TermRing(tower, assumed);
    this.#assumptions = assumptions;
  }

  get #tower(): RadicalTower {
    return this.ring.tower;
  }

  // ---- absolute values ---------------------------------------------------------------------------------------------

  /** |x| */
  absolute({ numerator, denominator }: Fraction): Fraction | undefined {
    const above = this.#absoluteOfTerms(numerator);
    if (denominator === this.ring.one) return { numerator: above, denominator };
    return this.ring.fraction(above, this.#absoluteOfTerms(denominator));
  }

  #absoluteOfTerms(terms: Terms): Terms {
    if (terms.size === 0) return terms;
    const { scale, monic } = normalised(this.ring, terms);
    const { ring } = this;
    let result = ring.multiply(this.#absoluteOfRadical(scale.coefficient), ring.exponential(scale.exponent));
    for (const [name, power] of scale.powers) {
      const generator = ring.generator(name, ring.generatorOf(name));
      const isLogarithm = ring.generatorOf(name).kind === 'ln';
      const magnitude = isLogarithm && power % 2 !== 0 ? this.#absoluteOfMonic(generator) : generator;
      // |m|^k = m^(k−1) |m| for odd k
      const rest = ring.fraction(
        ring.one,
        power < 0 ? ring.power(generator, Math.abs(power) + (power % 2 === 0 ? 0 : 1)) : ring.one,
      )!;
      if (power < 0) result = ring.multiply(result, rest.numerator);
      if (power % 2 !== 0) result = ring.multiply(result, magnitude);
      if (power > 0) result = ring.multiply(result, ring.power(generator, power - (power % 2)));
    }
    return monic === undefined ? result : ring.multiply(result, this.#absoluteOfMonic(monic));
  }

  #absoluteOfRadical(value: Radical): Terms {
    const { ring } = this;
    const rationalValue = this.#tower.toRational(value);
    if (rationalValue !== undefined) return this.#absoluteOfRational(rationalValue);
    const mask = Math.max(...value.keys());
    const lead = value.get(mask)!;
    const scale = this.#absoluteOfRational(lead);
    if (value.size === 1) return ring.scaled(scale, new Map([[mask, this.#tower.field.one]]));
    const inverse = this.#tower.rational(this.#tower.field.div(this.#tower.field.one, lead));
    return ring.multiply(scale, this.#absoluteOfMonic(ring.constant(this.#tower.multiply(value, inverse))));
  }

  /** |f| factor by factor, where the sign of f as a whole is not known. */
  #absoluteOfRational(f: RationalFunction): Terms {
    const { ring } = this;
    const { field, box } = this.#tower;
    const polynomials = field.domain;
    if (field.isZero(f)) return ring.zero;
    const sign = field.sign(f);
    if (sign !== undefined) return ring.rational(sign === -1 ? field.neg(f) : f);
    if (signOfFractionOnBox(polynomials, f, 'nonnegative', box, QUICK).verdict === 'proved') return ring.rational(f);
    if (signOfFractionOnBox(polynomials, f, 'nonpositive', box, QUICK).verdict === 'proved')
      return ring.rational(field.neg(f));
    let result = ring.one;
    for (const [part, direction] of [
      [f.numerator, 1],
      [f.denominator, -1],
    ] as const) {
      const { content, factors } = factorPolynomial(polynomials.packing, part);
      const scale = field.fromRational(rational(content < 0n ? -content : content));
      result = ring.multiply(result, ring.rational(direction === 1 ? scale : field.div(field.one, scale)));
      for (const { factor, multiplicity } of factors) {
        const value = field.fraction(factor, polynomials.one);
        // |p|^−k = |p|·p^−(k+1) and |p|^k = |p|·p^(k−1) for odd k
        const isOdd = multiplicity % 2 === 1;
        const power = direction === 1 ? multiplicity - (isOdd ? 1 : 0) : -multiplicity - (isOdd ? 1 : 0);
        let even = field.one;
        for (let k = 0; k < Math.abs(power); k += 1) even = power > 0 ? field.mul(even, value) : field.div(even, value);
        result = ring.multiply(result, ring.rational(even));
        if (isOdd) result = ring.multiply(result, this.#absoluteOfPolynomial(factor));
      }
    }
    return result;
  }

  /** |p| of an irreducible polynomial: ±p where the sign is known or assumed, and a generator otherwise. */
  #absoluteOfPolynomial(p: Polynomial): Terms {
    const { field } = this.#tower;
    const value = this.ring.rational(field.fraction(p, field.domain.one));
    return this.#absoluteOf(`|${field.domain.print(p)}|`, value, p);
  }

  #absoluteOfMonic(terms: Terms): Terms {
    return this.#absoluteOf(`|${this.ring.text(terms)}|`, terms, undefined);
  }

  #absoluteOf(name: string, value: Terms, p: Polynomial | undefined): Terms {
    const known = this.#absolutes.get(name);
    if (known !== undefined) return known;
    const sign = this.#assumptions.get(name)?.sign ?? this.#signOf(value, p);
    const result =
      sign === undefined
        ? this.ring.generator(name, { kind: 'abs', of: value })
        : sign === 1
          ? value
          : this.ring.negated(value);
    this.#absolutes.set(name, result);
    return result;
  }

  #signOf(value: Terms, p: Polynomial | undefined): 1 | -1 | undefined {
    if (p === undefined) {
      if (provesSign(this.ring, value, 'nonnegative', QUICK)) return 1;
      return provesSign(this.ring, value, 'nonpositive', QUICK) ? -1 : undefined;
    }
    const { field, box } = this.#tower;
    const polynomials = field.domain;
    const is = (q: Polynomial, claim: SignClaim): boolean =>
      signOnBox(polynomials, q, claim, box, BUDGET).verdict === 'proved';
    if (is(p, 'nonnegative')) return 1;
    if (is(p, 'nonpositive')) return -1;
    // p ≥ q ≥ 0 or p ≤ −q ≤ 0 for what is assumed to be nonnegative
    for (const q of this.ring.assumed) {
      if (is(polynomials.sub(p, q), 'nonnegative')) return 1;
      if (is(polynomials.add(p, q), 'nonpositive')) return -1;
    }
    return undefined;
  }

  // ---- exponentials and logarithms ---------------------------------------------------------------------------------

  /** e^x; undefined for a denominator that is a sum. */
  exponential(x: Fraction): Fraction | undefined {
    return exponential(this, x);
  }

  /** ln x of a positive x. */
  logarithm(x: Fraction): Fraction | undefined {
    return logarithm(this.ring, x);
  }

  // ---- square roots ------------------------------------------------------------------------------------------------

  /** √x of a nonnegative x. */
  squareRoot({ numerator, denominator }: Fraction): Fraction | undefined {
    const { ring } = this;
    if (denominator === ring.one) return { numerator: this.#rootOfTerms(numerator), denominator };
    // √(N/D) = √(N D)/|D|
    const root = this.#rootOfTerms(ring.multiply(numerator, denominator));
    return ring.fraction(root, this.#absoluteOfTerms(denominator));
  }

  #rootOfTerms(terms: Terms): Terms {
    const { ring } = this;
    if (terms.size === 0) return terms;
    const { scale, monic } = normalised(this.ring, terms);
    const value = this.#tower.toRational(scale.coefficient);
    if (monic === undefined && scale.powers.size === 0) {
      const root = value === undefined ? this.#denested(scale.coefficient) : this.#rootOfRational(value);
      if (root !== undefined) return ring.multiply(root, ring.exponential(halved(ring, scale.exponent)));
    }
    // √(c T) = √|c| √(±T) where the sign of c is known
    if (value !== undefined && (monic !== undefined || scale.powers.size > 0)) {
      const { field, box } = this.#tower;
      const rest = ring.multiply(monic ?? ring.one, powersOf(ring, scale));
      for (const sign of [1, -1] as const) {
        const claim = sign === 1 ? 'nonnegative' : 'nonpositive';
        if (signOfFractionOnBox(field.domain, value, claim, box, QUICK).verdict !== 'proved') continue;
        const outer = this.#rootOfRational(sign === 1 ? value : field.neg(value));
        const inner = sign === 1 ? rest : ring.negated(rest);
        return ring.multiply(
          ring.multiply(outer, this.#rootGenerator(inner)),
          ring.exponential(halved(ring, scale.exponent)),
        );
      }
    }
    return this.#rootGenerator(terms);
  }

  #rootGenerator(terms: Terms): Terms {
    return this.ring.generator(`sqrt(${this.ring.text(terms)})`, { kind: 'sqrt', of: terms });
  }

  #rootOfRational(value: RationalFunction): Terms {
    const { outer, root } = this.#tower.rootParts(value);
    return this.ring.scaled(this.#absoluteOfRational(outer), root);
  }

  /** √(P + Q√D) with P² − Q²D = R²: |s + Q√D/2s| where (P ± R)/2 = s², and otherwise |√((P + R)/2) ± √((P − R)/2)|, as Q ≷ 0. */
  #denested(value: Radical): Terms | undefined {
    const { field } = this.#tower;
    const mask = Math.max(...value.keys());
    if (value.size !== 2 || !value.has(0)) return undefined;
    const [P, Q] = [value.get(0)!, value.get(mask)!];
    const D = field.fraction(this.#tower.radicandOf(mask), field.domain.one);
    const R = this.#rationalRoot(field.sub(field.mul(P, P), field.mul(field.mul(Q, Q), D)));
    if (R === undefined) return undefined;
    for (const sum of [field.add(P, R), field.sub(P, R)]) {
      const s = this.#rationalRoot(field.div(sum, field.fromInteger(2n)));
      if (s === undefined || field.isZero(s)) continue;
      const slope = field.div(Q, field.mul(field.fromInteger(2n), s));
      return this.#absoluteOfRadical(
        new Map([
          [0, s],
          [mask, slope],
        ]),
      );
    }
    const sign = field.sign(Q);
    if (sign === undefined) return undefined;
    const half = (x: RationalFunction): Terms => this.#rootOfRational(field.div(x, field.fromInteger(2n)));
    const [larger, smaller] = [half(field.add(P, R)), half(field.sub(P, R))];
    const { ring } = this;
    return this.#absoluteOfTerms(sign === 1 ? ring.add(larger, smaller) : ring.subtract(larger, smaller));
  }

  #rationalRoot(f: RationalFunction): RationalFunction | undefined {
    const { field } = this.#tower;
    const [above, below] = [f.numerator, f.denominator].map((p) => squareRootOfPolynomial(field.domain.packing, p));
    return above === undefined || below === undefined ? undefined : field.fraction(above, below);
  }
}
