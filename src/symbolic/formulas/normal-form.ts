import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { rational } from '../../exact/integers/rational.ts';
import type { ClosedForm } from './closed-form.ts';
import { type Fraction, TermRing, type Terms, TooLong } from './generator-terms.ts';
import { logarithmsCancel } from './logarithm-relations.ts';
import { type Assumptions, NormalFunctions } from './normal-functions.ts';
import { RadicalTower } from './radical-tower.ts';
import { polynomialOf } from './term-scales.ts';

/**
 * Normal form of closed forms on a box of their parameters: a quotient of sums Σ c·e^E·Π mᵏ; see `generator-terms.ts`.
 *
 * Every rewriting holds wherever the form is real, so a normal form of zero proves that the form vanishes there: that it is
 * real on the whole box is decided by `real-where.ts`. The converse is not claimed: a form that is not zero here may still
 * vanish.
 */
export interface NormalForm {
  readonly ring: TermRing;
  readonly value: Fraction;
  /** Absolute values of what changes its sign on the box, as far as is known, the simplest first. */
  readonly switches: readonly Switch[];
}

/** Absolute value whose sign is not known. */
export interface Switch {
  readonly name: string;
  /** What stands between the bars, where it is a polynomial. */
  readonly polynomial: Polynomial | undefined;
}

/**
 * Is a closed form zero wherever it is real on the box?
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
  return normal === undefined ? 'open' : verdictOn(normal);
}

/** Is a normal form zero? See `vanishes`. */
export function verdictOn({ ring, value }: NormalForm): 'proved' | 'refuted' | 'open' {
  if (value.numerator.size === 0 || logarithmsCancel(ring, value.numerator)) return 'proved';
  const algebraic = ring.algebraic(value.numerator);
  return algebraic !== undefined && !ring.tower.isZero(algebraic) ? 'refuted' : 'open';
}

/** Normal form, or undefined where a step is not known or the form becomes too long. */
export function normalForm(
  field: RationalFunctionField,
  form: ClosedForm,
  box: ParameterBox,
  assumptions?: Assumptions,
): NormalForm | undefined {
  const functions = new NormalFunctions(new RadicalTower(field, box), assumptions);
  try {
    const value = new NormalFormReader(functions).read(form);
    if (value === undefined) return undefined;
    return { ring: functions.ring, value, switches: switchesOf(functions.ring, value) };
  } catch (error) {
    if (error instanceof TooLong) return undefined;
    throw error;
  }
}

class NormalFormReader {
  readonly #functions: NormalFunctions;

  constructor(functions: NormalFunctions) {
    this.#functions = functions;
  }

  read(form: ClosedForm): Fraction | undefined {
    const { ring } = this.#functions;
    switch (form.kind) {
      case 'rational':
        return { numerator: ring.rational(form.value), denominator: ring.one };
      case 'sum':
        return this.#combined(form.terms, (a, b) => ring.addFractions(a, b));
      case 'product':
        return this.#combined(form.factors, (a, b) => ring.multiplyFractions(a, b));
      case 'quotient': {
        const [numerator, denominator] = [this.read(form.numerator), this.read(form.denominator)];
        return numerator === undefined || denominator === undefined ? undefined : this.#divided(numerator, denominator);
      }
      case 'power': {
        const base = this.read(form.base);
        return base === undefined ? undefined : this.#power(base, form.exponent);
      }
      default:
        return this.#readFunction(form);
    }
  }

