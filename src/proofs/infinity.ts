import { ArithmeticError } from '../matrix/errors.ts';
import { type ClosedForm, isRational } from '../symbolic/formulas/closed-form.ts';
import type { Setting } from '../symbolic/steps/setting.ts';
import { conclusion, type Statement } from './conclusion.ts';
import type { Goal, Infinities } from './link-checks.ts';
import { occurringIn } from './nonnegative.ts';

/**
 * Does a part of a statement hold where the given symbols are infinite, with these signs, and all others finite?
 *
 * Either it depends on them linearly: an inequality whose margin is +∞ then, or an equality whose sides are the same infinity.
 * Or a side is ∞ − ∞, so that nothing is said. Or it does not speak of them, and follows from facts that do not either.
 */
export function followsAtInfinity(
  S: Setting,
  { statement, under }: Goal,
  facts: readonly Statement[],
  signs: Infinities['signs'],
): boolean {
  const names = Object.keys(signs);
  const [left, right] = [S.form(statement.left), S.form(statement.right)];
  const isSilent = (...forms: readonly ClosedForm[]): boolean =>
    forms.every((form) => names.every((name) => !occurringIn(S.field, form).has(name)));
  if (isSilent(left, right)) {
    const known = [...facts, ...under].filter((fact) => isSilent(S.form(fact.left), S.form(fact.right)));
    return conclusion(S, statement, known).verdict === 'follows';
  }
  const [a, b] = [left, right].map((side) => infinityOf(S, side, signs));
  if (a === 'none' || b === 'none') return true;
  if (statement.symbol === '≥') return infinityOf(S, S.difference(left, right), signs) === 1;
  return a !== undefined && a === b;
}

/** Sign of an infinite form that is linear in what is infinite; `none` for ∞ − ∞, undefined where it is finite or open. */
function infinityOf(S: Setting, form: ClosedForm, signs: Infinities['signs']): 1 | -1 | 'none' | undefined {
  const found = new Set<number>();
  let isOpen = false;
  for (const [name, sign] of Object.entries(signs)) {
    const slope = derivative(S, form, name);
    const value = slope !== undefined && isRational(slope) ? S.field.toRational(slope.value) : undefined;
    if (value === undefined) isOpen = true;
    else if (value.numerator !== 0n) found.add(value.numerator > 0n ? sign : -sign);
  }
  if (found.size > 1) return 'none';
  if (isOpen) return undefined;
  const [only] = found;
  return only as 1 | -1 | undefined;
}

/** Undefined for |x| and the like, which have none that is a formula. */
function derivative(S: Setting, form: ClosedForm, name: string): ClosedForm | undefined {
  try {
    return S.derivative(form, name);
  } catch (error) {
    if (error instanceof ArithmeticError) return undefined;
    throw error;
  }
}
