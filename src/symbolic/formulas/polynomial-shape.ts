import { factorPolynomial, type Factorisation } from '../../exact/polynomials/factor.ts';
import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import {
  degreesOf,
  equalPolynomials,
  exponentOf,
  negatePolynomial,
  type Polynomial,
} from '../../exact/polynomials/polynomial.ts';
import type { PolynomialRing } from '../../exact/polynomials/polynomial-ring.ts';
import type { Printable } from './printed-functions.ts';

/** A polynomial that is printed as a name. */
export interface NamedPolynomial {
  readonly name: string;
  readonly polynomial: Polynomial;
  /** Field in whose variables it is printed, and what these stand for. */
  readonly shown: Printable;
}

/** How a polynomial is written: as a sum of terms. */
export type Shape = readonly Term[];

/** coefficient · Π variableᵏ · Π baseᵏ. */
export interface Term {
  readonly coefficient: bigint;
  readonly powers: readonly (readonly [name: string, exponent: number])[];
  /** Sums, and names that stand for sums. */
  readonly factors: readonly { readonly base: Shape | string; readonly exponent: number }[];
}

/** What is done to make a polynomial readable; without it sums stay sums of monomials. */
export interface Readable {
  readonly names: readonly NamedPolynomial[];
}

/** Terms above which a polynomial is not factored. Below, factors are found in a tenth of a second, and shown sooner than a sum. */
export const LONGEST_FACTORED = 300;

/** Terms above which only the variable that promises most is tried, and above which nothing is collected. */
const LONGEST_COMPARED = 12;
const LONGEST_COLLECTED = 600;

/** Variables above which less is collected: with every other one it takes longer. */
const FEW = 5;

/** Factors with sin² x in place of (1 − cos x)(1 + cos x). */
function withSines(
  ring: PolynomialRing,
  { content, factors }: Factorisation,
): Factorisation & { readonly powers: readonly (readonly [name: string, exponent: number])[] } {
  let sign = 1n;
  let rest = factors;
  const powers: (readonly [string, number])[] = [];
  for (const cos of ring.variables.filter((name) => name.startsWith('cos('))) {
    const [below, above] = [ring.neg(ring.one), ring.one].map((one) => ring.add(ring.variable(cos), one));
    const isOneOf = (p: Polynomial, q: Polynomial): boolean =>
      equalPolynomials(p, q) || equalPolynomials(p, ring.neg(q));
    const pair = [below, above].map((q) => rest.find(({ factor }) => isOneOf(factor, q)));
    const exponent = Math.min(...pair.map((found) => found?.multiplicity ?? 0));
    if (exponent === 0) continue;
    // c − 1 and c + 1 make −s², and each factor may be the negative of its own
    const turned = pair.filter((found, k) => !equalPolynomials(found!.factor, [below, above][k])).length;
    if ((exponent * (1 + turned)) % 2 === 1) sign = -sign;
    powers.push([`sin(${cos.slice(4)}`, 2 * exponent]);
    rest = rest.flatMap((entry) => {
      const multiplicity = pair.includes(entry) ? entry.multiplicity - exponent : entry.multiplicity;
      return multiplicity === 0 ? [] : [{ ...entry, multiplicity }];
    });
  }
  return { content: sign * content, factors: rest, powers };
}

function keyOf({ keys, coefficients }: Polynomial): string {
  return `${keys.join()};${coefficients.join()}`;
}

/** Makes shapes of the polynomials of one ring. */
export class Shaper {
  readonly #ring: PolynomialRing;
  readonly #readable: Readable | undefined;
  readonly #known = new Map<string, Shape>();

