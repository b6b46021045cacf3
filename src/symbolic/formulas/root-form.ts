import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import { equalPolynomials } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { applied, type ClosedForm, productOf, rationalForm } from './closed-form.ts';
import { RadicalTower } from './radical-tower.ts';

/** √f as c·√D with a square-free polynomial D, where the signs on the box allow it; otherwise √f as it is. */
export function rootForm(field: RationalFunctionField, f: RationalFunction, box: ParameterBox): ClosedForm {
  const tower = new RadicalTower(field, box);
  const root = tower.squareRoot(f);
  const asItIs = (): ClosedForm => applied(field, 'sqrt', rationalForm(f));
  if (root === undefined) return asItIs();
  const [entry] = root;
  if (entry === undefined) return rationalForm(field.zero);
  const [mask, outer] = entry;
  if (mask === 0) return rationalForm(outer);
  const [radicand] = tower.radicands;
  const inner = field.fraction(radicand, field.domain.one);
  return equalPolynomials(radicand, f.numerator) && field.domain.isUnit(f.denominator)
    ? asItIs()
    : productOf(field, rationalForm(outer), applied(field, 'sqrt', rationalForm(inner)));
}
