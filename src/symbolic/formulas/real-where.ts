import { factorPolynomial } from '../../exact/polynomials/factor.ts';
import {
  contains,
  isAdmitted,
  type ParameterBox,
  samplePoints,
  simplePoints,
} from '../../exact/signs/parameter-box.ts';
import { constantTerm, degreesOf, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import { restricted } from '../../exact/signs/positivity-proof.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { type Rational, rational } from '../../exact/integers/rational.ts';
import type { SignClaim } from '../../exact/signs/sign-on-domain.ts';
import { dividesDivisors, factorsOf } from './divisors.ts';
import { type ClosedForm, isRational, partsOf, rationalForm, substitutedIn } from './closed-form.ts';
import { printClosedForm } from './closed-form-text.ts';
import { compileClosedForm } from './closed-form-value.ts';
import type { ParameterPoint } from './parameter-domain.ts';
import { scatteredPoints } from './negative-point.ts';
import type { NormalForm } from './normal-form.ts';
import { holdsInEveryCase } from './proof-by-cases.ts';
import { type Requirement, requirementsOf } from './requirements.ts';
import { meaningOf, parametersOf } from './parameter-functions.ts';
import { exactValue as exactFraction, rigorousValue } from './rigorous-value.ts';
import { signPolynomial } from './sign-polynomial.ts';
import { hasEvidentSignOfFraction, signOfFractionOnBox, signOnBox } from './sign-on-box.ts';
import { provesSign } from './term-signs.ts';

/**
 * Where on a box a closed form is a real number.
 */
interface Realness {
  /** Is it real, and without poles, on the whole box? */
  readonly everywhere: boolean;
  /** Requirements that are violated somewhere, with a rational point. */
  readonly failures: readonly Failure[];
  /** Requirements that are neither proved nor violated at a point that was found. */
  readonly open: readonly Requirement[];
}

/** Point of the box where a requirement is violated. */
export interface Failure {
  readonly requirement: Requirement;
  readonly point: readonly Rational[];
}

/** Points at which a requirement that is not proved is tried. */
const TRIES = 60;
/** Budget of signs in sums of roots, exponentials and generators. */
const BUDGET = { points: 40, depth: 3 };

/** Where closed forms are real: each requirement is proved on the box, violated at a rational point of it, or open. */
export function realnessOf(field: RationalFunctionField, forms: readonly ClosedForm[], box: ParameterBox): Realness {
  const failures: Failure[] = [];
  const open: Requirement[] = [];
  const decided = new Set<string>();
  for (const requirement of forms.flatMap((form) => requirementsOf(field, form))) {
    const text = requirementText(field, requirement);
    if (decided.has(text)) continue;
    decided.add(text);
    if (isMet(field, requirement, box)) continue;
    const point = violation(field, requirement, box);
    if (point === undefined) open.push(requirement);
    else failures.push({ requirement, point });
  }
  return { everywhere: failures.length === 0 && open.length === 0, failures, open };
}

/** Is a requirement proved at every point of the box? */
export function isMet(field: RationalFunctionField, { of, is }: Requirement, box: ParameterBox): boolean {
  if (is !== 'nonzero') return keepsSign(field, of, is, box);
  return (
    dividesDivisors(field, of, box) || keepsSign(field, of, 'positive', box) || keepsSign(field, of, 'negative', box)
  );
}

/** Is a sign of a closed form proved on the box, at every point where the form is real? */
export function keepsSign(
  field: RationalFunctionField,
  form: ClosedForm,
  claim: SignClaim,
  box: ParameterBox,
): boolean {
  if (isRational(form)) return signOfFractionOnBox(field.domain, form.value, claim, box).verdict === 'proved';
  if (claim === 'nonnegative' && isEvidentlyNonnegative(form, box)) return true;
  return holdsInEveryCase(field, form, box, (normal) => provesSignOfForm(normal, claim));
}

/** Is a form nonnegative wherever it is real, because all of its parts are: max(0, x) + √y? */
function isEvidentlyNonnegative(form: ClosedForm, box: ParameterBox): boolean {
  const is = (part: ClosedForm): boolean => isEvidentlyNonnegative(part, box);
  switch (form.kind) {
    case 'rational':
      return form.value.numerator.keys.length === 0 || hasEvidentSignOfFraction(form.value, box);
    case 'power':
      return form.exponent % 2 === 0 || is(form.base);
    case 'function':
      if (form.name === 'max') return form.args.some(is);
      return form.name === 'min' ? form.args.every(is) : form.name !== 'ln';
    default:
      return partsOf(form).every(is);
  }
}

const OPPOSITE: Readonly<Record<SignClaim, SignClaim>> = {
  positive: 'negative',
  negative: 'positive',
  nonnegative: 'nonpositive',
  nonpositive: 'nonnegative',
};

function provesSignOfForm({ ring, value: { numerator, denominator } }: NormalForm, claim: SignClaim): boolean {
  if (denominator === ring.one) return provesSign(ring, numerator, claim, BUDGET);
  if (provesSign(ring, denominator, 'positive', BUDGET)) return provesSign(ring, numerator, claim, BUDGET);
  return provesSign(ring, denominator, 'negative', BUDGET) && provesSign(ring, numerator, OPPOSITE[claim], BUDGET);
}

/** A rational point of the box where a requirement is certainly violated. */
function violation(
  field: RationalFunctionField,
  requirement: Requirement,
  box: ParameterBox,
): readonly Rational[] | undefined {
  for (const point of placesToTry(field, requirement, box)) if (isViolated(field, requirement, point)) return point;
  return undefined;
}

function* placesToTry(
  field: RationalFunctionField,
  { of, is }: Requirement,
  box: ParameterBox,
): Generator<readonly Rational[]> {
  yield* simplePoints(box, TRIES);
  if (isRational(of) && is !== 'nonnegative') yield* zerosOf(field, of.value.numerator, box);
  yield* samplePoints(box, TRIES);
  if (is === 'nonzero') return;
  const approximate = compileClosedForm(field, of);
  for (const point of scatteredPoints(box)) if (approximate(...point.approximate) < 0) yield point.exact;
}

function isViolated(field: RationalFunctionField, { of, is }: Requirement, values: readonly Rational[]): boolean {
  const point = namedPoint(field, values);
  const exact = exactValue(field, of, point);
  const value = exact === undefined ? rigorousValue(field, of, point) : { lower: exact, upper: exact };
  if (value === undefined) return false;
  const { lower, upper } = value;
  if (is === 'nonzero') return lower.numerator === 0n && upper.numerator === 0n;
  return upper.numerator < 0n || (is === 'positive' && upper.numerator === 0n);
}

/** The value of a form at a point, where the rules for constants give a rational number: e⁰ − 1 = 0. */
function exactValue(field: RationalFunctionField, form: ClosedForm, point: ParameterPoint): Rational | undefined {
  if (isRational(form)) return exactFraction(field, form.value, point);
  if (meaningOf(field).functions.length > 0) return undefined;
  const constants = Object.fromEntries(Object.entries(point).map(([name, value]) => [name, field.fromRational(value)]));
  const image = substitutedIn(field, form, constants);
  return image !== undefined && isRational(image) ? field.toRational(image.value) : undefined;
}

/**
 * Is a requirement violated at a point and, by continuity, in its neighbourhood? A zero of a divisor or of the argument of a
 * logarithm may be a gap that can be filled.
 */
export function isStrictlyViolated(
  field: RationalFunctionField,
  { of, is }: Requirement,
  values: readonly Rational[],
): boolean {
  return is !== 'nonzero' && isViolated(field, { of, is: 'nonnegative' }, values);
}

/** Lines through simple points along which rational zeros of a polynomial are looked for. */
const LINES = 12;

/** Rational zeros of a polynomial on lines through simple points of the box. */
export function* zerosOf(
  { domain: ring }: RationalFunctionField,
  p: Polynomial,
  box: ParameterBox,
): Generator<readonly Rational[]> {
  if (p.keys.length === 0) yield* simplePoints(box, LINES);
  const present = degreesOf(ring.packing, p).flatMap((degree, v) => (degree > 0 ? [v] : []));
  if (present.some((v) => box[v].valueAt !== undefined)) return;
  for (const point of simplePoints(box, LINES)) {
    for (const v of present) {
      const line = present.reduce((rest, w) => (w === v ? rest : restricted(ring, rest, w, point[w])), p);
      if (constantTerm(line) !== undefined) continue;
      for (const { factor } of factorPolynomial(ring.packing, line).factors) {
        const [constant, slope, ...higher] = coefficientsIn(ring.packing, factor, v).map((part) => constantTerm(part));
        if (constant === undefined || slope === undefined || higher.length > 0) continue;
        const zero = rational(-constant, slope);
        const moved = point.with(v, zero);
        if (contains(box[v], zero) && isAdmitted(box, moved)) yield moved;
      }
    }
  }
}

/** Values of the parameters by name. */
export function namedPoint(field: RationalFunctionField, values: readonly Rational[]): ParameterPoint {
  return Object.fromEntries(parametersOf(field).map((name, v) => [name, values[v]]));
}

/** Does a formula certainly have a real value at a point, as it was written? */
export function isRealAt(field: RationalFunctionField, form: ClosedForm, values: readonly Rational[]): boolean {
  return (
    rigorousValue(field, form, namedPoint(field, values)) !== undefined &&
    requirementsOf(field, form).every((requirement) => !isViolated(field, requirement, values))
  );
}

/** What makes a formula, as it was written, certainly no real number at a point; undefined where nothing does. */
export function violatedAt(
  field: RationalFunctionField,
  form: ClosedForm,
  values: readonly Rational[],
): Requirement | undefined {
  return requirementsOf(field, form).find((requirement) => isViolated(field, requirement, values));
}

/** The conditions under which a form is real, as far as they are not proved: `n > 0`. */
export function conditionsText(field: RationalFunctionField, realness: Realness, box: ParameterBox): string[] {
  return conditionsOf(field, realness, box).map(([text]) => text);
}

/** Factors of what rational functions are divided by, as far as it is not known to have no zero on the box. */
export function divisorsIn(
  field: RationalFunctionField,
  fractions: readonly RationalFunction[],
  box: ParameterBox,
): readonly Polynomial[] {
  const conditions = conditionsOf(field, realnessOf(field, fractions.map(rationalForm), box), box);
  const factors = conditions.flatMap(([, { of }]) => (isRational(of) ? factorsOf(field, of.value) : []));
  return [...new Map(factors.map((factor) => [field.domain.print(factor), factor])).values()];
}

function conditionsOf(
  field: RationalFunctionField,
  { failures, open }: Realness,
  box: ParameterBox,
): readonly (readonly [text: string, requirement: Requirement])[] {
  const requirements = [...failures.map(({ requirement }) => requirement), ...open];
  const unique = new Map(
    requirements
      .map((requirement) => simplified(field, requirement, box))
      .map((requirement) => [requirementText(field, requirement), requirement]),
  );
  const all = [...unique];
  // of two that say the same the first is said
  return all.filter(
    ([, one], k) =>
      !all.some(([, more], l) => l !== k && contained(field, one, more) && (l < k || !contained(field, more, one))),
  );
}

/** Does a requirement follow from another one: p ≥ 0 from p > 0, and p ≠ 0 from p q > 0 or p q ≠ 0? */
function contained(field: RationalFunctionField, { of, is }: Requirement, other: Requirement): boolean {
  if (other.is === 'nonnegative' || is === 'positive') return false;
  if (is === 'nonnegative') return other.is === 'positive' && areEqual(field, of, other.of);
  if (areEqual(field, of, other.of)) return true;
  if (!isRational(of) || !isRational(other.of) || field.isZero(other.of.value)) return false;
  return field.domain.exactQuotient(other.of.value.numerator, of.value.numerator) !== undefined;
}

function areEqual(field: RationalFunctionField, a: ClosedForm, b: ClosedForm): boolean {
  return printClosedForm(field, a) === printClosedForm(field, b);
}

/** What is wrong at the point of a failure: `ln(-x) is not real: -x = -1`. */
export function failureText(field: RationalFunctionField, { requirement, point }: Failure): string {
  const { of, is } = requirement;
  const value = isRational(of) ? exactFraction(field, of.value, namedPoint(field, point)) : undefined;
  const shown = printClosedForm(field, of);
  const found =
    value === undefined
      ? ''
      : `, but ${shown} = ${value.numerator}${value.denominator === 1n ? '' : `/${value.denominator}`}`;
  return `${{ positive: `ln(${shown})`, nonnegative: `sqrt(${shown})`, nonzero: `1/(${shown})` }[is]} needs ${requirementText(field, requirement)}${found}`;
}

const RELATION = { positive: '> 0', nonnegative: '>= 0', nonzero: '!= 0' } as const;

function requirementText(field: RationalFunctionField, { of, is }: Requirement): string {
  return `${printClosedForm(field, of)} ${RELATION[is]}`;
}

/** A rational argument without its factors of known sign. */
function simplified(field: RationalFunctionField, { of, is }: Requirement, box: ParameterBox): Requirement {
  if (!isRational(of) || field.isZero(of.value)) return { of, is };
  const core = signPolynomial(field, of.value, box);
  const ring = field.domain;
  // a divisor may be turned around
  const turned = is === 'nonzero' && core.coefficients.length > 0 && core.coefficients[0] < 0n ? ring.neg(core) : core;
  const isEmpty = constantTerm(turned) !== undefined || signOnBox(ring, turned, 'positive', box).verdict === 'proved';
  return isEmpty ? { of, is } : { of: rationalForm(field.fraction(turned, ring.one)), is };
}
