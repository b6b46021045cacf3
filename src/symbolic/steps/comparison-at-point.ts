import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { compareRationals, type Rational } from '../../exact/integers/rational.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import { isRealAt, namedPoint, zerosOf } from '../formulas/real-where.ts';
import { isRational, rationalForm } from '../formulas/closed-form.ts';
import { exactValue, rigorousValue } from '../formulas/rigorous-value.ts';
import { exactOrDecimal, type FormulaWitness, witnessPoint } from './formula-verdict.ts';
import type { FormulasOnBox } from './foundations.ts';
import type { Comparison, Relation } from './statement.ts';

/**
 * Relations between two formulas at one point.
 */

/** Point at which a statement fails. */
export interface StatementWitness {
  readonly point: FormulaWitness['point'];
  /** Values of the formulas in their order, exact or in decimals. */
  readonly values: readonly string[];
}

/** Below zero where a relation of two numbers fails, relative to their size. */
export function relativeMargin(relation: Relation, a: number, b: number): number {
  const size = Math.abs(a) + Math.abs(b);
  const difference = size === 0 ? 0 : (a - b) / size;
  if (relation === '=') return difference === 0 ? 0 : Math.sqrt(Number.EPSILON) - Math.abs(difference);
  return relation.startsWith('<') ? -difference : difference;
}

/** Sign of left − right at a point: exactly for rational functions, otherwise by rigorous intervals; undefined where it is open. */
function signAt(
  { field }: FormulasOnBox,
  { left, right, sign }: Comparison,
  point: readonly Rational[],
): number | undefined {
  if (![left, right].every((form) => isRealAt(field, form, point))) return undefined;
  if (sign !== undefined) {
    const value = rigorousValue(field, rationalForm(field.fraction(sign, field.domain.one)), namedPoint(field, point));
    if (value === undefined) return undefined;
    if (value.lower.numerator > 0n) return 1;
    return value.upper.numerator < 0n ? -1 : value.lower.numerator === value.upper.numerator ? 0 : undefined;
  }
  const [a, b] = [left, right].map((form) => rigorousValue(field, form, namedPoint(field, point))!);
  if (compareRationals(a.upper, b.lower) < 0) return -1;
  if (compareRationals(b.upper, a.lower) < 0) return 1;
  const isExact = [a, b].every(({ lower, upper }) => compareRationals(lower, upper) === 0);
  return isExact ? 0 : exactSignAt(field, left, right, point);
}

/** The sign where both sides have rational values. */
function exactSignAt(
  field: RationalFunctionField,
  left: Comparison['left'],
  right: Comparison['right'],
  point: readonly Rational[],
): number | undefined {
  if (left.kind !== 'rational' || right.kind !== 'rational') return undefined;
  const [a, b] = [left, right].map(({ value }) => exactValue(field, value, namedPoint(field, point)));
  return a === undefined || b === undefined ? undefined : compareRationals(a, b);
}

/** Does a comparison hold at a point? Undefined where that is open, or a side is not real. */
export function holdsAt(on: FormulasOnBox, comparison: Comparison, point: readonly Rational[]): boolean | undefined {
  const sign = signAt(on, comparison, point);
  if (sign === undefined) return undefined;
  return { '=': sign === 0, '!=': sign !== 0, '<': sign < 0, '>': sign > 0, '<=': sign <= 0, '>=': sign >= 0 }[
    comparison.relation
  ];
}

/** The point with the values of all sides. */
export function witnessAt(
  { field }: FormulasOnBox,
  comparisons: readonly Comparison[],
  values: readonly Rational[],
): StatementWitness {
  const point = namedPoint(field, values);
  const shown = comparisons.flatMap(({ left, right }) =>
    [left, right].map((form) => exactOrDecimal(field, form, point)),
  );
  return { point: witnessPoint(point), values: shown };
}

/** The point with the values of comparisons whose sides are known to be equal there. */
export function witnessOfEquality(
  { field }: FormulasOnBox,
  comparisons: readonly Comparison[],
  values: readonly Rational[],
): StatementWitness {
  const point = namedPoint(field, values);
  const shown = comparisons.flatMap(({ left, right }) => {
    const exact = [left, right].find((form) => isRational(form) && exactValue(field, form.value, point) !== undefined);
    return [left, right].map((form) => exactOrDecimal(field, exact ?? form, point));
  });
  return { point: witnessPoint(point), values: shown };
}

/** A point at which both sides of comparisons are real, and equal as this polynomial vanishes there. */
export function pointOfEquality(
  { field, box }: FormulasOnBox,
  comparisons: readonly Comparison[],
  core: Polynomial,
): readonly Rational[] | undefined {
  const forms = comparisons.flatMap(({ left, right }) => [left, right]);
  for (const point of zerosOf(field, core, box)) {
    if (forms.every((form) => isRealAt(field, form, point))) return point;
  }
  return undefined;
}
