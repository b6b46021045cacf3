import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import type { Radical, RadicalTower } from './radical-tower.ts';

/**
 * Sums Σ c·e^E·Π mᵏ with coefficients c in a tower of square roots, exponents E that are such sums again, and generators m:
 * absolute values, logarithms, and square roots of what the tower does not hold.
 */

/** Sum by the text of e^E·Π mᵏ; no zero coefficients. */
export type Terms = ReadonlyMap<string, Term>;

export interface Term {
  readonly coefficient: Radical;
  readonly exponent: Terms;
  /** Powers of the generators, by name; never zero, and 1 for generators with a square. */
  readonly powers: ReadonlyMap<string, number>;
}

/** Function of a sum that is kept as it is. */
interface Generator {
  readonly kind: 'abs' | 'ln' | 'sqrt';
  /** What it is the absolute value, the logarithm of the absolute value, or the square root of. */
  readonly of: Terms;
}

/** Quotient of sums; the denominator is not the zero sum. */
export interface Fraction {
  readonly numerator: Terms;
  readonly denominator: Terms;
}

/** Sums above this length are given up. */
const LONGEST = 600;

/** A product of two coefficients may take this many products of monomials. */
const LONGEST_PRODUCT = 100_000;

/** A normal form outgrew its bound. */
export class TooLong extends Error {}

/** Arithmetic of sums and of their quotients; |p|² = p² and √T² = T are the only relations. */
export class TermRing {
  readonly tower: RadicalTower;
  readonly one: Terms;
  readonly zero: Terms = new Map();
  /** Polynomials that are assumed to be nonnegative. */
  readonly assumed: readonly Polynomial[];
  readonly #generators = new Map<string, Generator>();

  constructor(tower: RadicalTower, assumed: readonly Polynomial[] = []) {
    this.tower = tower;
    this.assumed = assumed;
    this.one = this.constant(tower.rational(tower.field.one));
  }

  /** The generator of that name. */
  generatorOf(name: string): Generator {
    return this.#generators.get(name)!;
  }

