import { factorPolynomial } from '../../exact/polynomials/factor.ts';
import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import { negatePolynomial, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import type { SignBudget, SignClaim } from '../../exact/signs/sign-on-domain.ts';
import { exponentOrder } from './exponent-order.ts';
import { signOnBox } from './sign-on-box.ts';

const BUDGET: SignBudget = { points: 40, depth: 3 };

/**
 * Polynomial with the sign of f at every point of the box where f is defined: factors are left out only where they are
 * proved to be positive or negative, never where they may vanish, and orders of exponentials are those of their exponents.
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
      const exponents = exponentOrder(field, factor, box);
      const same = exponents === undefined ? factor : signPolynomial(field, exponents, box);
      // f² has the sign of f⁴, f the sign of f³
      for (let k = 0; k < (multiplicity % 2 === 1 ? 1 : 2); k += 1) core = ring.mul(core, same);
    }
  }
  return core;
}

/** Is a sign of a polynomial proved on the box, or is it nonnegative as its factors of odd multiplicity are positive numbers? */
export function provesClaim(field: RationalFunctionField, p: Polynomial, claim: SignClaim, box: ParameterBox): boolean {
  if (signOnBox(field.domain, p, claim, box).verdict === 'proved') return true;
  const isUpward = claim === 'nonnegative';
  if (!isUpward && claim !== 'nonpositive') return false;
  const { content, factors } = factorPolynomial(field.domain.packing, p);
  return (isUpward ? content >= 0n : content <= 0n) && factors.every(({ multiplicity }) => multiplicity % 2 === 0);
}
