import { exact } from '../../exact/matrices/exact-matrix.ts';
import { DomainError } from '../../matrix/errors.ts';
import type { Lindbladian } from '../../quantum/lindbladian.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { samplePoints, simplePoints } from '../../exact/signs/parameter-box.ts';
import { numberFromRational, printRational, type Rational } from '../../exact/integers/rational.ts';
import { type ClosedForm, isRational, partsOf, rationalForm } from '../../symbolic/formulas/closed-form.ts';
import { printClosedForm } from '../../symbolic/formulas/closed-form-text.ts';
import { compileClosedForm } from '../../symbolic/formulas/closed-form-value.ts';
import { negativePoint, scatteredPoints } from '../../symbolic/formulas/negative-point.ts';
import type { ParameterPoint } from '../../symbolic/formulas/parameter-domain.ts';
import { vanishesByCases } from '../../symbolic/formulas/proof-by-cases.ts';
import { keepsSign, namedPoint } from '../../symbolic/formulas/real-where.ts';
import { containsFunctions } from '../../symbolic/formulas/parameter-functions.ts';
import { type Enclosed, exactValue, rigorousValue } from '../../symbolic/formulas/rigorous-value.ts';
import { signOfFractionOnBox } from '../../symbolic/formulas/sign-on-box.ts';
import { polesOf } from '../../symbolic/formulas/function-range.ts';
import { type Model, unsafeGeneratorAt } from '../../symbolic/models/model.ts';

/** Points that are tried one by one, and points that are tried in float64 first. */
const TRIES = 60;
/** Longest formula that is printed in a finding. */
const LONGEST = 200;

/** A statement on the whole domain of a model: proved, refuted at a rational point, or neither. */
export type Decision =
  | { readonly verdict: 'proved' }
  | { readonly verdict: 'refuted'; readonly point: ParameterPoint; readonly value: Enclosed }
  | { readonly verdict: 'undecided' };

/** Rational points of the domain: those a reader would try, then scattered ones. */
export function* pointsOf({ arithmetic: { field }, box }: Model, count = TRIES): Generator<ParameterPoint> {
  for (const point of simplePoints(box, count)) yield namedPoint(field, point);
  if (box.length === 0) return;
  for (const point of samplePoints(box, count)) yield namedPoint(field, point);
}

