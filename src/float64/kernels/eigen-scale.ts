import { NonFiniteError } from '../../matrix/errors.ts';

/**
 * Squared Frobenius norms between these two need no scaling: no square formed by the eigenvalue kernels overflows, and
 * what underflows is smaller than the norm by more than a factor 2^300.
 */
export const SMALLEST_UNSCALED_SQUARE = 2 ** -200;
export const LARGEST_UNSCALED_SQUARE = 2 ** 200;

/**
 * Squared length below which a vector counts as zero: its digits may already be lost to underflow, and dropping it
 * moves eigenvalues by at most 2^-400, which is 2^-300 of the smallest norm the kernels work at.
 */
export const NEGLIGIBLE_SQUARE = 2 ** -800;

/** Coupling below which two neighbours of a tridiagonal matrix count as uncoupled: the square root of the above. */
export const NEGLIGIBLE_COUPLING = 2 ** -400;

/** Exponent kept away from the ends of the range, so that the scale and its inverse are both normal numbers. */
const LARGEST_EXPONENT = 1000;

/**
 * Largest modulus among `count` numbers.
 *
 * @throws {NonFiniteError} when one of them is NaN or infinite
 */
export function largestModulus(count: number, x: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < count; i++) {
    const size = Math.abs(x[i]);
    if (!(size < Infinity)) {
      throw new NonFiniteError({
        argument: 'a',
        expected: 'have finite entries',
        received: `one of them is ${x[i]}`,
        advice: 'A spectrum exists for finite matrices only.',
      });
    }
    if (size > largest) largest = size;
  }
  return largest;
}

/** Power of two that brings `largest` near 1; 1 when it is zero. */
export function powerOfTwoScale(largest: number): number {
  if (largest === 0) return 1;
  const exponent = Math.floor(Math.log2(largest));
  return 2 ** -Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, exponent));
}