  constructor(ring: PolynomialRing, readable: Readable | undefined) {
    [this.#ring, this.#readable] = [ring, readable];
  }

  /** The polynomial as one product: of its factors where it has some, else of the sum that it is. */
  product(p: Polynomial): Term {
    const { packing, variables } = this.#ring;
    if (p.keys.length === 1) return this.#monomial(p, 0);
    if (p.keys.length > LONGEST_FACTORED) return this.#single(p);
    const { content, factors, powers: squares } = withSines(this.#ring, factorPolynomial(this.#ring.packing, p));
    const turns = this.#readable !== undefined && content < 0n && factors.every(({ factor }) => factor.keys.length > 1);
    const isFactor = squares.length === 0 && factors.length === 1 && factors[0].multiplicity === 1;
    if (isFactor && (content === 1n || (content === -1n && !turns))) return this.#single(p);
    let coefficient = content;
    const powers: (readonly [string, number])[] = [];
    const sums: { readonly base: Shape | string; readonly exponent: number }[] = [];
    for (const { factor, multiplicity } of factors.toSorted((a, b) => a.factor.keys.length - b.factor.keys.length)) {
      if (factor.keys.length === 1) {
        const v = variables.findIndex((_, k) => exponentOf(packing, factor.keys[0], k) > 0);
        powers.push([variables[v], multiplicity]);
        continue;
      }
      const known = this.#nameOf(factor);
      if (known !== undefined) {
        if (known.isTurned && multiplicity % 2 === 1) coefficient = -coefficient;
        sums.push({ base: known.name, exponent: multiplicity });
        continue;
      }
      // −(a − b) is written as (b − a)
      const turned = coefficient < 0n && multiplicity === 1 && factor.coefficients.some((c) => c < 0n);
      if (turned) coefficient = -coefficient;
      sums.push({ base: this.sum(turned ? negatePolynomial(factor) : factor), exponent: multiplicity });
    }
    const names = new Set([...powers, ...squares].map(([name]) => name));
    const exponentOfName = (name: string): number =>
      [...powers, ...squares].reduce((sum, [other, exponent]) => sum + (other === name ? exponent : 0), 0);
    return { coefficient, powers: [...names].map((name) => [name, exponentOfName(name)] as const), factors: sums };
  }

  /** The polynomial as a sum, a positive term first if there is one. */
  sum(p: Polynomial): Shape {
    const expanded = this.#inOrder(p.keys.map((_, k) => this.#monomial(p, k)));
    if (this.#readable === undefined || p.keys.length < 3 || p.keys.length > LONGEST_COLLECTED * this.#ease(p))
      return expanded;
    const key = keyOf(p);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const shapes = [expanded, ...this.#groupings(p).map((parts) => this.#inOrder(this.#joined(parts)))];
    const best = shapes.reduce((a, b) => (weightOf(b) < weightOf(a) ? b : a));
    this.#known.set(key, best);
    return best;
  }

  /** Less than 1 where a polynomial has more than a few variables. */
  #ease(p: Polynomial): number {
    const used = degreesOf(this.#ring.packing, p).filter((degree) => degree > 0).length;
    return Math.min(1, (FEW / used) ** 2);
  }

  #single(p: Polynomial): Term {
    const known = this.#nameOf(p);
    const base = known?.name ?? this.sum(p);
    return { coefficient: known?.isTurned === true ? -1n : 1n, powers: [], factors: [{ base, exponent: 1 }] };
  }

  /** The name of the polynomial or of its negative. */
  #nameOf(p: Polynomial): { readonly name: string; readonly isTurned: boolean } | undefined {
    for (const { name, polynomial, shown } of this.#readable?.names ?? []) {
      if (shown.field.domain !== this.#ring) continue;
      if (equalPolynomials(polynomial, p)) return { name, isTurned: false };
      if (equalPolynomials(negatePolynomial(polynomial), p)) return { name, isTurned: true };
    }
    return undefined;
  }

  /**
   * Ways to write p as a sum of parts that are products: by the powers of a variable, and by what has a factor in common with them.
   */
  #groupings(p: Polynomial): readonly (readonly Polynomial[])[] {
    const { packing, variables } = this.#ring;
    const ways: (readonly Polynomial[])[] = variables.flatMap((_, v) => {
      const parts = coefficientsIn(packing, p, v).map((coefficient, k) => shifted(coefficient, k * packing.units[v]));
      const filled = parts.filter(({ keys }) => keys.length > 0).toReversed();
      return filled.length < 2 || filled.every(({ keys }) => keys.length === 1) ? [] : [filled];
    });
    const apart = this.#byVariables(p);
    if (apart.length > 1) ways.push(apart);
    if (p.keys.length <= LONGEST_COMPARED) return [...ways, ...ways.flatMap((parts) => this.#byCommonFactor(parts))];
    const plain = new Shaper(this.#ring, undefined);
    const weights = ways.map((parts) => weightOf(parts.map((part) => plain.product(part))));
    const best = ways[weights.indexOf(Math.min(...weights))];
    return best === undefined ? [] : [best, ...this.#byCommonFactor(best)];
  }

  /** Parts without a common variable. */
  #byVariables(p: Polynomial): readonly Polynomial[] {
    const { packing, variables } = this.#ring;
    const parts: { readonly used: Set<number>; readonly terms: number[] }[] = [];
    for (const [k, key] of p.keys.entries()) {
      const used = new Set(Array.from(variables.keys()).filter((v) => exponentOf(packing, key, v) > 0));
      const touching = parts.filter((part) => [...used].some((v) => part.used.has(v)));
      for (const part of touching) parts.splice(parts.indexOf(part), 1);
      parts.push({
        used: new Set([...used, ...touching.flatMap((part) => [...part.used])]),
        terms: [...touching.flatMap(({ terms }) => terms), k],
      });
    }
    return parts.map(({ terms }) => {
      const order = terms.toSorted((a, b) => a - b);
      return { ...p, keys: order.map((k) => p.keys[k]), coefficients: order.map((k) => p.coefficients[k]) };
    });
  }

  /** Parts that share a factor become one part. */
  #byCommonFactor(parts: readonly Polynomial[]): readonly (readonly Polynomial[])[] {
    const factors = parts.map((part) =>
      part.keys.length === 1 || part.keys.length > LONGEST_FACTORED
        ? []
        : factorPolynomial(this.#ring.packing, part).factors.filter(({ factor }) => factor.keys.length > 1),
    );
    const seen: Polynomial[] = [];
    return factors.flat().flatMap(({ factor }) => {
      if (seen.some((other) => equalPolynomials(other, factor))) return [];
      seen.push(factor);
      const has = factors.map((list) => list.some((other) => equalPolynomials(other.factor, factor)));
      const common = parts.filter((_, k) => has[k]);
      const rest = parts.filter((_, k) => !has[k]);
      if (common.length < 2 || rest.length === 0) return [];
      const add = (list: readonly Polynomial[]): Polynomial => list.reduce((a, b) => this.#ring.add(a, b));
      return [[add(common), add(rest)]];
    });
  }

  /** The terms of parts, those of a part that is a mere sum one by one. */
  #joined(parts: readonly Polynomial[]): Shape {
    return parts.flatMap((part): Shape => {
      const term = this.product(part);
      const [only] = term.factors;
      const isSum = term.factors.length === 1 && only.exponent === 1 && term.powers.length === 0;
      return isSum && term.coefficient === 1n && typeof only.base !== 'string' ? only.base : [term];
    });
  }

  #inOrder(terms: Shape): Shape {
    const first = terms.findIndex(({ coefficient }) => coefficient > 0n);
    return first <= 0 ? terms : [terms[first], ...terms.slice(0, first), ...terms.slice(first + 1)];
  }

  #monomial(p: Polynomial, k: number): Term {
    const { packing, variables } = this.#ring;
    const powers = variables.flatMap((name, v) => {
      const exponent = exponentOf(packing, p.keys[k], v);
      return exponent === 0 ? [] : [[name, exponent] as const];
    });
    return { coefficient: p.coefficients[k], powers, factors: [] };
  }
}

function shifted(p: Polynomial, key: number): Polynomial {
  return { ...p, keys: p.keys.map((own) => own + key) };
}

/** How much there is to read: letters and numbers, powers and parentheses half. */
export function weightOf(shape: Shape): number {
  return shape.reduce((sum, { coefficient, powers, factors }) => {
    const isOne = coefficient === 1n || coefficient === -1n;
    const size = isOne && powers.length + factors.length > 0 ? 0 : 1;
    const letters = powers.reduce((total, [, exponent]) => total + (exponent === 1 ? 1 : 1.5), 0);
    const inner = factors.reduce((total, { base, exponent }) => {
      const own = typeof base === 'string' ? 1 : weightOf(base) + 0.25;
      return total + own + (exponent === 1 ? 0 : 0.5);
    }, 0);
    return sum + size + letters + inner;
  }, 0);
}
