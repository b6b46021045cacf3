import { interval, type Interval, type ParameterBox } from '../../exact/signs/parameter-box.ts';
import {
  type RationalFunction,
  type RationalFunctionField,
  rationalFunctionField,
} from '../../exact/polynomials/rational-function.ts';
import { substitute } from '../../exact/polynomials/rational-function-calculus.ts';
import { type Rational, rational } from '../../exact/integers/rational.ts';
import type { SignClaim, SignBudget } from '../../exact/signs/sign-on-domain.ts';
import type { TermRing, Terms } from './generator-terms.ts';
import type { Radical } from './radical-tower.ts';
import { signOfFractionOnBox } from './sign-on-box.ts';
import { gcdOfSafeNumbers } from '../../exact/integers/integer.ts';

/**
 * Proofs that a sum of generators keeps a sign on the box, where it is real; `false` says nothing.
 *
 * A sum without generators is decided root by root. In any other, each root, exponential and generator is replaced by a
 * variable that takes every value it could have: what holds for all of them holds for these.
 */
export function provesSign(ring: TermRing, terms: Terms, claim: SignClaim, budget: SignBudget): boolean {
  if (terms.size === 0) return claim === 'nonnegative' || claim === 'nonpositive';
  if (claim === 'negative') return provesSign(ring, ring.negated(terms), 'positive', budget);
  if (claim === 'nonpositive') return provesSign(ring, ring.negated(terms), 'nonnegative', budget);
  const algebraic = ring.algebraic(terms);
  if (algebraic !== undefined) return provesRadical(ring, algebraic, claim, budget);
  const ratio = argumentOfLogarithms(ring, terms, budget);
  if (ratio !== undefined && provesSign(ring, ring.subtract(ratio, ring.one), claim, budget)) return true;
  return provesWithVariables(ring, terms, claim, budget);
}

/** Highest power in the argument of a sum of logarithms. */
const HIGHEST_ARGUMENT = 12;

/** A with Σ n_k ln p_k = ln A for integers n_k and positive p_k; a sum with fractions is multiplied by their denominator. */
function argumentOfLogarithms(ring: TermRing, terms: Terms, budget: SignBudget): Terms | undefined {
  const { tower } = ring;
  const { field } = tower;
  const parts: { readonly of: RationalFunction; readonly weight: Rational }[] = [];
  for (const { coefficient, exponent, powers } of terms.values()) {
    const [[name, power] = ['', 0]] = powers;
    const value = tower.toRational(coefficient);
    const weight = value === undefined ? undefined : field.toRational(value);
    if (weight === undefined || exponent.size > 0 || powers.size !== 1 || power !== 1) return undefined;
    const { kind, of } = ring.generatorOf(name);
    const algebraic = kind === 'ln' ? ring.algebraic(of) : undefined;
    const argument = algebraic === undefined ? undefined : tower.toRational(algebraic);
    if (argument === undefined || !signOf(field, argument, 'positive', tower.box, budget)) return undefined;
    parts.push({ of: argument, weight });
  }
  const common = parts.reduce((product, { weight }) => product * weight.denominator, 1n);
  let result = field.one;
  for (const { of, weight } of parts) {
    const power = Number((weight.numerator * common) / weight.denominator);
    if (Math.abs(power) > HIGHEST_ARGUMENT) return undefined;
    for (let k = 0; k < Math.abs(power); k += 1) result = power > 0 ? field.mul(result, of) : field.div(result, of);
  }
  return ring.rational(result);
}

/** Sign of A + B√D from those of A, B and A² − B²D, with D ≥ 0. */
function provesRadical(ring: TermRing, x: Radical, claim: 'positive' | 'nonnegative', budget: SignBudget): boolean {
  const { tower } = ring;
  const value = tower.toRational(x);
  if (value !== undefined) return provesRational(ring, value, claim, budget);
  const bit = 2 ** Math.floor(Math.log2(Math.max(...x.keys())));
  const plain = new Map([...x].filter(([mask]) => (mask & bit) === 0));
  const rooted = new Map([...x].filter(([mask]) => (mask & bit) !== 0).map(([mask, part]) => [mask ^ bit, part]));
  const radicand = tower.rational(tower.field.fraction(tower.radicandOf(bit), tower.field.domain.one));
  const square = (y: Radical): Radical => tower.multiply(y, y);
  const norm = tower.add(square(plain), tower.negated(tower.multiply(square(rooted), radicand)));
  const is = (y: Radical, wanted: 'positive' | 'nonnegative'): boolean =>
    y.size === 0 ? wanted === 'nonnegative' : provesRadical(ring, y, wanted, budget);
  if (claim === 'nonnegative') {
    if (is(plain, 'nonnegative')) return is(rooted, 'nonnegative') || is(norm, 'nonnegative');
    return is(rooted, 'nonnegative') && is(tower.negated(norm), 'nonnegative');
  }
  if (is(plain, 'positive')) return is(rooted, 'nonnegative') || is(norm, 'positive');
  if (!is(rooted, 'positive')) return false;
  return is(tower.negated(norm), 'positive') || (is(plain, 'nonnegative') && is(radicand, 'positive'));
}

