import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { substitute } from '../../exact/polynomials/rational-function-calculus.ts';
import { type ClosedForm, substitutedIn } from '../formulas/closed-form.ts';
import { imagesIn } from '../formulas/function-field.ts';
import { boxWithDivisors } from '../formulas/divisors.ts';
import type { Tree } from '../formulas/tree.ts';
import type { Model } from '../models/model.ts';
import { domainWith } from '../models/model-domain.ts';

/** A model whose field has the functions of a claimed formula as well, and what was derived in that field. */
export interface CommonField {
  readonly model: Model;
  readonly form: (derived: ClosedForm) => ClosedForm;
  readonly rational: (derived: RationalFunction) => RationalFunction;
}

/** e^{βω/2} in a formula makes e^{βω} of the model its square. */
export function commonField(model: Model, formulas: readonly Tree[]): CommonField {
  const { field } = model.arithmetic;
  const domain = domainWith(model, formulas);
  const target = domain.arithmetic.field;
  if (target === field) return { model, form: (derived) => derived, rational: (derived) => derived };
  const images = imagesIn(field, target);
  const rational = (derived: RationalFunction): RationalFunction => substitute(field, derived, images, target)!;
  const divisors = (model.box.divisors ?? []).map(
    ({ polynomial }) => rational(field.fraction(polynomial, field.domain.one)).numerator,
  );
  return {
    model: { ...model, ...domain, box: boxWithDivisors(target, domain.box, divisors) },
    form: (derived) => substitutedIn(field, derived, images, target)!,
    rational,
  };
}
