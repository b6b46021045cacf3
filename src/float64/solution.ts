import { eliminationError, outward } from '../matrix/tolerances.ts';
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
import { complexData, Float64Matrix } from './matrix.ts';
import { residualOf } from './residual.ts';
import { requireShape, requireSquare } from './shape.ts';
import { allocate } from './storage.ts';

/**
 * Solution X of AX = B by Gaussian elimination, or `undefined` unless A is certainly invertible.
 *
 * @accuracy  (A + E)X = B + F gives ‖δX‖ ≤ ‖A⁻¹‖(‖E‖‖X‖ + ‖F‖)/(1 − ‖A⁻¹‖‖E‖), with ‖E‖ the error of A and that of the
 *            elimination, ‖F‖ the error of B; ‖A⁻¹‖ is an estimate that seldom is too small by more than a factor of 3. Large
 *            real systems are refined once, and the residual takes the place of the error of the elimination
 */
export function solutionOf(a: Float64Matrix, b: Float64Matrix): Float64Matrix | undefined {
  requireSquare('matrix', a);
  const n = a.rows;
  requireShape('right', b, n, b.cols);
  const [left, up] = [shiftOf(a), shiftOf(b)];
  if (left !== 1 || up !== 1) {
    // To norms near 1 and back: (2^p A)(2^(q − p) X) = 2^q B.
    return solutionOf(a.scaled(left), b.scaled(up))
      ?.scaled(1 / up)
      .scaled(left);
  }
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
  if (isReal && n >= REFINED_SIZE) return refined(a, b, x, factors, estimate);
  const squares = sumOfSquares(x);
  const error = (inverseNorm * (perturbation * safeNorm(x, squares) + b.error)) / (1 - inverseNorm * perturbation);
  return new Float64Matrix(n, b.cols, isReal, x, outward(error), squares);
}

/** From this size on a residual in doubled precision costs little beside the elimination, whose bound has become wide. */
const REFINED_SIZE = 100;

/**
 * A solution after one step of refinement, with a bound from what it leaves of B: X − A⁻¹B = −A⁻¹(B − AX), so that the error of
 * the elimination does not enter.
 */
function refined(
  a: Float64Matrix,
  b: Float64Matrix,
  x: Float64Array,
  factors: Float64Array,
  estimate: number,
): Float64Matrix | undefined {
  const n = a.rows;
  // ‖A⁻¹‖₂² ≤ ‖A⁻¹‖₁‖A⁻¹‖_∞, both estimated; a factor of 3 for what they miss.
  const inverseNorm = 3 * Math.sqrt(estimate * inverseNormEstimate(n, factors, 0, pivots, true));
  const { residual: correction } = residualOf(a, b, x);
  luSolveReal(n, factors, 0, pivots, correction, 0, b.cols);
  for (let k = 0; k < x.length; k++) x[k] += correction[k];
  const { residual, error } = residualOf(a, b, x);
  const squares = sumOfSquares(x);
  const rest = safeNorm(residual, sumOfSquares(residual)) + error + a.error * safeNorm(x, squares) + b.error;
  const share = inverseNorm * a.error;
  if (!(share < 1 / 2)) return undefined;
  return new Float64Matrix(n, b.cols, true, x, outward((inverseNorm * rest) / (1 - share)), squares);
}

/** Power of two that brings a norm out of reach of overflow and underflow, where it is within it. */
function shiftOf({ norm }: Float64Matrix): number {
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
