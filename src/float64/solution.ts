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
import { requireShape, requireSquare } from './shape.ts';
import { allocate } from './storage.ts';

/**
 * Solution X of AX = B by Gaussian elimination, or `undefined` unless A is certainly invertible.
 *
 * @accuracy  (A + E)X = B + F gives ‖δX‖ ≤ ‖A⁻¹‖(‖E‖‖X‖ + ‖F‖)/(1 − ‖A⁻¹‖‖E‖), with ‖E‖ the error of A and that of the
 *            elimination, ‖F‖ the error of B; ‖A⁻¹‖ is an estimate that seldom is too small by more than a factor of 3
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
  const squares = sumOfSquares(x);
  const error = (inverseNorm * (perturbation * safeNorm(x, squares) + b.error)) / (1 - inverseNorm * perturbation);
  return new Float64Matrix(n, b.cols, isReal, x, outward(error), squares);
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
