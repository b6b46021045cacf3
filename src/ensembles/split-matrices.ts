import { kronecker } from '../float64/kernels/kronecker.ts';
import { multiplyComplex } from '../float64/kernels/product.ts';
import { transposeConjugate } from '../float64/kernels/rearrangement.ts';

// Complex matrices as plain arrays: real parts, then imaginary ones, both row-major. Each result has an array of its own.

/** A ⊗ B of square matrices. */
export function tensor(A: Float64Array, dimA: number, B: Float64Array, dimB: number): Float64Array {
  const result = new Float64Array(2 * (dimA * dimB) ** 2);
  kronecker(
    { rows: dimA, cols: dimA, isReal: false, data: A },
    { rows: dimB, cols: dimB, isReal: false, data: B },
    result,
  );
  return result;
}

export function transposed(A: Float64Array, dim: number): Float64Array {
  return A.map((_, k) => {
    const [part, n] = [k - (k % (dim * dim)), k % (dim * dim)];
    return A[part + (n % dim) * dim + Math.floor(n / dim)];
  });
}

export function adjoint(A: Float64Array, rows: number, cols: number): Float64Array {
  const result = new Float64Array(2 * rows * cols);
  transposeConjugate(rows, cols, false, A, result);
  return result;
}

export function product(A: Float64Array, B: Float64Array, rows: number, inner: number, cols: number): Float64Array {
  const result = new Float64Array(2 * rows * cols);
  multiplyComplex(rows, inner, cols, A, 0, B, 0, result, 0);
  return result;
}
