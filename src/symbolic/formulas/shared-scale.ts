import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { type ClosedForm, isRational, negativeOf, productOf, rationalForm } from './closed-form.ts';

type Sum = ClosedForm & { readonly kind: 'sum' };

/** The same sum, terms c·a and ±c·b with one rational function c being written as c·(a ± b). */
export function withCommonScales(field: RationalFunctionField, { terms }: Sum): Sum {
  const groups: { readonly scale: RationalFunction; readonly rest: ClosedForm[] }[] = [];
  const others: ClosedForm[] = [];
  for (const term of terms) {
    if (term.kind !== 'product' || !isRational(term.factors[0])) {
      others.push(term);
      continue;
    }
    const [{ value: scale }, ...factors] = term.factors;
    const rest = productOf(field, ...factors);
    const group = groups.find((other) => field.equals(other.scale, scale));
    const opposite = groups.find((other) => field.equals(field.neg(other.scale), scale));
    if (group !== undefined) group.rest.push(rest);
    else if (opposite === undefined) groups.push({ scale, rest: [rest] });
    else opposite.rest.push(negativeOf(field, rest));
  }
  const scaled = groups.map(({ scale, rest }): ClosedForm =>
    rest.length === 1
      ? productOf(field, rationalForm(scale), rest[0])
      : { kind: 'product', factors: [rationalForm(scale), { kind: 'sum', terms: rest }] },
  );
  return { kind: 'sum', terms: [...others, ...scaled] };
}

/** Minus the product of the factors, with −ln(a/b) as ln(b/a); undefined where there is no such logarithm. */
export function withInvertedLogarithm(
  field: RationalFunctionField,
  factors: readonly ClosedForm[],
): readonly ClosedForm[] | undefined {
  const at = factors.findIndex((factor) => {
    if (factor.kind !== 'function' || factor.name !== 'ln') return false;
    const [argument] = factor.args;
    return isRational(argument) && !field.domain.isUnit(argument.value.denominator);
  });
  if (at === -1) return undefined;
  const { args } = factors[at] as ClosedForm & { readonly kind: 'function' };
  const { value } = args[0] as ClosedForm & { readonly kind: 'rational' };
  const inverse = rationalForm(field.div(field.one, value));
  return factors.with(at, { kind: 'function', name: 'ln', args: [inverse] });
}