/** The sign on the box, or by what is assumed of a polynomial q ≥ 0: of a multiple of q, and of what exceeds q. */
function provesRational(
  ring: TermRing,
  value: RationalFunction,
  claim: 'positive' | 'nonnegative',
  budget: SignBudget,
): boolean {
  const { field, box } = ring.tower;
  if (signOf(field, value, claim, box, budget)) return true;
  if (claim === 'positive') return false;
  return ring.assumed.some((q) => {
    const assumed = field.fraction(q, field.domain.one);
    return (
      signOf(field, field.div(value, assumed), 'nonnegative', box, budget) ||
      signOf(field, field.sub(value, assumed), 'nonnegative', box, budget)
    );
  });
}

function signOf(
  field: RationalFunctionField,
  value: RationalFunction,
  claim: SignClaim,
  box: ParameterBox,
  budget: SignBudget,
): boolean {
  return signOfFractionOnBox(field.domain, value, claim, box, budget).verdict === 'proved';
}

const zero = rational(0);
const one = rational(1);
const POSITIVE = interval([zero, undefined]);
const NONNEGATIVE = interval([zero, undefined], [true, false]);
const NONPOSITIVE = interval([undefined, zero], [false, true]);
const REAL = interval([undefined, undefined]);

/** Most variables that are put in for generators. */
const MOST = 6;
/** Most variables with the parameters; their exponents have to fit into one number. */
const MOST_TOGETHER = 10;
/** Highest power of an exponential. */
const HIGHEST = 8;

function provesWithVariables(ring: TermRing, terms: Terms, claim: SignClaim, budget: SignBudget): boolean {
  const { tower } = ring;
  const { field, box } = tower;
  // where an argument has a pole, its generator takes no value of its range, and only p ≥ 0 extends by continuity
  if (claim === 'positive' && !isRegular(ring, terms, budget)) return false;
  const ranges = new Map<string, Interval>();
  const nameOf = (key: string, range: () => Interval): string => {
    if (!ranges.has(key)) ranges.set(key, range());
    return `variable${[...ranges.keys()].indexOf(key)}`;
  };
  // e^E for exponents that are rational multiples of each other is a power of one variable
  const exponentials = new ExponentialClasses(ring, budget);
  interface Piece {
    readonly coefficient: RationalFunction;
    readonly powers: readonly (readonly [name: string, power: number])[];
  }
  const pieces: Piece[] = [];
  for (const { exponent } of terms.values()) exponentials.include(exponent);
  for (const { coefficient, exponent, powers } of terms.values()) {
    const shared: (readonly [string, number])[] = [...powers].map(([name, power]) => [
      nameOf(name, () => rangeOf(ring, name, budget)),
      power,
    ]);
    if (exponent.size > 0) {
      const { key, range, power } = exponentials.powerOf(exponent);
      shared.push([nameOf(key, () => range), power]);
    }
    for (const [mask, value] of coefficient) {
      const roots = Array.from({ length: 31 }, (_, k) => 2 ** k).filter((bit) => (mask & bit) !== 0);
      const names = roots.map((bit) => nameOf(`root ${bit}`, () => rootRange(ring, bit, budget)));
      pieces.push({ coefficient: value, powers: [...shared, ...names.map((name) => [name, 1] as const)] });
    }
  }
  if (ranges.size > MOST || field.variables.length + ranges.size > MOST_TOGETHER) return false;
  if (pieces.some(({ powers }) => powers.some(([, power]) => Math.abs(power) > HIGHEST))) return false;
  const extended = rationalFunctionField([...field.variables, ...[...ranges.keys()].map((_, k) => `variable${k}`)]);
  let sum = extended.zero;
  for (const { coefficient, powers } of pieces) {
    let term = substitute(field, coefficient, {}, extended);
    if (term === undefined) return false;
    for (const [name, power] of powers) {
      const variable = extended.variable(name);
      for (let k = 0; k < Math.abs(power); k += 1)
        term = power > 0 ? extended.mul(term, variable) : extended.div(term, variable);
    }
    sum = extended.add(sum, term);
  }
  return signOf(extended, sum, claim, [...box, ...ranges.values()], budget);
}