  #combined(
    parts: readonly ClosedForm[],
    join: (a: Fraction, b: Fraction) => Fraction | undefined,
  ): Fraction | undefined {
    const [first, ...rest] = parts;
    return rest.reduce<Fraction | undefined>((result, part) => {
      const value = result === undefined ? undefined : this.read(part);
      return result === undefined || value === undefined ? undefined : join(result, value);
    }, this.read(first));
  }

  #divided(a: Fraction, b: Fraction): Fraction | undefined {
    const { ring } = this.#functions;
    const inverse = ring.fraction(b.denominator, b.numerator);
    return inverse === undefined ? undefined : ring.multiplyFractions(a, inverse);
  }

  #power(base: Fraction, exponent: number): Fraction | undefined {
    const { ring } = this.#functions;
    const count = Math.abs(exponent);
    const [numerator, denominator] = [ring.power(base.numerator, count), ring.power(base.denominator, count)];
    return exponent < 0 ? ring.fraction(denominator, numerator) : ring.fraction(numerator, denominator);
  }

  #readFunction({ name, args }: ClosedForm & { readonly kind: 'function' }): Fraction | undefined {
    if (name === 'sqrt') return this.#squareRoot(args[0]);
    const values = args.map((arg) => this.read(arg));
    const [first, ...rest] = values;
    if (first === undefined || !rest.every((value) => value !== undefined)) return undefined;
    switch (name) {
      case 'max':
      case 'min':
        return rest.reduce<Fraction | undefined>((best, value) => this.#extremum(name, best, value), first);
      case 'abs':
        return this.#functions.absolute(first);
      case 'exp':
        return this.#functions.exponential(first);
      default:
        return this.#functions.logarithm(first);
    }
  }

  /** max(a, b) = (a + b + |a − b|)/2, and min with a minus. */
  #extremum(name: 'max' | 'min', a: Fraction | undefined, b: Fraction): Fraction | undefined {
    const { ring } = this.#functions;
    const negated = ({ numerator, denominator }: Fraction): Fraction => ({
      numerator: ring.negated(numerator),
      denominator,
    });
    const difference = a === undefined ? undefined : ring.addFractions(a, negated(b));
    const distance = difference === undefined ? undefined : this.#functions.absolute(difference);
    const sum = a === undefined ? undefined : ring.addFractions(a, b);
    if (distance === undefined || sum === undefined) return undefined;
    const twice = ring.addFractions(sum, name === 'max' ? distance : negated(distance));
    const half = ring.rational(ring.tower.field.fromRational(rational(1, 2)));
    return twice === undefined ? undefined : ring.multiplyFractions(twice, { numerator: half, denominator: ring.one });
  }

  /** √(b²ᵏ·rest) = |b|ᵏ·√rest for squares that can be seen, then the root of what is left. */
  #squareRoot(form: ClosedForm): Fraction | undefined {
    const { ring } = this.#functions;
    const factors = form.kind === 'product' ? form.factors : [form];
    const isSquare = (factor: ClosedForm): boolean => factor.kind === 'power' && factor.exponent % 2 === 0;
    const one: Fraction = { numerator: ring.one, denominator: ring.one };
    let result: Fraction | undefined = one;
    let inner: Fraction | undefined = one;
    for (const factor of factors) {
      if (result === undefined || inner === undefined) return undefined;
      if (factor.kind === 'power' && isSquare(factor)) {
        const base = this.read(factor.base);
        const magnitude = base === undefined ? undefined : this.#functions.absolute(base);
        const power = magnitude === undefined ? undefined : this.#power(magnitude, factor.exponent / 2);
        result = power === undefined ? undefined : ring.multiplyFractions(result, power);
      } else {
        const value = this.read(factor);
        inner = value === undefined ? undefined : ring.multiplyFractions(inner, value);
      }
    }
    const root = inner === undefined ? undefined : this.#functions.squareRoot(inner);
    return root === undefined || result === undefined ? undefined : ring.multiplyFractions(result, root);
  }
}

/** Absolute values in a fraction, those inside exponents and other generators too. */
function switchesOf(ring: TermRing, { numerator, denominator }: Fraction): readonly Switch[] {
  const found = new Map<string, Switch>();
  const visited = new Set<string>();
  const visit = (terms: Terms): void => {
    for (const { exponent, powers } of terms.values()) {
      visit(exponent);
      for (const name of powers.keys()) {
        if (visited.has(name)) continue;
        visited.add(name);
        const { kind, of } = ring.generatorOf(name);
        if (kind === 'abs') found.set(name, { name, polynomial: polynomialOf(ring, of) });
        visit(of);
      }
    }
  };
  visit(numerator);
  visit(denominator);
  const length = ({ polynomial }: Switch): number => polynomial?.keys.length ?? Infinity;
  return [...found.values()].toSorted((a, b) => (length(a) === length(b) ? 0 : length(a) - length(b)));
}
