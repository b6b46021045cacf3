import type { Quadratic } from '../../exact/integers/algebraic-extension.ts';
import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { applied, type ClosedForm, negativeOf, rationalForm } from '../formulas/closed-form.ts';
import { rootForm } from '../formulas/root-form.ts';
import { signOfFractionOnBox } from '../formulas/sign-on-box.ts';

/** |z| of a complex rational function: without a root or a bar where a sign on the box allows it. */
export function modulusForm(
  field: RationalFunctionField,
  { a, b }: Quadratic<RationalFunction>,
  box: ParameterBox,
): ClosedForm {
  if (field.isZero(b)) return absoluteForm(field, a, box);
  if (field.isZero(a)) return absoluteForm(field, b, box);
  return rootForm(field, field.add(field.mul(a, a), field.mul(b, b)), box);
}

/** |x| of a rational function. */
export function absoluteForm(field: RationalFunctionField, x: RationalFunction, box: ParameterBox): ClosedForm {
  const form = rationalForm(x);
  const is = (claim: 'nonnegative' | 'nonpositive'): boolean =>
    signOfFractionOnBox(field.domain, x, claim, box, BUDGET).verdict === 'proved';
  if (is('nonnegative')) return form;
  return is('nonpositive') ? negativeOf(field, form) : applied(field, 'abs', form);
}

/** Of a sign that only makes a formula shorter. */
const BUDGET = { points: 12, depth: 3 };
