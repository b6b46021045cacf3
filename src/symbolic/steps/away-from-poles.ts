import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { type ClosedForm, isRational } from '../formulas/closed-form.ts';
import { polesOf } from '../formulas/function-range.ts';
import { requirementsOf } from '../formulas/requirements.ts';
import type { ModelDomain } from '../models/model-domain.ts';

/**
 * Conditions under which what is proved for all values of the variables of a field is proved for the parameters: `cos(theta/2) != 0`
 * where tan θ/2 has a pole on the domain, unless an equality or a relation that is not strict goes on there by continuity.
 *
 * @param forms  both sides; omitted for a strict relation
 */
export function polesLeftOut(
  { arithmetic: { field }, box }: ModelDomain,
  forms: readonly ClosedForm[] = [],
): readonly string[] {
  const poles = polesOf(box);
  const isAlone = poles.length === 1 && forms.length > 0;
  return poles.flatMap(({ variable, vanishing }) =>
    isAlone && forms.every((form) => hasLimit(field, form, variable)) ? [] : [`${vanishing} != 0`],
  );
}

/** What a verdict lacks that rests on such conditions; undefined where there are none. */
export function poleText(conditions: readonly string[]): string | undefined {
  if (conditions.length === 0) return undefined;
  return `it is proved where ${conditions.join(' and ')}; a domain such as (-pi, pi) or (0, inf) leaves the other points out`;
}

/**
 * Is the limit finite where a variable goes to infinity, whatever the others are, and the form as it was written real there?
 */
function hasLimit(field: RationalFunctionField, form: ClosedForm, variable: number): boolean {
  return (
    isRational(form) &&
    ['finite', 'nonzero'].includes(limitAt(field, form.value, variable)) &&
    requirementsOf(field, form).every(
      ({ of }) => isRational(of) && ['nonzero', 'infinite'].includes(limitAt(field, of.value, variable)),
    )
  );
}

/** Limit of a rational function, whatever the other variables are: finite, a constant other than 0, infinite, or not known. */
function limitAt(
  field: RationalFunctionField,
  { numerator, denominator }: RationalFunction,
  variable: number,
): 'finite' | 'nonzero' | 'infinite' | 'unknown' {
  const [above, below] = [numerator, denominator].map((p) => coefficientsIn(field.domain.packing, p, variable));
  const isConstant = (top: typeof numerator): boolean =>
    field.toRational(field.fraction(top, field.domain.one)) !== undefined;
  if (!isConstant(below.at(-1)!)) return 'unknown';
  if (above.length < below.length) return 'finite';
  if (!isConstant(above.at(-1)!)) return above.length === below.length ? 'finite' : 'unknown';
  return above.length === below.length ? 'nonzero' : 'infinite';
}
