import { quadraticField } from '../../exact/integers/algebraic-extension.ts';
import type { Field } from '../../exact/integers/field.ts';
import { boxPoint, type Interval, type ParameterBox } from '../../exact/signs/parameter-box.ts';
import { type Polynomial, degreesOf } from '../../exact/polynomials/polynomial.ts';
import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import {
  differentiate,
  evaluateRationalFunction,
  substitute,
} from '../../exact/polynomials/rational-function-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { compareRationals, type Rational, rational } from '../../exact/integers/rational.ts';
import { DomainError } from '../../matrix/errors.ts';
import { type ClosedForm, differenceOf, productOf, rationalForm, sumOf } from './closed-form.ts';
import { expansionOf } from './expansion.ts';
import { factorsIn, linearRoot, quadraticParts } from './factors-in.ts';
import { vanishes } from './normal-form.ts';
import { type Enclosed, rigorousValue } from './rigorous-value.ts';
import { rootForm } from './root-form.ts';
import { signOnBox } from './sign-on-box.ts';

/** Point where a derivative vanishes, with the value of the function there. */
interface CriticalPoint {
  readonly at: ClosedForm;
  readonly value: ClosedForm;
}

/** Critical points in one parameter. */
interface CriticalPoints {
  readonly closed: readonly CriticalPoint[];
  /** Factors of the derivative of degree above 2 in the parameter. */
  readonly implicit: readonly Polynomial[];
}

/**
 * Zeros of ∂f/∂x with the values of f there, where the factors of the derivative have degree 1 or 2 in x; the values are
 * computed in the extension by the square root.
 *
 * @param box domain of the parameters, which helps to simplify roots
 */
export function criticalPoints(
  field: RationalFunctionField,
  f: RationalFunction,
  parameter: string,
  box: ParameterBox,
): CriticalPoints {
  const derivative = differentiate(field, f, parameter);
  const closed: CriticalPoint[] = [];
  const implicit: Polynomial[] = [];
  if (field.isZero(derivative)) return { closed, implicit };
  for (const { factor, coefficients } of factorsIn(field, derivative.numerator, parameter)) {
    if (coefficients.length === 2) {
      const at = linearRoot(field, coefficients);
      const value = substitute(field, f, { [parameter]: at });
      if (value !== undefined) closed.push({ at: rationalForm(at), value: rationalForm(value) });
    } else if (coefficients.length === 3) {
      closed.push(...quadraticPoints(field, f, parameter, coefficients, box));
    } else implicit.push(factor);
  }
  return { closed, implicit };
}

function quadraticPoints(
  field: RationalFunctionField,
  f: RationalFunction,
  parameter: string,
  coefficients: readonly RationalFunction[],
  box: ParameterBox,
): readonly CriticalPoint[] {
  const ring = field.domain;
  const v = ring.index(parameter);
  const { mean, twice, radicand } = quadraticParts(field, coefficients);
  const extension = quadraticField(field, radicand.numerator);
  const root = rootForm(field, radicand, box);
  const lifted = (p: Polynomial, x: { readonly a: RationalFunction; readonly b: RationalFunction }): typeof x =>
    horner(
      extension,
      coefficientsIn(ring.packing, p, v).map((part) => extension.element(field.fraction(part, ring.one), field.zero)),
      x,
    );
  return [-1n, 1n].flatMap((sign) => {
    const x = extension.element(mean, field.div(field.fromInteger(sign), twice));
    const denominator = lifted(f.denominator, x);
    if (extension.isZero(denominator)) return [];
    const value = extension.div(lifted(f.numerator, x), denominator);
    const shown = (element: typeof x): ClosedForm =>
      sumOf(field, rationalForm(element.a), productOf(field, rationalForm(element.b), root));
    return [{ at: shown(x), value: shown(value) }];
  });
}

function horner<T>(field: Field<T>, coefficients: readonly T[], x: T): T {
  return coefficients.reduceRight((sum, coefficient) => field.add(field.mul(sum, x), coefficient), field.zero);
}

/** Supremum of a function of one parameter. */
type Supremum =
  | {
      readonly verdict: 'proved';
      readonly value: ClosedForm;
      /** Where it is attained, or the end of the interval at which it is only approached. */
      readonly at: ClosedForm | 'lower end' | 'upper end';
      readonly attained: boolean;
    }
  | { readonly verdict: 'unbounded' | 'undecided' };

/**
 * Supremum of a rational function of one parameter on an interval: the greatest of its critical values and its limits at
 * the ends, compared by rigorous enclosures, the function having no poles inside.
 *
 * @param f     function of `parameter` alone
 * @param range interval of the parameter
 * @throws {DomainError} when f contains another parameter
 */
