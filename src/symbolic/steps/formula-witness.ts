import { samplePoints, simplePoints } from '../../exact/signs/parameter-box.ts';
import { compareRationals, numberFromRational, printRational, type Rational } from '../../exact/integers/rational.ts';
import { type ClosedForm, isRational } from '../formulas/closed-form.ts';
import {
  conditionsText,
  type Failure,
  failureText,
  isRealAt,
  isStrictlyViolated,
  namedPoint,
  realnessOf,
  violatedAt,
} from '../formulas/real-where.ts';
import { type Enclosed, exactValue, rigorousValue } from '../formulas/rigorous-value.ts';
import type { StepVerdict, Witness } from './step-verdict.ts';
import type { FormulasOnBox } from './foundations.ts';

/** Points at which two formulas are compared when they are not proved to be equal. */
const WITNESSES = 60;

/** Points a reader would try, then a wider search. */
export function* witnessPoints({ box }: Pick<FormulasOnBox, 'box'>): Generator<readonly Rational[]> {
  yield* simplePoints(box, WITNESSES);
  yield* samplePoints(box, WITNESSES);
}

/**
 * Why formulas are not known to be real on the whole domain; undefined where they are.
 *
 * Refuted at a point where one is real and another is not; undecided where none is, and where a condition is open.
 */
export function whyUnreal(
  on: FormulasOnBox,
  forms: readonly ClosedForm[],
  rests: readonly string[],
): StepVerdict | undefined {
  const { field, box } = on;
  const realness = realnessOf(field, forms, box);
  if (realness.everywhere) return undefined;
  const mixed = mixedPoint(on, forms, realness.failures);
  if (mixed !== undefined) return { verdict: 'refuted', rests, witness: mixed };
  const conditions = conditionsText(field, realness, box).join(' and ');
  const [failure] = realness.failures;
  const place =
    failure === undefined
      ? 'which is not proved on the domain'
      : `which fails at ${Object.entries(namedText(on, failure.point))
          .map(([name, value]) => `${name} = ${value}`)
          .join(', ')}`;
  return { verdict: 'undecided', rests, reason: `the formulas are real only where ${conditions}, ${place}` };
}

/**
 * A point where a formula is no real number: for several formulas one where another is, and the first not by a mere gap.
 */
function mixedPoint(
  on: FormulasOnBox,
  forms: readonly ClosedForm[],
  failures: readonly Failure[],
): Witness | undefined {
  const { field } = on;
  if (failures.length === 0) return undefined;
  for (const point of [...failures.map((failure) => failure.point), ...witnessPoints(on)]) {
    for (const form of forms) {
      const requirement = violatedAt(field, form, point);
      if (requirement === undefined) continue;
      const isMixed =
        isStrictlyViolated(field, requirement, point) && forms.some((other) => isRealAt(field, other, point));
      if (forms.length > 1 && !isMixed) continue;
      const found = `no real number: ${failureText(field, { requirement, point })}`;
      return { point: namedText(on, point), found, stated: 'a real number' };
    }
  }
  return undefined;
}

/** Is there a point at which all formulas are real? */
export function isRealSomewhere(on: FormulasOnBox, forms: readonly ClosedForm[]): boolean {
  const { field } = on;
  for (const point of witnessPoints(on)) {
    if (forms.every((form) => isRealAt(field, form, point))) return true;
  }
  return false;
}

/** What a verdict rests on, with the conditions under which the formulas are real. */
export function withConditions(
  on: FormulasOnBox,
  forms: readonly ClosedForm[],
  rests: readonly string[],
): readonly string[] {
  const { field, box } = on;
  const conditions = conditionsText(field, realnessOf(field, forms, box), box);
  return conditions.length === 0 ? rests : [...rests, `only where ${conditions.join(' and ')}`];
}

/** A point of the domain where enclosures of two formulas are disjoint. */
export function pointOfDifference(on: FormulasOnBox, left: ClosedForm, right: ClosedForm): Witness | undefined {
  const { field } = on;
  for (const values of witnessPoints(on)) {
    const point = namedPoint(field, values);
    const [a, b] = [rigorousValue(field, left, point), rigorousValue(field, right, point)];
    if (a === undefined || b === undefined) continue;
    if (compareRationals(a.upper, b.lower) >= 0 && compareRationals(b.upper, a.lower) >= 0) continue;
    const shown = (form: ClosedForm, value: Enclosed): string => {
      const exact = isRational(form) ? exactValue(field, form.value, point) : undefined;
      return exact === undefined ? String(numberFromRational(value.lower).value) : printRational(exact);
    };
    return { point: namedText(on, values), found: shown(left, a), stated: shown(right, b) };
  }
  return undefined;
}

/** The coordinates of a point by the names of the parameters, as text. */
export function namedText(on: FormulasOnBox, values: readonly Rational[]): Readonly<Record<string, string>> {
  const { field } = on;
  return Object.fromEntries(
    Object.entries(namedPoint(field, values)).map(([name, value]) => [name, printRational(value)]),
  );
}
