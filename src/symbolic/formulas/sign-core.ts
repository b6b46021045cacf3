import { factorPolynomial } from '../../exact/polynomials/factor.ts';
import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import { constantPolynomial, negatePolynomial, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import type { SignBudget } from '../../exact/signs/sign-on-domain.ts';
import { signOnBox } from './sign-on-box.ts';

/** f = ±magnitude·core with a magnitude that is nowhere negative on the box. */
export interface SignCore {
  readonly sign: 1 | -1;
  readonly magnitude: RationalFunction;
  /** Product of the distinct factors whose sign on the box is not known. */
  readonly core: Polynomial;
}

const BUDGET: SignBudget = { points: 40, depth: 3 };

/**
 * Polynomial with the sign of f at every point of the box where f is defined: factors are left out only where they are
 * proved to be positive or negative, never where they may vanish.
 */
export function signPolynomial(field: RationalFunctionField, f: RationalFunction, box: ParameterBox): Polynomial {
  const ring = field.domain;
  let core = ring.one;
  for (const part of [f.numerator, f.denominator]) {
    const { content, factors } = factorPolynomial(ring.packing, part);
    if (content < 0n) core = negatePolynomial(core);
    for (const { factor, multiplicity } of factors) {
      if (signOnBox(ring, factor, 'positive', box, BUDGET).verdict === 'proved') continue;
      const isNegative = signOnBox(ring, factor, 'negative', box, BUDGET).verdict === 'proved';
      if (isNegative && multiplicity % 2 === 1) core = negatePolynomial(core);
      if (isNegative) continue;
      // f² has the sign of f⁴, f the sign of f³
      for (let k = 0; k < (multiplicity % 2 === 1 ? 1 : 2); k += 1) core = ring.mul(core, factor);
    }
  }
  return core;
}

/**
 * The part of a rational function on which its sign depends: factors of known sign on the box are taken out, even powers
 * too. The magnitude vanishes at most where f does or on the boundary of the domain of f.
 */
export function signCore(field: RationalFunctionField, f: RationalFunction, box: ParameterBox): SignCore {
  const ring = field.domain;
  let sign: 1 | -1 = 1;
  let magnitude = field.one;
  let core = ring.one;
  const scale = (factor: Polynomial, power: number): void => {
    const value = field.fraction(factor, ring.one);
    for (let k = 0; k < Math.abs(power); k += 1)
      magnitude = power < 0 ? field.div(magnitude, value) : field.mul(magnitude, value);
  };
  const take = (factor: Polynomial, power: number): void => {
    if (power % 2 === 0 || signOnBox(ring, factor, 'nonnegative', box, BUDGET).verdict === 'proved') {
      scale(factor, power);
    } else if (signOnBox(ring, factor, 'nonpositive', box, BUDGET).verdict === 'proved') {
      scale(negatePolynomial(factor), power);
      sign = sign === 1 ? -1 : 1;
    } else {
      // an odd power is an even one times the factor
      scale(factor, power - 1);
      core = ring.mul(core, factor);
    }
  };
  for (const [part, direction] of [
    [f.numerator, 1],
    [f.denominator, -1],
  ] as const) {
    const { content, factors } = factorPolynomial(ring.packing, part);
    take(constantPolynomial(content), direction);
    for (const { factor, multiplicity } of factors) take(factor, direction * multiplicity);
  }
  return { sign, magnitude, core };
}
