import { constantTerm } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { type ClosedForm, partsOf, rationalForm } from './closed-form.ts';
import { ELEMENTARY_FUNCTIONS } from './elementary-functions.ts';

/**
 * What a formula needs to be a real number: arguments of ln positive, of sqrt nonnegative, divisors different from zero.
 *
 * A closed form in lowest terms has forgotten divisions that cancelled and terms that were multiplied by zero. What the
 * formula needed as it was written is kept beside the form.
 */
export interface Requirement {
  readonly of: ClosedForm;
  readonly is: 'positive' | 'nonnegative' | 'nonzero';
}

const written = new WeakMap<ClosedForm, readonly Requirement[]>();

/** The form, with requirements of the formula it was made from. */
export function requiring(form: ClosedForm, requirements: readonly Requirement[]): ClosedForm {
  if (requirements.length === 0) return form;
  const copy = { ...form };
  written.set(copy, [...(written.get(form) ?? []), ...requirements]);
  return copy;
}

/** Text of a form and of all that was required of it and its parts: forms of one text are decided alike. */
export function contentOf(form: ClosedForm): string {
  return JSON.stringify(form, (_, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    const requirements = written.get(value as ClosedForm);
    return requirements === undefined ? value : { ...(value as ClosedForm), requirements };
  });
}

/** Everything a form needs to be real, innermost first: by its own shape, and by the formulas it was made from. */
export function requirementsOf(field: RationalFunctionField, form: ClosedForm): readonly Requirement[] {
  const found: Requirement[] = [];
  const visited = new Set<ClosedForm>();
  const include = (of: ClosedForm, is: Requirement['is']): void => {
    visit(of);
    found.push({ of, is });
  };
  const visit = (part: ClosedForm): void => {
    if (visited.has(part)) return;
    visited.add(part);
    for (const { of, is } of written.get(part) ?? []) include(of, is);
    if (part.kind === 'rational' && constantTerm(part.value.denominator) === undefined) {
      found.push({ of: rationalForm(field.fraction(part.value.denominator, field.domain.one)), is: 'nonzero' });
    }
    for (const inner of partsOf(part)) visit(inner);
    if (part.kind === 'quotient') include(part.denominator, 'nonzero');
    if (part.kind === 'power' && part.exponent < 0) include(part.base, 'nonzero');
    const needed = part.kind === 'function' ? ELEMENTARY_FUNCTIONS[part.name].needs : undefined;
    if (part.kind === 'function' && needed !== undefined) include(part.args[0], needed);
  };
  visit(form);
  return found;
}

/**
 * The result of a calculation with what the formulas that went into it required, some of which it may no longer show.
 *
 * Divisions by rational functions are not handed on: a calculation in the field cancels common factors, and what is left
 * requires its own denominator only.
 */
export function inheriting(
  field: RationalFunctionField,
  result: ClosedForm,
  sources: readonly ClosedForm[],
): ClosedForm {
  const requirements = sources
    .flatMap((form) => (form.kind === 'rational' ? (written.get(form) ?? []) : requirementsOf(field, form)))
    .filter(({ of, is }) => of.kind !== 'rational' || is !== 'nonzero');
  return requiring(result, requirements);
}
