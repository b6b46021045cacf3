import { Float64Matrix, float64Matrix } from '../float64/matrix.ts';
import { type Range, rangeOfProduct, rangesOf, sumOfRanges } from '../float64/range.ts';
import type { Matrix } from '../matrix/interface.ts';

/**
 * The image L(ρ) with what is known of its range, which floating point loses on the way through the matrix of L: it lies in
 * the sum of the ranges of ρ, Hρ, L_kρ and L_k†L_kρ. In other arithmetics the image as it is.
 */
export function withGeneratedRange(
  image: Matrix,
  rho: Matrix,
  hamiltonian: Matrix,
  operators: readonly Matrix[],
): Matrix {
  if (!(image instanceof Float64Matrix) || !(rho instanceof Float64Matrix) || rho.ranges === undefined) return image;
  const all = [hamiltonian, ...operators].map(float64Matrix);
  const reached = (of: Range | undefined): Range | undefined =>
    all.reduce((total, A, k) => {
      const once = rangeOfProduct(A.ranges?.range, A, false, of);
      const both = sumOfRanges(total, once);
      return k === 0 ? both : sumOfRanges(both, rangeOfProduct(A.ranges?.corange, A, true, once));
    }, of);
  const ranges = rangesOf(reached(rho.ranges.range), reached(rho.ranges.corange));
  const { rows, cols, isReal, data, error } = image;
  return ranges === undefined ? image : new Float64Matrix(rows, cols, isReal, data, error, -1, -1, ranges);
}
