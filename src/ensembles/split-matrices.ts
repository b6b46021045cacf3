import { multiplyComplex } from '../float64/kernels/product.ts';

// Complex matrices as plain arrays: real parts, then imaginary ones, both row-major.

/** A ⊗ B of square matrices. */
export function kronecker(A: Float64Array, dimA: number, B: Float64Array, dimB: number): Float64Array {
  const dim = dimA * dimB;
  const result = new Float64Array(2 * dim * dim);
  for (let row = 0; row < dim; row++) {
    const [a, b] = [Math.floor(row / dimB), row % dimB];
    for (let col = 0; col < dim; col++) {
      const [k, l] = [Math.floor(col / dimB), col % dimB];
      const [x, y] = [A[a * dimA + k], A[dimA * dimA + a * dimA + k]];
      const [u, v] = [B[b * dimB + l], B[dimB * dimB + b * dimB + l]];
      result[row * dim + col] = x * u - y * v;
      result[dim * dim + row * dim + col] = x * v + y * u;
    }
  }
  return result;
}

export function transposed(A: Float64Array, dim: number): Float64Array {
  return A.map((_, k) => {
    const [part, n] = [k - (k % (dim * dim)), k % (dim * dim)];
    return A[part + (n % dim) * dim + Math.floor(n / dim)];
  });
}

export function adjoint(A: Float64Array, rows: number, cols: number): Float64Array {
  const size = rows * cols;
  const result = new Float64Array(2 * size);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      result[j * rows + i] = A[i * cols + j];
      result[size + j * rows + i] = -A[size + i * cols + j];
    }
  }
  return result;
}

export function product(A: Float64Array, B: Float64Array, rows: number, inner: number, cols: number): Float64Array {
  const result = new Float64Array(2 * rows * cols);
  multiplyComplex(rows, inner, cols, A, 0, B, 0, result, 0);
  return result;
}
