import { factorPolynomial } from '../../exact/polynomials/factor.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';

/** Irreducible factor of a polynomial as one in a single parameter. */
interface FactorIn {
  readonly factor: Polynomial;
  /** Coefficients of the powers of the parameter, the constant one first; at least two. */
  readonly coefficients: readonly RationalFunction[];
}

/** Irreducible factors of p that contain the parameter. */
export function factorsIn(field: RationalFunctionField, p: Polynomial, parameter: string): readonly FactorIn[] {
  const ring = field.domain;
  const v = ring.index(parameter);
  return factorPolynomial(ring.packing, p)
    .factors.map(({ factor }) => ({
      factor,
      coefficients: coefficientsIn(ring.packing, factor, v).map((part) => field.fraction(part, ring.one)),
    }))
    .filter(({ coefficients }) => coefficients.length > 1);
}

/** Zero −b/a of b + a x. */
export function linearRoot(field: RationalFunctionField, [b, a]: readonly RationalFunction[]): RationalFunction {
  return field.neg(field.div(b, a));
}

/** The zeros mean ± √radicand/twice of c + b x + a x²: mean = −b/2a, twice = 2a, radicand = b² − 4ac. */
export function quadraticParts(
  field: RationalFunctionField,
  [c, b, a]: readonly RationalFunction[],
): { readonly mean: RationalFunction; readonly twice: RationalFunction; readonly radicand: RationalFunction } {
  const twice = field.mul(field.fromInteger(2n), a);
  const radicand = field.sub(field.mul(b, b), field.mul(field.fromInteger(4n), field.mul(a, c)));
  return { mean: field.neg(field.div(b, twice)), twice, radicand };
}
