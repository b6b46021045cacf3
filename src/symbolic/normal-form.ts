import { factorPolynomial } from '../exact/factor.ts';
import type { ParameterBox } from '../exact/parameter-box.ts';
import { constantPolynomial, type Polynomial } from '../exact/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../exact/rational-function.ts';
import type { SignBudget } from '../exact/sign-on-domain.ts';
import type { ClosedForm } from './closed-form.ts';
import { type Radical, RadicalTower } from './radical-tower.ts';
import { signCore } from './sign-core.ts';
import { signOfFractionOnBox } from './sign-on-box.ts';

/**
 * Normal form of closed forms on a box of their parameters: Σ c·e^E·Π mᵏ with coefficients c and exponents E in a tower
 * of square roots and generators m of the kinds ln|p| (p irreducible, or a prime number) and max(0, P).
 *
 * Every rewriting holds on the whole box where the form is real, so a normal form of zero proves that the form vanishes.
 * The converse is not claimed: a form that is not zero here may still vanish.
 */
export interface NormalForm {
  readonly tower: RadicalTower;
  readonly terms: ReadonlyMap<string, NormalTerm>;
}

interface NormalTerm {
  readonly coefficient: Radical;
  readonly exponent: Radical;
  /** Powers of the generators, by name. */
  readonly powers: ReadonlyMap<string, number>;
}

const BUDGET: SignBudget = { points: 40, depth: 3 };

/**
 * Is a closed form identically zero on the box?
 *
 * `refuted` means that it is an algebraic function that is not zero for generic parameters; `open` says nothing.
 *
 * @example the difference of a printed formula and a derived one
 */
export function vanishes(
  field: RationalFunctionField,
  form: ClosedForm,
  box: ParameterBox,
): 'proved' | 'refuted' | 'open' {
  const normal = normalForm(field, form, box);
  if (normal === undefined) return 'open';
  if (normal.terms.size === 0) return 'proved';
  const isAlgebraic = [...normal.terms.values()].every(
    ({ exponent, powers }) => exponent.size === 0 && powers.size === 0,
  );
  return isAlgebraic ? 'refuted' : 'open';
}

/** Normal form, or undefined when a step needs a sign that is not known, or a division by a sum of generators. */
export function normalForm(field: RationalFunctionField, form: ClosedForm, box: ParameterBox): NormalForm | undefined {
  const reader = new Reader(new RadicalTower(field, box));
  const terms = reader.read(form);
  return terms === undefined ? undefined : { tower: reader.tower, terms };
}

type Terms = ReadonlyMap<string, NormalTerm>;

class Reader {
  readonly tower: RadicalTower;

  constructor(tower: RadicalTower) {
    this.tower = tower;
  }

  read(form: ClosedForm): Terms | undefined {
    switch (form.kind) {
      case 'rational':
        return this.constant(this.tower.rational(form.value));
      case 'sum':
        return this.combined(form.terms, (a, b) => this.add(a, b));
      case 'product':
        return this.combined(form.factors, (a, b) => this.multiply(a, b));
      case 'quotient': {
        const [numerator, denominator] = [this.read(form.numerator), this.read(form.denominator)];
        const inverse = denominator === undefined ? undefined : this.inverse(denominator);
        return numerator === undefined || inverse === undefined ? undefined : this.multiply(numerator, inverse);
      }
      case 'power': {
        const base = this.read(form.base);
        const root = base === undefined || form.exponent > 0 ? base : this.inverse(base);
        if (root === undefined) return undefined;
        let power = this.constant(this.tower.rational(this.tower.field.one));
        for (let k = 0; k < Math.abs(form.exponent); k += 1) power = this.multiply(power, root);
        return power;
      }
      default:
        return this.readFunction(form);
    }
  }

  private combined(parts: readonly ClosedForm[], join: (a: Terms, b: Terms) => Terms): Terms | undefined {
    let result: Terms | undefined;
    for (const part of parts) {
      const terms = this.read(part);
      if (terms === undefined) return undefined;
      result = result === undefined ? terms : join(result, terms);
    }
    return result;
  }

  private readFunction({ name, args }: ClosedForm & { readonly kind: 'function' }): Terms | undefined {
    const values = args.map((arg) => this.read(arg));
    const [first, ...rest] = values;
    if (first === undefined || rest.includes(undefined)) return undefined;
    const zero: Terms = new Map();
    switch (name) {
      case 'max':
        return (rest as Terms[]).reduce<Terms | undefined>((best, value) => this.maximum(best, value), first);
      case 'min': {
        const negative = (terms: Terms): Terms => this.scaled(terms, -1);
        const most = (rest as Terms[]).reduce<Terms | undefined>(
          (best, value) => this.maximum(best, negative(value)),
          negative(first),
        );
        return most === undefined ? undefined : negative(most);
      }
      case 'abs': {
        // |x| = 2 max(0, x) − x
        const positive = this.maximum(zero, first);
        return positive === undefined ? undefined : this.add(this.scaled(positive, 2), this.scaled(first, -1));
      }
      default:
    }
    const algebraic = this.algebraic(first);
    if (algebraic === undefined) return undefined;
    if (name === 'exp') return this.term(this.tower.rational(this.tower.field.one), algebraic, new Map());
    const rational = this.tower.toRational(algebraic);
    if (rational === undefined) return undefined;
    if (name === 'ln') return this.logarithm(rational);
    const root = this.tower.squareRoot(rational);
    return root === undefined ? undefined : this.constant(root);
  }

