import { integerSquareRoot } from '../../exact/integers/integer.ts';
import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import {
  constantPolynomial,
  equalPolynomials,
  negatePolynomial,
  type Polynomial,
} from '../../exact/polynomials/polynomial.ts';
import { powerOf } from '../../exact/polynomials/polynomial-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { rootInField } from '../../exact/polynomials/root-in-field.ts';
import type { SignBudget } from '../../exact/signs/sign-on-domain.ts';
import { signOnBox } from './sign-on-box.ts';
import { squareFreeDecomposition } from '../../exact/polynomials/square-free.ts';

/**
 * Element of ℚ(parameters)(√D₁, √D₂, …): the coefficient of √(Π_{k ∈ S} D_k) by the bit mask of the set S; no zeros.
 */
export type Radical = ReadonlyMap<number, RationalFunction>;

/** Budget for signs that only help to simplify. */
const QUICK: SignBudget = { points: 12, depth: 2 };

/** Primes up to this are divided out of an integer radicand. */
const SMALL_PRIMES = 1000n;

/**
 * Field of rational functions with the square roots that a formula contains.
 *
 * The radicands are square-free polynomials of which no product of different ones is a square, so the roots are
 * independent and an element is zero if and only if all its coefficients are. Roots denote nonnegative numbers on the
 * given box of the parameters. The tower grows when a new root is asked for.
 */
export class RadicalTower {
  readonly field: RationalFunctionField;
  readonly box: ParameterBox;
  readonly #radicands: Polynomial[] = [];

  constructor(field: RationalFunctionField, box: ParameterBox) {
    this.field = field;
    this.box = box;
  }

  /** Product of the radicands under the root of a mask. */
  radicandOf(mask: number): Polynomial {
    return this.#productOf(mask);
  }

  /** The radicands D₁, D₂, … so far. */
  get radicands(): readonly Polynomial[] {
    return this.#radicands;
  }

  rational(value: RationalFunction): Radical {
    return this.field.isZero(value) ? new Map() : new Map([[0, value]]);
  }

  /** The rational function that the element is, or undefined. */
  toRational(x: Radical): RationalFunction | undefined {
    if (x.size === 0) return this.field.zero;
    return x.size === 1 ? x.get(0) : undefined;
  }

  isZero(x: Radical): boolean {
    return x.size === 0;
  }

  add(x: Radical, y: Radical): Radical {
    const sum = new Map(x);
    for (const [mask, value] of y) this.#include(sum, mask, value);
    return sum;
  }

  negated(x: Radical): Radical {
    return new Map([...x].map(([mask, value]) => [mask, this.field.neg(value)]));
  }

