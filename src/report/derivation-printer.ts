import type { RationalFunction, RationalFunctionField } from '../exact/polynomials/rational-function.ts';
import { type ClosedForm, rationalForm } from '../symbolic/formulas/closed-form.ts';
import { printClosedForm } from '../symbolic/formulas/closed-form-text.ts';
import type { Notation } from '../symbolic/formulas/notation.ts';
import type { Derivation } from '../symbolic/models/derive.ts';

/** Expressions of a derivation as text or LaTeX. */
export interface Printer {
  readonly field: RationalFunctionField;
  readonly form: (form: ClosedForm) => string;
  readonly rational: (value: RationalFunction) => string;
}

export function printerOf({ model }: Derivation, notation: Notation): Printer {
  const { field } = model.arithmetic;
  const form = (closed: ClosedForm): string => printClosedForm(field, closed, notation);
  return { field, form, rational: (value) => form(rationalForm(value)) };
}

/** Expectation value of a basis element: `<XZ>`. */
export function expectationName(name: string, notation: string): string {
  if (notation === 'text') return `<${name}>`;
  const operator = name.replaceAll('><', '\\rangle\\langle ').replaceAll('*', ' ').replaceAll(/\bi\b/g, '\\mathrm{i}');
  return `\\langle ${operator} \\rangle`;
}
