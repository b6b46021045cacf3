import { rational } from '../exact/integers/rational.ts';
import { areEqualForms, combination, type EntropyForm } from './entropy-form.ts';
import { bestBasis, type Row } from './linear-programme.ts';

/**
 * Is the goal a sum of nonnegative multiples of the forms? HiGHS proposes the multiples, and they are compared in exact arithmetic:
 * true is proved, false says that none were found. Other coordinates than entropies may have any numbers above those of the sets.
 */
export async function isConicCombination(goal: EntropyForm, forms: readonly EntropyForm[]): Promise<boolean> {
  if (goal.size === 0) return true;
  // A coordinate of the goal has to come from a form in which it has the same sign.
  const hasSource = [...goal].every(([key, { numerator }]) =>
    forms.some((form) => (form.get(key)?.numerator ?? 0n) * numerator > 0n),
  );
  if (!hasSource) return false;
  const keys = [...new Set([goal, ...forms].flatMap((form) => [...form.keys()]))];
  const rows = keys.map((key): Row => ({
    coefficients: forms.flatMap((form, k) => (form.has(key) ? [[k, form.get(key)!] as const] : [])),
    relation: '=',
    right: goal.get(key) ?? rational(0),
  }));
  const hint = await bestBasis({ costs: forms.map(() => 1), rows });
  if (hint.status !== 'solved') return false;
  const sum = combination(hint.point.map((factor, k) => [factor, forms[k]] as const));
  return hint.point.every(({ numerator }) => numerator >= 0n) && areEqualForms(sum, goal);
}