/** Have the arguments of generators and exponentials no poles on the box? */
function isRegular(ring: TermRing, terms: Terms, budget: SignBudget): boolean {
  const { field, box } = ring.tower;
  const hasNoPoles = (part: Terms): boolean =>
    isRegular(ring, part, budget) &&
    [...part.values()].every(({ coefficient }) =>
      [...coefficient.values()].every(({ denominator }) => {
        const value = field.fraction(denominator, field.domain.one);
        return signOf(field, value, 'positive', box, budget) || signOf(field, value, 'negative', box, budget);
      }),
    );
  return [...terms.values()].every(
    ({ exponent, powers }) =>
      hasNoPoles(exponent) && [...powers.keys()].every((name) => hasNoPoles(ring.generatorOf(name).of)),
  );
}

function rootRange(ring: TermRing, bit: number, budget: SignBudget): Interval {
  const { field, box } = ring.tower;
  const radicand = field.fraction(ring.tower.radicandOf(bit), field.domain.one);
  return signOf(field, radicand, 'positive', box, budget) ? POSITIVE : NONNEGATIVE;
}

/** What a generator may be: |x| ≥ 0, √x ≥ 0, ln|x| of the sign of |x| − 1. */
function rangeOf(ring: TermRing, name: string, budget: SignBudget): Interval {
  const { kind, of } = ring.generatorOf(name);
  if (kind !== 'ln') return provesSign(ring, of, 'positive', budget) ? POSITIVE : NONNEGATIVE;
  const excess = ring.subtract(of, ring.one);
  if (provesSign(ring, excess, 'positive', budget)) return POSITIVE;
  if (provesSign(ring, excess, 'nonnegative', budget)) return NONNEGATIVE;
  const isBetween = provesSign(ring, excess, 'nonpositive', budget) && provesSign(ring, of, 'positive', budget);
  return isBetween ? NONPOSITIVE : REAL;
}

/** Exponents sorted into classes of rational multiples; the exponentials of a class are powers of one. */
class ExponentialClasses {
  readonly #ring: TermRing;
  readonly #budget: SignBudget;
  /** The exponent of each class with the rational multiples of it that occur, as numerators over a common denominator. */
  readonly #classes: { readonly base: Terms; denominator: number }[] = [];

  constructor(ring: TermRing, budget: SignBudget) {
    this.#ring = ring;
    this.#budget = budget;
  }

  include(exponent: Terms): void {
    if (exponent.size === 0) return;
    for (const part of this.#classes) {
      const ratio = ratioOf(this.#ring, exponent, part.base);
      if (ratio === undefined) continue;
      part.denominator *= Number(ratio.denominator) / gcdOfSafeNumbers(part.denominator, Number(ratio.denominator));
      return;
    }
    this.#classes.push({ base: exponent, denominator: 1 });
  }

  powerOf(exponent: Terms): { readonly key: string; readonly range: Interval; readonly power: number } {
    for (const { base, denominator } of this.#classes) {
      const ratio = ratioOf(this.#ring, exponent, base);
      if (ratio === undefined) continue;
      const power = (Number(ratio.numerator) * denominator) / Number(ratio.denominator);
      return { key: `e^[${this.#ring.text(base)}]`, range: this.#range(base), power };
    }
    throw new Error('ExponentialClasses: the exponent was not included');
  }

  #range(base: Terms): Interval {
    const is = (claim: SignClaim): boolean => provesSign(this.#ring, base, claim, this.#budget);
    if (is('positive')) return interval([one, undefined]);
    if (is('negative')) return interval([zero, one]);
    if (is('nonnegative')) return interval([one, undefined], [true, false]);
    return is('nonpositive') ? interval([zero, one], [false, true]) : POSITIVE;
  }
}

/** The rational number a/b, if the quotient is one. */
function ratioOf(
  ring: TermRing,
  a: Terms,
  b: Terms,
): { readonly numerator: bigint; readonly denominator: bigint } | undefined {
  const { tower } = ring;
  const [key] = b.keys();
  const known = a.get(key);
  if (known === undefined || a.size !== b.size) return undefined;
  const inverse = tower.inverse(b.get(key)!.coefficient);
  const quotient = inverse === undefined ? undefined : tower.toRational(tower.multiply(known.coefficient, inverse));
  const ratio = quotient === undefined ? undefined : tower.field.toRational(quotient);
  if (ratio === undefined) return undefined;
  const scaled = ring.scaled(b, tower.rational(tower.field.fromRational(ratio)));
  return ring.subtract(a, scaled).size === 0 ? ratio : undefined;
}
