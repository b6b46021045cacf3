import { exponentOf, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import { substitute } from '../../exact/polynomials/rational-function-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import {
  applied,
  type ClosedForm,
  isRational,
  powerOf,
  productOf,
  quotientOf,
  rationalForm,
  sumOf,
} from './closed-form.ts';
import { requirementsOf, requiring } from './requirements.ts';

/**
 * A form with closed forms put in for some of its variables, with what it and they need to be real.
 *
 * @param source field of the form
 * @param target field of the images; variables without an image are kept and must exist in it
 * @throws {DomainError} where a divisor becomes zero
 */
export function withForms(
  source: RationalFunctionField,
  form: ClosedForm,
  images: ReadonlyMap<string, ClosedForm>,
  target: RationalFunctionField,
): ClosedForm {
  const inner = (part: ClosedForm): ClosedForm => {
    switch (part.kind) {
      case 'rational':
        return ofFraction(source, part.value, images, target);
      case 'sum':
        return sumOf(target, ...part.terms.map(inner));
      case 'product':
        return productOf(target, ...part.factors.map(inner));
      case 'quotient':
        return quotientOf(target, inner(part.numerator), inner(part.denominator));
      case 'power':
        return powerOf(target, inner(part.base), part.exponent);
      default:
        return applied(target, part.name, ...part.args.map(inner));
    }
  };
  const requirements = requirementsOf(source, form).map(({ of, is }) => ({ of: inner(of), is }));
  const inherited = [...images.values()].flatMap((image) => requirementsOf(target, image));
  return requiring(inner(form), [...inherited, ...requirements]);
}

function ofFraction(
  source: RationalFunctionField,
  value: RationalFunction,
  images: ReadonlyMap<string, ClosedForm>,
  target: RationalFunctionField,
): ClosedForm {
  const rational = [...images].flatMap(([name, image]) => (isRational(image) ? [[name, image.value] as const] : []));
  if (rational.length === images.size) {
    const image = substitute(source, value, Object.fromEntries(rational), target);
    // the divisor that vanishes says so itself
    return image === undefined
      ? quotientOf(target, rationalForm(target.one), rationalForm(target.zero))
      : rationalForm(image);
  }
  const [above, below] = [value.numerator, value.denominator].map((p) => ofPolynomial(source, p, images, target));
  return quotientOf(target, above, below);
}

/** Σ coefficient · Π imageᵉ over the monomials. */
function ofPolynomial(
  { domain: ring }: RationalFunctionField,
  p: Polynomial,
  images: ReadonlyMap<string, ClosedForm>,
  target: RationalFunctionField,
): ClosedForm {
  const terms = p.keys.map((key, k) => {
    const factors = ring.variables.flatMap((name, v) => {
      const exponent = exponentOf(ring.packing, key, v);
      const image = images.get(name) ?? (exponent === 0 ? undefined : rationalForm(target.variable(name)));
      return exponent === 0 || image === undefined ? [] : [powerOf(target, image, exponent)];
    });
    return productOf(target, rationalForm(target.fromInteger(p.coefficients[k])), ...factors);
  });
  return sumOf(target, rationalForm(target.zero), ...terms);
}
