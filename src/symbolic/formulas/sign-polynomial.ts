import { factorPolynomial } from '../../exact/polynomials/factor.ts';
import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import { negatePolynomial, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import type { SignBudget } from '../../exact/signs/sign-on-domain.ts';
import { signOnBox } from './sign-on-box.ts';

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
