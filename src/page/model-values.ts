import { numberFromRational } from '../exact/integers/rational.ts';
import type { ClosedForm } from '../symbolic/formulas/closed-form.ts';
import { compileClosedForm } from '../symbolic/formulas/closed-form-value.ts';
import { parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import type { Derivation } from '../symbolic/models/derive.ts';

/** Values of closed forms at a point of the parameters; undefined outside of their domain. */
export type ValuesAt = (point: readonly number[]) => readonly number[] | undefined;

/** What the code of a page does, by closures and without code: for still pictures, and where code may not be made. */
export function modelValues({ model }: Derivation, forms: readonly ClosedForm[]): ValuesAt {
  const { arithmetic, box } = model;
  const { field } = arithmetic;
  const values = forms.map((form) => compileClosedForm(field, form));
  const intervals = parametersOf(field).map((_, v) => {
    const { lower, upper, lowerClosed, upperClosed } = box[v];
    const [low, high] = [lower, upper].map((end) => (end === undefined ? undefined : numberFromRational(end).value));
    return (x: number): boolean =>
      Number.isFinite(x) &&
      (low === undefined || x > low || (lowerClosed && x === low)) &&
      (high === undefined || x < high || (upperClosed && x === high));
  });
  const assumptions = (box.assumptions ?? []).map(({ polynomial, strict }) => {
    const value = compileClosedForm(field, {
      kind: 'rational',
      value: { numerator: polynomial, denominator: field.domain.one },
    });
    return (point: readonly number[]): boolean => (strict ? value(...point) > 0 : value(...point) >= 0);
  });
  return (point) => {
    const isInside = intervals.every((contains, v) => contains(point[v])) && assumptions.every((holds) => holds(point));
    return isInside ? values.map((value) => value(...point)) : undefined;
  };
}
