import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import { type ClosedForm, isRational } from '../formulas/closed-form.ts';
import { type Model, polesOf } from '../models/model.ts';

/**
 * Conditions under which what is proved for all values of the variables of a field is proved for the parameters: `cos(theta/2) != 0`
 * where tan θ/2 has a pole on the domain, unless an equality or a relation that is not strict goes on there by continuity.
 *
 * @param forms  both sides; omitted for a strict relation
 */
export function polesLeftOut(model: Model, forms: readonly ClosedForm[] = []): readonly string[] {
  const poles = polesOf(model);
  const isAlone = poles.length === 1 && forms.length > 0;
  return poles.flatMap(({ variable, vanishing }) =>
    isAlone && forms.every((form) => hasLimit(model, form, variable)) ? [] : [`${vanishing} != 0`],
  );
}

/** Is the limit finite where a variable goes to infinity, whatever the others are? */
function hasLimit({ arithmetic: { field } }: Model, form: ClosedForm, variable: number): boolean {
  if (!isRational(form)) return false;
  const { numerator, denominator } = form.value;
  const [above, below] = [numerator, denominator].map((p) => coefficientsIn(field.domain.packing, p, variable));
  return (
    above.length <= below.length && field.toRational(field.fraction(below.at(-1)!, field.domain.one)) !== undefined
  );
}
