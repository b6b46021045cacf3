import { bitLength } from '../../exact/integers/integer.ts';
import { degreesOf } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';

/** A power may have this many terms when it is multiplied out, and its coefficients this many binary digits. */
const MOST_TERMS = 5000;
const MOST_DIGITS = 100_000;

/** Why a power of a product of rational functions would be too long when it is multiplied out, or undefined. */
export function lengthProblem(
  { domain: { packing } }: RationalFunctionField,
  factors: readonly RationalFunction[],
  exponent = 1,
): string | undefined {
  for (const part of ['numerator', 'denominator'] as const) {
    const polynomials = factors.map((value) => value[part]);
    const degrees = polynomials.map((p) => degreesOf(packing, p));
    // at most as many monomials as fit below the degrees, and as there are choices of terms
    const byDegree = packing.units.reduce(
      (count, _, v) => count * (1 + exponent * degrees.reduce((sum, list) => sum + list[v], 0)),
      1,
    );
    const byChoice = polynomials.reduce((count, { keys }) => count * choices(keys.length, exponent), 1);
    if (Math.min(byDegree, byChoice) > MOST_TERMS) {
      return `a product has more than ${MOST_TERMS} terms when it is multiplied out`;
    }
    const digits = polynomials.reduce(
      (sum, { coefficients }) => sum + coefficients.reduce((most, c) => Math.max(most, bitLength(c)), 1),
      0,
    );
    if (digits * exponent > MOST_DIGITS) return 'a power has a number that is too long';
  }
  return undefined;
}

/** Number of ways to choose k of n terms with repetition, (n + k − 1 over k). */
function choices(n: number, k: number): number {
  let count = 1;
  for (let j = 1; j <= k; j += 1) count = (count * (n + j - 1)) / j;
  return count;
}