  /** ln A = Σ m ln|p| over the factors p of A > 0. */
  private logarithm({ numerator, denominator }: RationalFunction): Terms | undefined {
    let sum: Terms = new Map();
    for (const [part, sign] of [
      [numerator, 1],
      [denominator, -1],
    ] as const) {
      const ring = this.tower.field.domain;
      if (ring.isZero(part)) return undefined;
      const { content, factors } = factorPolynomial(ring.packing, part);
      const pieces: (readonly [Polynomial, number])[] = [
        ...primePowers(content).map(([prime, power]) => [constantPolynomial(prime), power] as const),
        ...factors.map(({ factor, multiplicity }) => [factor, multiplicity] as const),
      ];
      for (const [piece, multiplicity] of pieces) {
        sum = this.add(sum, this.scaled(this.generator(`ln|${ring.print(piece)}|`), sign * multiplicity));
      }
    }
    return sum;
  }

  /** max(a, b) = a + max(0, b − a), with factors of known sign taken out. */
  private maximum(a: Terms | undefined, b: Terms): Terms | undefined {
    if (a === undefined) return undefined;
    const difference = this.algebraic(this.add(b, this.scaled(a, -1)));
    if (difference === undefined) return undefined;
    if (difference.size === 0) return a;
    const rational = this.tower.toRational(difference);
    if (rational === undefined) return this.add(a, this.maximumOfRadical(difference));
    const ring = this.tower.field.domain;
    const { box } = this.tower;
    if (signOfFractionOnBox(ring, rational, 'nonnegative', box, BUDGET).verdict === 'proved') return b;
    if (signOfFractionOnBox(ring, rational, 'nonpositive', box, BUDGET).verdict === 'proved') return a;
    const { sign, magnitude, core } = signCore(this.tower.field, rational, box);
    const positive = this.generator(`max(0, ${ring.print(core)})`);
    const coreTerms = this.constant(this.tower.rational(this.tower.field.fraction(core, ring.one)));
    // max(0, −x) = max(0, x) − x
    const term = sign === 1 ? positive : this.add(positive, this.scaled(coreTerms, -1));
    const scaled = this.multiply(term, this.constant(this.tower.rational(magnitude)));
    return this.add(a, scaled);
  }

  private maximumOfRadical(difference: Radical): Terms {
    const { field } = this.tower;
    const names = [...difference]
      .toSorted(([left], [right]) => left - right)
      .map(([mask, value]) => `${this.rootName(mask)}:${field.print(value)}`);
    return this.generator(`max(0, ${names.join(' + ')})`);
  }

  private rootName(mask: number): string {
    const ring = this.tower.field.domain;
    return this.tower.radicands.flatMap((p, k) => ((mask >> k) % 2 === 1 ? [`sqrt(${ring.print(p)})`] : [])).join('*');
  }

  /** The algebraic number that the terms are, or undefined where generators occur. */
  private algebraic(terms: Terms): Radical | undefined {
    if (terms.size === 0) return new Map();
    const [only] = terms.values();
    return terms.size === 1 && only.powers.size === 0 && only.exponent.size === 0 ? only.coefficient : undefined;
  }

  private inverse(terms: Terms): Terms | undefined {
    if (terms.size !== 1) return undefined;
    const [{ coefficient, exponent, powers }] = terms.values();
    const inverse = powers.size === 0 ? this.tower.inverse(coefficient) : undefined;
    return inverse === undefined ? undefined : this.term(inverse, this.tower.negated(exponent), powers);
  }

  private generator(name: string): Terms {
    return this.term(this.tower.rational(this.tower.field.one), new Map(), new Map([[name, 1]]));
  }

  private constant(value: Radical): Terms {
    return this.term(value, new Map(), new Map());
  }

  private term(coefficient: Radical, exponent: Radical, powers: ReadonlyMap<string, number>): Terms {
    if (coefficient.size === 0) return new Map();
    return new Map([[this.key(exponent, powers), { coefficient, exponent, powers }]]);
  }

  private key(exponent: Radical, powers: ReadonlyMap<string, number>): string {
    const { field } = this.tower;
    const parts = [...exponent].toSorted(([a], [b]) => a - b).map(([mask, value]) => `${mask}:${field.print(value)}`);
    const names = [...powers].map(([name, power]) => `${name}^${power}`).toSorted((a, b) => (a < b ? -1 : 1));
    return `e[${parts.join(' + ')}] ${names.join(' ')}`;
  }

  private scaled(terms: Terms, factor: number): Terms {
    return this.multiply(terms, this.constant(this.tower.rational(this.tower.field.fromInteger(BigInt(factor)))));
  }

  private add(left: Terms, right: Terms): Terms {
    const sum = new Map(left);
    for (const [key, term] of right) {
      const known = sum.get(key);
      const coefficient = known === undefined ? term.coefficient : this.tower.add(known.coefficient, term.coefficient);
      if (coefficient.size === 0) sum.delete(key);
      else sum.set(key, { ...term, coefficient });
    }
    return sum;
  }

  private multiply(left: Terms, right: Terms): Terms {
    let sum: Terms = new Map();
    for (const a of left.values()) {
      for (const b of right.values()) {
        const powers = new Map(a.powers);
        for (const [name, power] of b.powers) powers.set(name, (powers.get(name) ?? 0) + power);
        const product = this.term(
          this.tower.multiply(a.coefficient, b.coefficient),
          this.tower.add(a.exponent, b.exponent),
          powers,
        );
        sum = this.add(sum, product);
      }
    }
    return sum;
  }
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