  generator(name: string, generator: Generator): Terms {
    if (!this.#generators.has(name)) this.#generators.set(name, generator);
    return this.#single(this.tower.rational(this.tower.field.one), this.zero, new Map([[name, 1]]));
  }

  constant(value: Radical): Terms {
    return this.#single(value, new Map(), new Map());
  }

  rational(value: RationalFunction): Terms {
    return this.constant(this.tower.rational(value));
  }

  integer(n: number): Terms {
    return this.rational(this.tower.field.fromInteger(BigInt(n)));
  }

  /** e^E */
  exponential(exponent: Terms): Terms {
    return this.#single(this.tower.rational(this.tower.field.one), exponent, new Map());
  }

  /** The sum as an element of the tower, or undefined where generators or exponentials occur. */
  algebraic(terms: Terms): Radical | undefined {
    if (terms.size === 0) return new Map();
    if (terms.size > 1) return undefined;
    const [{ coefficient, exponent, powers }] = terms.values();
    return exponent.size === 0 && powers.size === 0 ? coefficient : undefined;
  }

  add(left: Terms, right: Terms): Terms {
    const sum = new Map(left);
    for (const [key, term] of right) {
      const known = sum.get(key);
      const coefficient = known === undefined ? term.coefficient : this.tower.add(known.coefficient, term.coefficient);
      if (coefficient.size === 0) sum.delete(key);
      else sum.set(key, { ...term, coefficient });
    }
    if (sum.size > LONGEST) throw new TooLong();
    return sum;
  }

  negated(terms: Terms): Terms {
    return new Map(
      [...terms].map(([key, term]) => [key, { ...term, coefficient: this.tower.negated(term.coefficient) }]),
    );
  }

  subtract(left: Terms, right: Terms): Terms {
    return this.add(left, this.negated(right));
  }

  scaled(terms: Terms, factor: Radical): Terms {
    return this.multiply(terms, this.constant(factor));
  }

  multiply(left: Terms, right: Terms): Terms {
    if (left.size * right.size > LONGEST) throw new TooLong();
    let sum = this.zero;
    for (const a of left.values()) {
      for (const b of right.values()) {
        const powers = new Map(a.powers);
        for (const [name, power] of b.powers) powers.set(name, (powers.get(name) ?? 0) + power);
        if (monomials(a.coefficient) * monomials(b.coefficient) > LONGEST_PRODUCT) throw new TooLong();
        const coefficient = this.tower.multiply(a.coefficient, b.coefficient);
        sum = this.add(sum, this.#reduced(coefficient, this.add(a.exponent, b.exponent), powers));
      }
    }
    return sum;
  }

  power(base: Terms, exponent: number): Terms {
    let result = this.one;
    for (let k = 0; k < exponent; k += 1) result = this.multiply(result, base);
    return result;
  }

  /** The fraction with a denominator of one term divided out. */
  fraction(numerator: Terms, denominator: Terms = this.one): Fraction | undefined {
    if (denominator.size === 0) return undefined;
    if (denominator === this.one) return { numerator, denominator };
    if (denominator.size > 1) return { numerator, denominator };
    const [{ coefficient, exponent, powers }] = denominator.values();
    // 1/m = m/m² for a generator with a square
    const roots = [...powers].filter(([name]) => this.#squareOf(name) !== undefined);
    if (roots.length > 0) {
      const factor = this.#single(this.tower.rational(this.tower.field.one), this.zero, new Map(roots));
      return this.fraction(this.multiply(numerator, factor), this.multiply(denominator, factor));
    }
    const inverse = this.tower.inverse(coefficient);
    if (inverse === undefined) return undefined;
    const turned = new Map([...powers].map(([name, power]) => [name, -power]));
    return {
      numerator: this.multiply(numerator, this.#single(inverse, this.negated(exponent), turned)),
      denominator: this.one,
    };
  }

  addFractions(a: Fraction, b: Fraction): Fraction | undefined {
    if (a.denominator === b.denominator || this.text(a.denominator) === this.text(b.denominator))
      return this.fraction(this.add(a.numerator, b.numerator), a.denominator);
    return this.fraction(
      this.add(this.multiply(a.numerator, b.denominator), this.multiply(b.numerator, a.denominator)),
      this.multiply(a.denominator, b.denominator),
    );
  }

  multiplyFractions(a: Fraction, b: Fraction): Fraction | undefined {
    return this.fraction(this.multiply(a.numerator, b.numerator), this.multiply(a.denominator, b.denominator));
  }

  /** Text that equal sums share. */
  text(terms: Terms): string {
    return [...terms]
      .map(([key, { coefficient }]) => `(${this.radicalText(coefficient)})${key}`)
      .toSorted()
      .join(' + ');
  }

  radicalText(value: Radical): string {
    const { field } = this.tower;
    const name = (mask: number): string =>
      mask === 0 ? '' : `sqrt(${field.domain.print(this.tower.radicandOf(mask))})*`;
    return [...value]
      .map(([mask, part]) => `${name(mask)}(${field.print(part)})`)
      .toSorted()
      .join(' + ');
  }

  #squareOf(name: string): Terms | undefined {
    const { kind, of } = this.#generators.get(name)!;
    return kind === 'sqrt' ? of : kind === 'abs' ? this.multiply(of, of) : undefined;
  }

  /** A term in which squares of generators have been replaced. */
  #reduced(coefficient: Radical, exponent: Terms, powers: ReadonlyMap<string, number>): Terms {
    const left = new Map<string, number>();
    let factor: Terms | undefined;
    for (const [name, power] of powers) {
      const square = power >= 2 ? this.#squareOf(name) : undefined;
      if (square === undefined) {
        if (power !== 0) left.set(name, power);
        continue;
      }
      if (power % 2 === 1) left.set(name, 1);
      factor = this.multiply(factor ?? this.one, this.power(square, Math.floor(power / 2)));
    }
    const term = this.#single(coefficient, exponent, left);
    return factor === undefined ? term : this.multiply(term, factor);
  }

  #single(coefficient: Radical, exponent: Terms, powers: ReadonlyMap<string, number>): Terms {
    if (coefficient.size === 0) return this.zero;
    const names = [...powers].map(([name, power]) => `*${name}^${power}`).toSorted();
    const key = `${exponent.size === 0 ? '' : `*e^[${this.text(exponent)}]`}${names.join('')}`;
    return new Map([[key, { coefficient, exponent, powers }]]);
  }
}

function monomials(coefficient: Radical): number {
  let count = 0;
  for (const { numerator, denominator } of coefficient.values())
    count += numerator.keys.length + denominator.keys.length;
  return count;
}
