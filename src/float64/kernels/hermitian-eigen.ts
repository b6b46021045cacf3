import { LARGEST_UNSCALED_SQUARE, largestModulus, powerOfTwoScale, SMALLEST_UNSCALED_SQUARE } from './eigen-scale.ts';
import {
  fourLevelEigen,
  fourLevelEigenvalues,
  threeLevelEigen,
  threeLevelEigenvalues,
} from './hermitian-eigen-three-four.ts';
import { twoLevelEigen } from './hermitian-eigen-two.ts';
import { hermitianBackTransform, hermitianTridiagonal } from './hermitian-tridiagonal.ts';
import { LARGEST_SMALL_ORDER, smallTridiagonalEigen } from './tridiagonal-eigen-small.ts';
import { paddedRows, sortEigenvalues, tridiagonalEigen, tridiagonalEigenvalues } from './tridiagonal-eigen.ts';

let workRe = new Float64Array(64);
let workIm = new Float64Array(64);
let couplings = new Float64Array(8);
let kappa = new Float64Array(16);
let vectors = new Float64Array(64);
let from = new Int32Array(8);

/**
 * Spectral decomposition A = V Λ V† of a complex Hermitian matrix.
 *
 * Only the lower triangle and the real parts of the diagonal are read. `v` may be the buffer of `a` at the same offset.
 *
 * @param n        order
 * @param a        n × n complex, split and row-major: real parts, then imaginary parts
 * @param aOffset  place of its first element
 * @param w        receives the n eigenvalues in ascending order
 * @param wOffset  place of the first eigenvalue
 * @param v        receives the orthonormal eigenvectors as columns, n × n complex, split
 * @param vOffset  place of its first element
 * @throws         {NonFiniteError} when an entry is NaN or infinite
 * @throws         {Error} when the QL iteration does not converge
 * @accuracy       eigenvalues: `eigenvalueErrorBound`; measured, n ≤ 128: entries of A V − V Λ at most 13 ε ‖A‖_F,
 *                 entries of V†V − 1 at most 8 √n ε
 */
export function hermitianEigen(
  n: number,
  a: Float64Array,
  aOffset: number,
  w: Float64Array,
  wOffset: number,
  v: Float64Array,
  vOffset: number,
): void {
  if (n === 2 && twoLevelEigen(a, aOffset, aOffset + 4, w, wOffset, v, vOffset)) return;
  if (n === 3 && threeLevelEigen(a, aOffset, w, wOffset, v, vOffset)) return;
  if (n === 4 && fourLevelEigen(a, aOffset, w, wOffset, v, vOffset)) return;
  const scale = copyLowerTriangle(n, a, aOffset);
  hermitianTridiagonal(n, workRe, workIm, w, wOffset, couplings, kappa);
  if (from.length < n || vectors.length < paddedRows(n) * n) {
    vectors = new Float64Array(paddedRows(n) * n);
    from = new Int32Array(n);
  }
  if (n <= LARGEST_SMALL_ORDER) {
    const stride = paddedRows(n);
    smallTridiagonalEigen(n, stride, w, wOffset, couplings, vectors);
    sortEigenvalues(n, w, wOffset, from);
    hermitianBackTransform(n, workRe, workIm, kappa, vectors, 1, stride, from, v, vOffset);
  } else {
    tridiagonalEigen(n, w, wOffset, couplings, vectors, from);
    hermitianBackTransform(n, workRe, workIm, kappa, vectors, n, 1, from, v, vOffset);
  }
  if (scale !== 1) for (let i = 0; i < n; i++) w[wOffset + i] /= scale;
}

/**
 * Eigenvalues of a complex Hermitian matrix, in ascending order.
 *
 * Only the lower triangle and the real parts of the diagonal are read.
 *
 * @param n        order
 * @param a        n × n complex, split and row-major: real parts, then imaginary parts
 * @param aOffset  place of its first element
 * @param w        receives the n eigenvalues
 * @param wOffset  place of the first eigenvalue
 * @throws         {NonFiniteError} when an entry is NaN or infinite
 * @throws         {Error} when the QL iteration does not converge
 * @accuracy       `eigenvalueErrorBound`
 */
export function hermitianEigenvalues(
  n: number,
  a: Float64Array,
  aOffset: number,
  w: Float64Array,
  wOffset: number,
): void {
  if (n === 2 && twoLevelEigen(a, aOffset, aOffset + 4, w, wOffset, undefined, 0)) return;
  if (n === 3 && threeLevelEigenvalues(a, aOffset, w, wOffset)) return;
  if (n === 4 && fourLevelEigenvalues(a, aOffset, w, wOffset)) return;
  const scale = copyLowerTriangle(n, a, aOffset);
  hermitianTridiagonal(n, workRe, workIm, w, wOffset, couplings, kappa);
  tridiagonalEigenvalues(n, w, wOffset, couplings);
  if (scale !== 1) for (let i = 0; i < n; i++) w[wOffset + i] /= scale;
}

/** Copies the lower triangle into the workspace, scaled where its norm is extreme, and returns the scale. */
function copyLowerTriangle(n: number, a: Float64Array, aOffset: number): number {
  const size = n * n;
  if (workRe.length < size) {
    workRe = new Float64Array(size);
    workIm = new Float64Array(size);
    couplings = new Float64Array(n);
    kappa = new Float64Array(2 * n);
  }
  const re = workRe;
  const im = workIm;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const row = i * n;
    const from = aOffset + row;
    for (let j = 0; j < i; j++) {
      const x = a[from + j];
      const y = a[from + size + j];
      squares += x * x + y * y;
      re[row + j] = x;
      im[row + j] = y;
    }
    const x = a[from + i];
    squares += x * x;
    re[row + i] = x;
    im[row + i] = 0;
    for (let j = i + 1; j < n; j++) {
      re[row + j] = 0;
      im[row + j] = 0;
    }
  }
  if (squares >= SMALLEST_UNSCALED_SQUARE && squares <= LARGEST_UNSCALED_SQUARE) return 1;
  const scale = powerOfTwoScale(Math.max(largestModulus(size, re), largestModulus(size, im)));
  for (let k = 0; k < size; k++) {
    re[k] *= scale;
    im[k] *= scale;
  }
  return scale;
}
