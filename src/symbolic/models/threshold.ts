import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { type ClosedForm, differenceOf, productOf, rationalForm, sumOf } from '../formulas/closed-form.ts';
import { factorsIn, linearRoot, quadraticParts } from '../formulas/factors-in.ts';
import { rootForm } from '../formulas/root-form.ts';

/** Solutions of a polynomial equation for one parameter. */
export interface Solutions {
  readonly parameter: string;
  /** Solutions in closed form; one with a square root is real where its radicand is nonnegative. */
  readonly closed: readonly ClosedForm[];
  /** Irreducible factors of degree above 2 in the parameter, which have no closed solutions here. */
  readonly implicit: readonly Polynomial[];
}

/**
 * Solutions of p = 0 for a parameter: factors of degree 1 and 2 are solved, factors without the parameter left out.
 *
 * @param box domain of the parameters, which helps to simplify roots
 * @throws {UnknownNameError} when the parameter is not one of the field
 */
export function solutionsFor(
  field: RationalFunctionField,
  p: Polynomial,
  parameter: string,
  box: ParameterBox,
): Solutions {
  const closed: ClosedForm[] = [];
  const implicit: Polynomial[] = [];
  for (const { factor, coefficients } of factorsIn(field, p, parameter)) {
    if (coefficients.length === 2) closed.push(rationalForm(linearRoot(field, coefficients)));
    else if (coefficients.length === 3) closed.push(...quadraticRoots(field, coefficients, box));
    else implicit.push(factor);
  }
  return { parameter, closed, implicit };
}

/** The roots of c + b x + a x² as −b/2a ∓ √(b² − 4ac)/2a; the lower sign of the root comes first. */
function quadraticRoots(
  field: RationalFunctionField,
  coefficients: readonly RationalFunction[],
  box: ParameterBox,
): readonly ClosedForm[] {
  const { mean: middle, twice, radicand } = quadraticParts(field, coefficients);
  const mean = rationalForm(middle);
  const width = productOf(field, rationalForm(field.div(field.one, twice)), rootForm(field, radicand, box));
  return [differenceOf(field, mean, width), sumOf(field, mean, width)];
}
