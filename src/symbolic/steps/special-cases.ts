import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import {
  type ClosedForm,
  derivativeOf,
  differenceOf,
  isRational as isRationalForm,
  substitutedIn,
} from '../formulas/closed-form.ts';
import { meaningOf } from '../formulas/parameter-functions.ts';
import { compileClosedForm } from '../formulas/closed-form-value.ts';
import { vanishesByCases } from '../formulas/proof-by-cases.ts';
import { ClausiusError } from '../../matrix/errors.ts';
import type { FormulasOnBox } from './foundations.ts';

/** Sentences about special cases that are given. */
const MOST = 2;

/**
 * Where a wrong formula is right: for a parameter that is zero or equals another, to some order in one, or for large values of it.
 *
 * @param claimed parts of the formula, as real and imaginary part
 * @param points  values of the parameters at which cases are tried in float64, before they are decided
 */
export function specialCases(
  on: FormulasOnBox,
  claimed: readonly ClosedForm[],
  correct: readonly ClosedForm[],
  points: readonly (readonly number[])[],
): readonly string[] {
  const { field } = on;
  const names = plainParameters(field);
  const differences = claimed.map((form, k) => differenceOf(field, form, correct[k]));
  const found: string[] = [];
  const pairs = claimed.map((form, k) => [form, correct[k]].map((part) => compileClosedForm(field, part)));
  // nothing is known where a value is NaN
  const agree = (change: (point: readonly number[]) => readonly number[]): boolean =>
    points.every((point) =>
      pairs.every(([a, b]) => {
        const [x, y] = [a(...change(point)), b(...change(point))];
        return !(Math.abs(x - y) > Math.sqrt(Number.EPSILON) * (Math.abs(x) + Math.abs(y)));
      }),
    );
  const isRational = [...claimed, ...correct].every(isRationalForm);
  for (const name of names) {
    const v = field.variables.indexOf(name);
    const isZero = agree((point) => point.with(v, 0));
    if (!isZero && !isRational) continue;
    const text =
      orderText(on, differences, correct, name) ??
      (isZero ? valueText(on, differences, correct, { [name]: field.zero }, `${name} = 0`) : undefined);
    if (text !== undefined) found.push(text);
  }
  if (isRational) found.push(...casesOfFunctions(field, differences, correct));
  for (const [k, a] of names.entries()) {
    for (const b of names.slice(k + 1)) {
      const [v, w] = [a, b].map((name) => field.variables.indexOf(name));
      if (!agree((point) => point.with(v, point[w]))) continue;
      const text = valueText(on, differences, correct, { [a]: field.variable(b) }, `${a} = ${b}`);
      if (text !== undefined) found.push(text);
    }
  }
  return found.slice(0, MOST);
}

/** The same for exponentials and occupation numbers, in which the formulas are rational. */
function casesOfFunctions(
  field: RationalFunctionField,
  differences: readonly ClosedForm[],
  correct: readonly ClosedForm[],
): readonly string[] {
  return meaningOf(field).functions.flatMap(({ of, name }) => {
    if (of !== 'exp') return [];
    const text = rationalOrderText(field, differences, correct, name);
    if (text !== undefined) return [text];
    const least = (forms: readonly ClosedForm[], order: typeof orderAtZero): number =>
      leastOf(field, forms, name, order);
    return [
      ...(least(differences, orderAtZero) > 0 && least(correct, orderAtZero) === 0 ? [`right for ${name} → 0`] : []),
      ...(least(differences, orderAtInfinity) > 0 && least(correct, orderAtInfinity) === 0
        ? [`right for ${name} → ∞`]
        : []),
    ].slice(0, 1);
  });
}

/** Parameters of which no function is a variable: only those can be set to a value in a closed form. */
function plainParameters(field: RationalFunctionField): readonly string[] {
  const { parameters, functions } = meaningOf(field);
  const { packing } = parameters.domain;
  return parameters.variables.filter((_, v) =>
    functions.every(({ argument: { numerator, denominator } }) =>
      [numerator, denominator].every((part) => coefficientsIn(packing, part, v).length <= 1),
    ),
  );
}

