import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { PolynomialRing } from '../../exact/polynomials/polynomial-ring.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import {
  type SignClaim,
  decideSign,
  decideSignOfFraction,
  type SignBudget,
  type SignVerdict,
} from '../../exact/signs/sign-on-domain.ts';

const FULL: SignBudget = { points: 120, depth: 4, cells: true };

/**
 * `decideSign` with a shortcut for the most frequent case: coefficients of one sign and nonnegative parameters.
 *
 * @param box interval of every variable of the ring
 */
export function signOnBox(
  ring: PolynomialRing,
  p: Polynomial,
  claim: SignClaim,
  box: ParameterBox,
  budget: SignBudget = FULL,
): SignVerdict {
  return hasEvidentSign(p, claim, box)
    ? { verdict: 'proved', by: 'all coefficients have one sign' }
    : decideSign(ring, p, claim, box, budget);
}

/** `decideSignOfFraction` with the same shortcut. */
export function signOfFractionOnBox(
  ring: PolynomialRing,
  f: RationalFunction,
  claim: SignClaim,
  box: ParameterBox,
  budget: SignBudget = FULL,
): SignVerdict {
  return hasEvidentSign(f.denominator, 'positive', box) && hasEvidentSign(f.numerator, claim, box)
    ? { verdict: 'proved', by: 'all coefficients have one sign' }
    : decideSignOfFraction(ring, f, claim, box, budget);
}

/** Is a fraction nonnegative because all coefficients have one sign and the parameters are nonnegative? */
export function hasEvidentSignOfFraction({ numerator, denominator }: RationalFunction, box: ParameterBox): boolean {
  return hasEvidentSign(denominator, 'positive', box) && hasEvidentSign(numerator, 'nonnegative', box);
}

function hasEvidentSign(p: Polynomial, claim: SignClaim, box: ParameterBox): boolean {
  const wanted = claim === 'positive' || claim === 'nonnegative' ? 1n : -1n;
  const isStrict = claim === 'positive' || claim === 'negative';
  if (isStrict && p.keys.length === 0) return false;
  // x ≥ 0 for every variable, and x > 0 where the claim is strict; a constant needs no variable
  const isConstant = p.keys.every((key) => key === 0);
  const fits = box.every(({ lower, lowerClosed }) => {
    if (lower === undefined || lower.numerator < 0n) return false;
    return !isStrict || lower.numerator > 0n || !lowerClosed;
  });
  return (isConstant || fits) && p.coefficients.every((coefficient) => coefficient * wanted > 0n);
}
