import { eliminationError, outward } from '../matrix/tolerances.ts';
import type { Maker, MatrixContent } from './content.ts';
import { complexData, type Entries } from './entries.ts';
import { powerOfTwoScale } from './kernels/eigen-scale.ts';
import {
  inverseNormEstimate,
  inverseNormEstimateComplex,
  luFactorComplex,
  luFactorReal,
  luSolveComplex,
  luSolveReal,
} from './kernels/lu.ts';
import { safeNorm, sumOfSquares } from './kernels/sum-of-squares.ts';
import { residualOf } from './residual.ts';
import { allocate } from './storage.ts';

/**
 * Solution X of AX = B by Gaussian elimination, or `undefined` unless A is certainly invertible.
 *
 * @accuracy  (A + E)X = B + F gives ‖δX‖ ≤ ‖A⁻¹‖(‖E‖‖X‖ + ‖F‖)/(1 − ‖A⁻¹‖‖E‖), with ‖E‖ the error of A and that of the
 *            elimination, ‖F‖ the error of B; ‖A⁻¹‖ is an estimate that seldom is too small by more than a factor of 3. Large
 *            real systems are refined once, and the residual takes the place of the error of the elimination
 * @param a  A, shape (n, n), and
 * @param b  B, shape (n, m), both of norms whose squares stay within the range of doubles: see `shiftOf`
 */
export function solutionOf<M extends Entries>(a: MatrixContent, b: MatrixContent, make: Maker<M>): M | undefined {
  const n = a.rows;
  const isReal = a.isReal && b.isReal;
  const factors = scratch(isReal ? n * n : 2 * n * n);
  factors.set(isReal ? a.data : complexData(a));
  const x = allocate(isReal ? n * b.cols : 2 * n * b.cols);
  x.set(isReal ? b.data : complexData(b));
  if (pivots.length < n) pivots = new Int32Array(n);
  if (!(isReal ? luFactorReal : luFactorComplex)(n, factors, 0, pivots)) return undefined;
  const estimate = (isReal ? inverseNormEstimate : inverseNormEstimateComplex)(n, factors, 0, pivots);
  // ‖A⁻¹‖₂ ≤ √n ‖A⁻¹‖₁.
  const inverseNorm = Math.sqrt(n) * estimate;
  const perturbation = a.error + eliminationError(n, a.norm, upperNorm(n, factors, isReal));
  if (!(inverseNorm * perturbation < 1 / 2)) return undefined;
  (isReal ? luSolveReal : luSolveComplex)(n, factors, 0, pivots, x, 0, b.cols);
  if (isReal && n >= REFINED_SIZE) return refined(a, b, x, factors, estimate, make);
  const squares = sumOfSquares(x);
  const error = (inverseNorm * (perturbation * safeNorm(x, squares) + b.error)) / (1 - inverseNorm * perturbation);
  return make(n, b.cols, isReal, x, outward(error), squares);
}

/** From this size on a residual in doubled precision costs little beside the elimination, whose bound has become wide. */
const REFINED_SIZE = 100;

/**
 * A solution after one step of refinement, with a bound from what it leaves of B: X − A⁻¹B = −A⁻¹(B − AX), so that the error of
 * the elimination does not enter.
 */
function refined<M extends Entries>(
  a: MatrixContent,
  b: MatrixContent,
  x: Float64Array,
  factors: Float64Array,
  estimate: number,
  make: Maker<M>,
): M | undefined {
  const n = a.rows;
  // ‖A⁻¹‖₂² ≤ ‖A⁻¹‖₁‖A⁻¹‖_∞, both estimated; a factor of 3 for what they miss.
  const inverseNorm = 3 * Math.sqrt(estimate * inverseNormEstimate(n, factors, 0, pivots, true));
  const { residual: correction } = residualOf(a, b, x);
  luSolveReal(n, factors, 0, pivots, correction, 0, b.cols);
  for (let k = 0; k < x.length; k++) x[k] += correction[k];
  const { residual, error } = residualOf(a, b, x);
  const squares = sumOfSquares(x);
  const rest = safeNorm(residual, sumOfSquares(residual)) + error + a.error * safeNorm(x, squares) + b.error;
  const relative = inverseNorm * a.error;
  if (!(relative < 1 / 2)) return undefined;
  return make(n, b.cols, true, x, outward((inverseNorm * rest) / (1 - relative)), squares);
}

/** Power of two that brings a norm out of reach of overflow and underflow, where it is within it. */
export function shiftOf({ norm }: MatrixContent): number {
  const isSafe = norm === 0 || (norm > 2 ** -300 && norm < 2 ** 300);
  return isSafe || norm === Infinity ? 1 : powerOfTwoScale(norm);
}

/** ‖U‖_F of the factors of an elimination, U on and above the diagonal. */
function upperNorm(n: number, factors: Float64Array, isReal: boolean): number {
  const size = n * n;
  let squares = 0;
  for (let part = 0; part < (isReal ? size : 2 * size); part += size) {
    for (let i = 0; i < n; i++) {
      for (let k = part + i * (n + 1); k < part + (i + 1) * n; k++) squares += factors[k] * factors[k];
    }
  }
  return Math.sqrt(squares);
}

// Factors and pivots of a solve; nobody keeps them.
let factorBuffer = new Float64Array(0);
let pivots = new Int32Array(0);

function scratch(length: number): Float64Array {
  if (factorBuffer.length < length) factorBuffer = new Float64Array(length);
  return factorBuffer;
}
