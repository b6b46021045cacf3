import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import { equalPolynomials } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import {
  applied,
  type ClosedForm,
  foldedForm,
  isRational,
  powerOf,
  productOf,
  quotientOf,
  rationalForm,
  sumOf,
} from './closed-form.ts';
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

/**
 * The same form with |c|·√D in place of √(c²D): where c vanishes, an enclosure of c²D may reach below zero, but one of D does not. It is
 * real at no other points.
 */
export function withSquaresDrawnOut(field: RationalFunctionField, form: ClosedForm, box: ParameterBox): ClosedForm {
  return foldedForm<ClosedForm>(form, {
    rational: rationalForm,
    sum: (terms) => sumOf(field, ...terms),
    product: (factors) => productOf(field, ...factors),
    quotient: (above, below) => quotientOf(field, above, below),
    power: (base, exponent) => powerOf(field, base, exponent),
    function: (name, args) => {
      const [first] = args;
      return name === 'sqrt' && isRational(first) ? drawnOut(field, first.value, box) : applied(field, name, ...args);
    },
  })!;
}

function drawnOut(field: RationalFunctionField, f: RationalFunction, box: ParameterBox): ClosedForm {
  const tower = new RadicalTower(field, box);
  const { outer, root } = tower.rootParts(f);
  const size = applied(field, 'abs', rationalForm(outer));
  const parts = [...root].map(([mask, scale]) => {
    const inner = mask === 0 ? [] : [rationalForm(field.fraction(tower.radicands[0], field.domain.one))];
    return productOf(field, size, rationalForm(scale), ...inner.map((radicand) => applied(field, 'sqrt', radicand)));
  });
  return sumOf(field, ...parts);
}
