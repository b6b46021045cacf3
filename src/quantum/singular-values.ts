import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';

/**
 * Singular values s₁ ≥ s₂ ≥ … of any operator, the square roots of the eigenvalues of A†A.
 *
 * @param A  any operator, shape (m, n)
 * @returns  min(m, n) numbers in descending order, in the units of A; never clamped, so rounding may give −1e−17 for 0
 * @throws   {ArithmeticError} in arithmetics without eigenvalues
 * @accuracy that of the eigenvalues of a Hermitian matrix of dimension m + n: no squaring, which would halve the digits
 * @source   NielsenChuang2011, section 2.1.10
 * @example  singularValues(sigmaMinus())[0].value // 1
 */
export function singularValues(A: Matrix): readonly Real[] {
  return spectral(hermitianDilation(A)).eigenvalues().slice(-Math.min(A.rows, A.cols)).toReversed();
}

/** The Hermitian matrix ((0, A), (A†, 0)), whose eigenvalues are the singular values of A, their negatives and |m − n| zeros. */
export function hermitianDilation(A: Matrix): Matrix {
  const { arithmetic, rows, cols } = A;
  const upper = blockOf(rows + cols, 0, rows, arithmetic)
    .times(A)
    .times(blockOf(rows + cols, rows, cols, arithmetic).adjoint());
  return upper.plus(upper.adjoint());
}

/** Isometry |k⟩ ↦ |first + k⟩, shape (dim, cols). */
function blockOf(dim: number, first: number, cols: number, arithmetic: Arithmetic): Matrix {
  const entries = new Float64Array(dim * cols);
  for (let k = 0; k < cols; k++) entries[(first + k) * cols + k] = 1;
  return arithmetic.matrix(dim, cols, entries);
}
