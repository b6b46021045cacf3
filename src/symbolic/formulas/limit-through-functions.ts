import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { applied, type ClosedForm, isRational, powerOf, productOf, quotientOf, sumOf } from './closed-form.ts';
import { type FormLimit, isRealTowards, limitOf } from './closed-form-limit.ts';
import type { Towards } from './expansion.ts';
import { keepsSign } from './real-where.ts';

/**
 * Limit of a closed form that is real near it: `limitOf`, and where that says nothing the limits of its parts, if these are finite
 * and what joins them is continuous there.
 */
export function limitThrough(
  field: RationalFunctionField,
  form: ClosedForm,
  parameter: string,
  towards: Towards,
  box: ParameterBox,
): FormLimit {
  if (!isRealTowards(field, form, parameter, towards, box)) return { verdict: 'undecided' };
  const found = limitOf(field, form, parameter, towards, box);
  if (found.verdict !== 'undecided' || isRational(form)) return found;
  const limits = (parts: readonly ClosedForm[]): readonly ClosedForm[] | undefined => {
    const all = parts.map((part) => limitThrough(field, part, parameter, towards, box));
    return all.every((limit) => limit.verdict === 'proved') ? all.map(({ limit }) => limit) : undefined;
  };
  const joined = (
    parts: readonly ClosedForm[],
    join: (parts: readonly ClosedForm[]) => ClosedForm | undefined,
  ): FormLimit => {
    const all = limits(parts);
    const limit = all === undefined ? undefined : join(all);
    return limit === undefined ? { verdict: 'undecided' } : { verdict: 'proved', limit };
  };
  switch (form.kind) {
    case 'sum':
      return joined(form.terms, (terms) => sumOf(field, ...terms));
    case 'product':
      return joined(form.factors, (factors) => productOf(field, ...factors));
    case 'quotient':
      return joined([form.numerator, form.denominator], ([a, b]) =>
        isNonzero(field, b, box) ? quotientOf(field, a, b) : undefined,
      );
    case 'power':
      return joined([form.base], ([base]) =>
        form.exponent > 0 || isNonzero(field, base, box) ? powerOf(field, base, form.exponent) : undefined,
      );
    default:
      return joined(form.args, (args) =>
        form.name !== 'ln' || keepsSign(field, args[0], 'positive', box)
          ? applied(field, form.name, ...args)
          : undefined,
      );
  }
}

function isNonzero(field: RationalFunctionField, form: ClosedForm, box: ParameterBox): boolean {
  return keepsSign(field, form, 'positive', box) || keepsSign(field, form, 'negative', box);
}