/** The generator at a point in exact arithmetic; undefined at a pole. */
export function exactGeneratorAt(model: Model, point: ParameterPoint): Lindbladian | undefined {
  try {
    return unsafeGeneratorAt(model, point, exact);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** Is a closed form ≥ 0 on the domain? A refutation is a point at which an enclosure of it lies below zero. */
export function isNonnegativeOn(model: Model, form: ClosedForm): Decision {
  const {
    arithmetic: { field },
    box,
  } = model;
  if (isRational(form)) return isNonnegativeFraction(model, form.value);
  // without parameters an enclosure decides unless the value is 0
  const [anywhere] = pointsOf(model);
  const only = isConstant(model, form) ? rigorousValue(field, form, anywhere) : undefined;
  if (only !== undefined && only.lower.numerator >= 0n) return { verdict: 'proved' };
  if (keepsSign(field, form, 'nonnegative', box) && isRealSomewhere(model, form)) return { verdict: 'proved' };
  const refuting = (point: ParameterPoint): Decision | undefined => {
    const value = rigorousValue(field, form, point);
    return value !== undefined && value.upper.numerator < 0n ? { verdict: 'refuted', point, value } : undefined;
  };
  for (const point of pointsOf(model)) {
    const found = refuting(point);
    if (found !== undefined) return found;
  }
  const approximate = compileClosedForm(field, form);
  for (const point of box.length === 0 ? [] : scatteredPoints(box)) {
    if (!(approximate(...point.approximate) < 0)) continue;
    const found = refuting(namedPoint(field, point.exact));
    if (found !== undefined) return found;
  }
  return { verdict: 'undecided' };
}

function isConstant(model: Model, form: ClosedForm): boolean {
  if (form.kind === 'rational') return model.arithmetic.field.toRational(form.value) !== undefined;
  return partsOf(form).every((part) => isConstant(model, part));
}

/** Proofs speak of the points at which a form is real: is there one? */
function isRealSomewhere(model: Model, form: ClosedForm): boolean {
  for (const point of pointsOf(model)) if (valueAt(model, form, point) !== undefined) return true;
  return false;
}

function isNonnegativeFraction({ arithmetic: { field }, box }: Model, f: RationalFunction): Decision {
  const decided = signOfFractionOnBox(field.domain, f, 'nonnegative', box);
  if (decided.verdict === 'proved') return decided;
  const point = decided.verdict === 'refuted' && 'point' in decided ? decided.point : negativePoint(field, f, box);
  if (point === undefined) return { verdict: 'undecided' };
  const named = namedPoint(field, point);
  const value = rigorousValue(field, rationalForm(f), named);
  return value === undefined || value.upper.numerator >= 0n
    ? { verdict: 'undecided' }
    : { verdict: 'refuted', point: named, value };
}

/** Is a closed form 0 on the domain? A refutation is a point at which an enclosure of it excludes zero. */
export function isZeroOn(model: Model, form: ClosedForm): Decision {
  const {
    arithmetic: { field },
    box,
  } = model;
  const isZero = isRational(form)
    ? field.isZero(form.value)
    : vanishesByCases(field, form, box) === 'proved' && isRealSomewhere(model, form);
  if (isZero) return { verdict: 'proved' };
  for (const point of pointsOf(model)) {
    const value = valueAt(model, form, point);
    if (value !== undefined && excludesZero(value)) return { verdict: 'refuted', point, value };
  }
  return { verdict: 'undecided' };
}

/** Enclosure of a closed form at a point: the value itself where the form is rational. */
export function valueAt(
  { arithmetic: { field } }: Model,
  form: ClosedForm,
  point: ParameterPoint,
): Enclosed | undefined {
  if (!isRational(form)) return rigorousValue(field, form, point);
  if (containsFunctions(field, form.value)) return rigorousValue(field, form, point);
  const value = exactValue(field, form.value, point);
  return value === undefined ? undefined : { lower: value, upper: value };
}

function excludesZero({ lower, upper }: Enclosed): boolean {
  return lower.numerator > 0n || upper.numerator < 0n;
}

/** The number at the lower end of an enclosure, which is far narrower than float64. */
export function numberOf({ lower }: Enclosed): number {
  return numberFromRational(lower).value;
}

/** A closed form for people: its value where there are no parameters, `…` where it is long. */
export function shownForm(model: Model, form: ClosedForm): string {
  const value = model.box.length === 0 ? valueAt(model, form, {}) : undefined;
  if (value !== undefined) return shown(numberOf(value));
  const text = printClosedForm(model.arithmetic.field, form);
  return text.length > LONGEST ? '…' : text;
}

/** A number for people: four digits. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** A rational number for people: itself where it is short. */
export function shownExactly(value: Rational): string {
  const text = printRational(value);
  return text.length <= 12 ? text : shown(numberFromRational(value).value);
}

/** ` at g = 1, r = 1/2`; nothing for a model without parameters. */
export function placeText(point: ParameterPoint): string {
  const parts = Object.entries(point).map(([name, value]) => `${name} = ${shownExactly(value)}`);
  return parts.length === 0 ? '' : ` at ${parts.join(', ')}`;
}

/** What is said where something holds: of the whole domain but the poles of tangents, or of the one point there is. */
export function everywhere(model: Model): string {
  if (model.box.length === 0) return '';
  const poles = polesOf(model.box).map(({ vanishing }) => `${vanishing} != 0`);
  return poles.length === 0 ? ' on the whole domain' : ` where ${poles.join(' and ')}`;
}