export function supremumOf(
  field: RationalFunctionField,
  f: RationalFunction,
  parameter: string,
  range: Interval,
): Supremum {
  const ring = field.domain;
  const v = ring.index(parameter);
  const others = [f.numerator, f.denominator].some((p) => degreesOf(ring.packing, p).some((d, w) => d > 0 && w !== v));
  if (others) {
    throw new DomainError({
      argument: 'f',
      expected: `be a function of ${parameter} alone`,
      received: `it is ${field.print(f)}`,
    });
  }
  const box = field.variables.map((_, w) => (w === v ? range : { ...range }));
  const hasNoPole = (['positive', 'negative'] as const).some(
    (claim) => signOnBox(ring, f.denominator, claim, box).verdict === 'proved',
  );
  if (!hasNoPole) return { verdict: 'undecided' };
  const { closed, implicit } = criticalPoints(field, f, parameter, box);
  if (implicit.length > 0) return { verdict: 'undecided' };
  const candidates: Candidate[] = [];
  for (const { at, value } of closed) {
    const place = rigorousValue(field, at, {});
    // a root of a negative number is no point of the line
    if (place === undefined) continue;
    const inside = position(place, range);
    if (inside === undefined) return { verdict: 'undecided' };
    if (inside) candidates.push({ value, at, attained: true });
  }
  for (const end of ['lower end', 'upper end'] as const) {
    const limit = limitAtEnd(field, f, parameter, range, end);
    if (limit === 'infinite') return { verdict: 'unbounded' };
    if (limit !== undefined) candidates.push(limit);
  }
  return greatest(field, candidates);
}

interface Candidate {
  readonly value: ClosedForm;
  readonly at: ClosedForm | 'lower end' | 'upper end';
  readonly attained: boolean;
}

/** Is a point inside the interval? Undefined when its enclosure straddles an end. */
function position({ lower, upper }: Enclosed, range: Interval): boolean | undefined {
  const left = range.lower === undefined ? 1 : compareRationals(lower, range.lower);
  const right = range.upper === undefined ? -1 : compareRationals(upper, range.upper);
  if (left > 0 && right < 0) return true;
  const isOutside =
    (range.lower !== undefined && compareRationals(upper, range.lower) <= 0) ||
    (range.upper !== undefined && compareRationals(lower, range.upper) >= 0);
  return isOutside ? false : undefined;
}

function limitAtEnd(
  field: RationalFunctionField,
  f: RationalFunction,
  parameter: string,
  range: Interval,
  end: 'lower end' | 'upper end',
): Candidate | 'infinite' | undefined {
  const [at, attained] = end === 'lower end' ? [range.lower, range.lowerClosed] : [range.upper, range.upperClosed];
  if (at !== undefined) {
    const value = evaluateRationalFunction(field, f, { [parameter]: at });
    if (value !== undefined) return { value: rationalForm(field.fromRational(value)), at: end, attained };
    return growsAtPole(field, f, parameter, range, at) ? 'infinite' : undefined;
  }
  // at −∞ the leading power decides as well, up to its sign; only bounded limits and growth upwards matter
  const { power, coefficients } = expansionOf(field, f, parameter, 'infinity', 1);
  const [lead] = coefficients;
  if (power < 0) return { value: rationalForm(field.zero), at: end, attained: false };
  if (power === 0) return { value: lead, at: end, attained: false };
  const slope: Rational | undefined = lead.kind === 'rational' ? field.toRational(lead.value) : undefined;
  const upwards = slope !== undefined && slope.numerator > 0n === (end === 'upper end' || power % 2 === 0);
  return upwards ? 'infinite' : undefined;
}

/** Does f tend to +∞ at an end where its denominator vanishes? The denominator keeps its sign inside the interval. */
function growsAtPole(
  field: RationalFunctionField,
  f: RationalFunction,
  parameter: string,
  range: Interval,
  end: Rational,
): boolean {
  const [inside] = boxPoint([range], [rational(1)]);
  const signAt = (p: Polynomial, x: Rational): number => {
    const value = evaluateRationalFunction(field, field.fraction(p, field.domain.one), { [parameter]: x });
    return value === undefined || value.numerator === 0n ? 0 : value.numerator > 0n ? 1 : -1;
  };
  return signAt(f.numerator, end) * signAt(f.denominator, inside) > 0;
}

const REAL: Interval = { lower: undefined, upper: undefined, lowerClosed: false, upperClosed: false };

function greatest(field: RationalFunctionField, candidates: readonly Candidate[]): Supremum {
  const attainedFirst = candidates.toSorted((a, b) => Number(b.attained) - Number(a.attained));
  const enclosed = attainedFirst.map((candidate) => ({ candidate, value: rigorousValue(field, candidate.value, {}) }));
  const best = enclosed.find(
    ({ value }) =>
      value !== undefined &&
      enclosed.every((other) => other.value !== undefined && compareRationals(other.value.upper, value.upper) <= 0),
  );
  if (best?.value === undefined) return { verdict: 'undecided' };
  const { lower } = best.value;
  // values that cannot be told apart have to be equal
  const everywhere = field.variables.map((): Interval => REAL);
  const isClear = enclosed.every(
    (other) =>
      other === best ||
      compareRationals(other.value!.upper, lower) < 0 ||
      vanishes(field, differenceOf(field, other.candidate.value, best.candidate.value), everywhere) === 'proved',
  );
  if (!isClear) return { verdict: 'undecided' };
  const { value, at, attained } = best.candidate;
  return { verdict: 'proved', value, at, attained };
}