/** `right for x = 0`, where the correct formula is not zero there. */
function valueText(
  { field, box }: FormulasOnBox,
  differences: readonly ClosedForm[],
  correct: readonly ClosedForm[],
  values: Readonly<Record<string, RationalFunction>>,
  place: string,
): string | undefined {
  const at = (form: ClosedForm): ClosedForm | undefined => substitutedIn(field, form, values);
  const vanishes = (form: ClosedForm | undefined): boolean =>
    form !== undefined && vanishesByCases(field, form, box) === 'proved';
  const [there, right] = [differences.map(at), correct.map(at)];
  if (!there.every(vanishes) || right.some((form) => form === undefined) || right.every(vanishes)) return undefined;
  return `right for ${place}`;
}

const ORDERS = ['zeroth', 'first', 'second', 'third', 'fourth'];

/** `right to first order in x`, and `right to leading order for large x`. */
function orderText(
  on: FormulasOnBox,
  differences: readonly ClosedForm[],
  correct: readonly ClosedForm[],
  name: string,
): string | undefined {
  if (![...differences, ...correct].every(isRationalForm)) return orderOfFunctions(on, differences, correct, name);
  return rationalOrderText(on.field, differences, correct, name);
}

/** The same for rational functions of a variable. */
function rationalOrderText(
  field: RationalFunctionField,
  differences: readonly ClosedForm[],
  correct: readonly ClosedForm[],
  name: string,
): string | undefined {
  const least = (forms: readonly ClosedForm[], order: typeof orderAtZero): number => leastOf(field, forms, name, order);
  const [wrong, leading] = [least(differences, orderAtZero), least(correct, orderAtZero)];
  if (wrong > Math.max(leading, 0) && wrong >= 2)
    return `right to ${ORDERS[wrong - 1] ?? `${wrong - 1}th`} order in ${name}`;
  if (wrong > leading && leading !== 0) return `right to leading order for small ${name}`;
  const isRightFar = least(differences, orderAtInfinity) > least(correct, orderAtInfinity);
  return isRightFar ? `right to leading order for large ${name}` : undefined;
}

/** Lowest order of several rational functions. */
function leastOf(
  field: RationalFunctionField,
  forms: readonly ClosedForm[],
  name: string,
  order: typeof orderAtZero,
): number {
  return Math.min(...forms.filter(isRationalForm).map(({ value }) => order(field, value, name)));
}

/** Lowest power of x in the expansion at 0; Infinity for zero. */
function orderAtZero({ domain: ring }: RationalFunctionField, f: RationalFunction, name: string): number {
  const [above, below] = [f.numerator, f.denominator].map((p) =>
    coefficientsIn(ring.packing, p, ring.index(name)).findIndex((coefficient) => !ring.isZero(coefficient)),
  );
  return ring.isZero(f.numerator) ? Infinity : above - below;
}

/** Lowest power of 1/x in the expansion at infinity. */
function orderAtInfinity({ domain: ring }: RationalFunctionField, f: RationalFunction, name: string): number {
  const [above, below] = [f.numerator, f.denominator].map(
    (p) => coefficientsIn(ring.packing, p, ring.index(name)).length,
  );
  return ring.isZero(f.numerator) ? Infinity : below - above;
}

/** Agreement of the values and derivatives at x = 0. */
function orderOfFunctions(
  { field, box }: FormulasOnBox,
  differences: readonly ClosedForm[],
  correct: readonly ClosedForm[],
  name: string,
): string | undefined {
  const vanishesAtZero = (form: ClosedForm): boolean => {
    const there = substitutedIn(field, form, { [name]: field.zero });
    return there !== undefined && vanishesByCases(field, there, box) === 'proved';
  };
  try {
    const slopes = [differences, correct].map((forms) => forms.map((form) => derivativeOf(field, form, name)));
    const isRight = differences.every(vanishesAtZero) && slopes[0].every(vanishesAtZero);
    return isRight && !slopes[1].every(vanishesAtZero) ? `right to first order in ${name}` : undefined;
  } catch (error) {
    // |x| and max have no derivative
    if (error instanceof ClausiusError) return undefined;
    throw error;
  }
}