  multiply(x: Radical, y: Radical): Radical {
    const product = new Map<number, RationalFunction>();
    for (const [left, a] of x) {
      for (const [right, b] of y) {
        let value = this.field.mul(a, b);
        for (let shared = left & right, k = 0; shared > 0; shared >>= 1, k += 1) {
          if ((shared & 1) === 1)
            value = this.field.mul(value, this.field.fraction(this.#radicands[k], this.field.domain.one));
        }
        this.#include(product, left ^ right, value);
      }
    }
    return product;
  }

  /** 1/x, or undefined for x = 0. */
  inverse(x: Radical): Radical | undefined {
    if (x.size === 0) return undefined;
    const highest = Math.max(...x.keys());
    if (highest === 0) return this.rational(this.field.div(this.field.one, x.get(0)!));
    // 1/(a + b√D) = (a − b√D)/(a² − b²D), with the root of the highest radicand that occurs
    const bit = 2 ** Math.floor(Math.log2(highest));
    const conjugate = new Map(
      [...x].map(([mask, value]) => [mask, (mask & bit) === 0 ? value : this.field.neg(value)]),
    );
    const rest = this.inverse(this.multiply(x, conjugate));
    return rest === undefined ? undefined : this.multiply(conjugate, rest);
  }

  /** √f as an element, or undefined where that needs a sign on the box that is not known. */
  squareRoot(f: RationalFunction): Radical | undefined {
    const { outer, root } = this.rootParts(f);
    const [above, below] = [this.#absolute(outer.numerator), this.#absolute(outer.denominator)];
    if (above === undefined || below === undefined) return undefined;
    return this.multiply(this.rational(this.field.fraction(above, below)), root);
  }

  /** √f = |outer|·root with a rational function of either sign and an element that is nowhere negative. */
  rootParts(f: RationalFunction): { readonly outer: RationalFunction; readonly root: Radical } {
    const { domain } = this.field;
    if (this.field.isZero(f)) return { outer: this.field.one, root: new Map() };
    const above = this.#split(f.numerator);
    const below = this.#split(f.denominator);
    // √(a²m/(b²n)) = |a/(b n)| √(mn)
    const outer = this.field.fraction(above.outer, domain.mul(below.outer, below.inner));
    const { outer: square, root } = this.#generator(domain.mul(above.inner, below.inner));
    return { outer: this.field.mul(outer, square), root };
  }

  /** p = outer²·inner with a square-free inner polynomial. */
  #split(p: Polynomial): { readonly outer: Polynomial; readonly inner: Polynomial } {
    const { domain } = this.field;
    const { content, factors } = squareFreeDecomposition(domain.packing, p);
    const [outerInteger, innerInteger] = splitInteger(content);
    let outer = constantPolynomial(outerInteger);
    let inner = constantPolynomial(innerInteger);
    // √p² = p for primes whose root is in the field
    for (const { name, prime } of this.field.roots) {
      const rest = domain.exactQuotient(inner, constantPolynomial(prime));
      if (rest === undefined) continue;
      inner = rest;
      outer = domain.mul(outer, domain.variable(name));
    }
    for (const { factor, multiplicity } of factors) {
      if (multiplicity % 2 === 1) inner = domain.mul(inner, factor);
      outer = domain.mul(outer, powerOf(domain.packing, factor, Math.floor(multiplicity / 2)));
    }
    return { outer, inner };
  }

  /** The square root of a square-free polynomial as |outer|·root. */
  #generator(p: Polynomial): { readonly outer: RationalFunction; readonly root: Radical } {
    const { field } = this;
    const { one } = field.domain;
    const known = this.#radicands.findIndex((radicand) => equalPolynomials(radicand, p));
    if (known >= 0) return { outer: field.one, root: new Map([[2 ** known, field.one]]) };
    for (let mask = 0; mask < 2 ** this.#radicands.length; mask += 1) {
      const product = this.#productOf(mask);
      const square = rootInField(field, field.fraction(field.domain.mul(p, product), one));
      if (square === undefined) continue;
      // √p = |s|/√Π = |s| √Π/Π, Π being nonnegative where its roots are real
      return { outer: square, root: new Map([[mask, field.fraction(one, product)]]) };
    }
    this.#radicands.push(p);
    return { outer: field.one, root: new Map([[2 ** (this.#radicands.length - 1), field.one]]) };
  }

  #productOf(mask: number): Polynomial {
    return this.#radicands.reduce(
      (product, radicand, k) => ((mask >> k) % 2 === 1 ? this.field.domain.mul(product, radicand) : product),
      this.field.domain.one,
    );
  }

  /** |p| as ±p where the sign of p on the box is known. */
  #absolute(p: Polynomial): Polynomial | undefined {
    const ring = this.field.domain;
    if (ring.isUnit(p)) return ring.one;
    if (signOnBox(ring, p, 'nonnegative', this.box, QUICK).verdict === 'proved') return p;
    if (signOnBox(ring, p, 'nonpositive', this.box, QUICK).verdict === 'proved') return negatePolynomial(p);
    return undefined;
  }

  #include(sum: Map<number, RationalFunction>, mask: number, value: RationalFunction): void {
    const known = sum.get(mask);
    const total = known === undefined ? value : this.field.add(known, value);
    if (this.field.isZero(total)) sum.delete(mask);
    else sum.set(mask, total);
  }
}

/** n = s²·m with m free of squares of small primes; m carries the sign. */
function splitInteger(n: bigint): readonly [outer: bigint, inner: bigint] {
  let rest = n < 0n ? -n : n;
  let outer = 1n;
  let inner = n < 0n ? -1n : 1n;
  for (let p = 2n; p <= SMALL_PRIMES && p * p <= rest; p += 1n) {
    while (rest % (p * p) === 0n) {
      rest /= p * p;
      outer *= p;
    }
    if (rest % p === 0n) {
      rest /= p;
      inner *= p;
    }
  }
  const root = integerSquareRoot(rest);
  return root * root === rest ? [outer * root, inner] : [outer, inner * rest];
}
