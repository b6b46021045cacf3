import { evaluateAt } from '../../exact/polynomials/polynomial-calculus.ts';
import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { compareRationals, type Rational } from '../../exact/integers/rational.ts';
import { isRealAt, namedPoint } from '../formulas/real-where.ts';
import { rigorousValue } from '../formulas/rigorous-value.ts';
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
  if (sign !== undefined) return signOfRational(evaluateAt(field.domain.packing, sign, point));
  const [a, b] = [left, right].map((form) => rigorousValue(field, form, namedPoint(field, point))!);
  if (compareRationals(a.upper, b.lower) < 0) return -1;
  if (compareRationals(b.upper, a.lower) < 0) return 1;
  const isExact = [a, b].every(({ lower, upper }) => compareRationals(lower, upper) === 0);
  return isExact ? 0 : exactSignAt(field, left, right, point);
}

/** 0 where both sides are rational functions of one value. */
function exactSignAt(
  field: RationalFunctionField,
  left: Comparison['left'],
  right: Comparison['right'],
  point: readonly Rational[],
): number | undefined {
  if (left.kind !== 'rational' || right.kind !== 'rational') return undefined;
  const difference = field.sub(left.value, right.value);
  const below = evaluateAt(field.domain.packing, difference.denominator, point);
  if (below.numerator === 0n) return undefined;
  return signOfRational(evaluateAt(field.domain.packing, difference.numerator, point)) * signOfRational(below);
}

/** Does a comparison hold at a point? Undefined where that is open, or a side is not real. */
export function holdsAt(on: FormulasOnBox, comparison: Comparison, point: readonly Rational[]): boolean | undefined {
  const sign = signAt(on, comparison, point);
  if (sign === undefined) return undefined;
  return { '=': sign === 0, '<': sign < 0, '>': sign > 0, '<=': sign <= 0, '>=': sign >= 0 }[comparison.relation];
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

function signOfRational({ numerator }: Rational): number {
  return numerator === 0n ? 0 : numerator > 0n ? 1 : -1;
}
