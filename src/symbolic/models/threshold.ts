import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import { derivativeOf } from '../../exact/polynomials/polynomial-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { resultantIn } from '../../exact/polynomials/resultant.ts';
import { type ClosedForm, differenceOf, productOf, rationalForm, sumOf } from '../formulas/closed-form.ts';
import { factorsIn, linearRoot, quadraticParts } from '../formulas/factors-in.ts';
import { rootForm } from '../formulas/root-form.ts';

/** Solutions of a polynomial equation for one parameter. */
export interface Solutions {
  /** Solutions in closed form; one with a square root is real where its radicand is nonnegative. */
  readonly closed: readonly ClosedForm[];
  /** Irreducible factors of degree above 2 in the parameter, which have no closed solutions here. */
  readonly implicit: readonly Polynomial[];
}

/**
 * Solutions of p = 0 for a parameter: factors of degree 1 and 2 are solved, factors without the parameter left out.
 *
 * @param box domain of the parameters, which helps to simplify roots
 * @example solutionsFor(field, condition, 'r', box).closed // a threshold r_c(g, γ)
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
  return { closed, implicit };
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

/** Resultant of two polynomials in a parameter: zero where they have a common root, or both leading coefficients vanish. */
export function resultantOf(field: RationalFunctionField, p: Polynomial, q: Polynomial, parameter: string): Polynomial {
  return resultantIn(field, p, q, field.domain.index(parameter));
}

/** Polynomial whose zeros contain those of the discriminant in a parameter: Res(p, ∂p/∂x) without its numerical content. */
export function discriminantOf(field: RationalFunctionField, p: Polynomial, parameter: string): Polynomial {
  const ring = field.domain;
  return resultantOf(field, p, derivativeOf(ring.packing, p, ring.index(parameter)), parameter);
}
