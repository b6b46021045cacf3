import { addRowProducts } from './row-products.ts';

/**
 * Cholesky factor of a symmetric positive matrix with its diagonal scaled to 1, in place: row i of L, and the scales in
 * `scale`.
 *
 * @returns false when rounding has made a pivot nonpositive
 */
export function factorised(n: number, M: Float64Array, scale: Float64Array): boolean {
  for (let i = 0; i < n; i++) {
    if (!(M[i * (n + 1)] > 0)) return false;
    scale[i] = 1 / Math.sqrt(M[i * (n + 1)]);
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) M[i * n + j] *= scale[i] * scale[j];
  }
  for (let from = 0; from < n; from += STRIP) {
    const to = Math.min(from + STRIP, n);
    addRowProducts(n, M, M, M, -1, [from, n], [from, to], [0, from]);
    for (let i = from; i < n; i++) {
      const row = i * n;
      for (let j = from; j < Math.min(to, i + 1); j++) {
        const other = j * n;
        let sum = M[row + j];
        for (let k = from; k < j; k++) sum -= M[row + k] * M[other + k];
        if (j < i) M[row + j] = sum / M[other + j];
        else if (sum > 0) M[row + i] = Math.sqrt(sum);
        else return false;
      }
    }
  }
  return true;
}

/** Columns of the factor that are made at a time. */
const STRIP = 32;

/** Solution x of M x = b, in place, from the factor of `factorised`. */
export function solveFactorised(n: number, L: Float64Array, scale: Float64Array, x: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = x[i] * scale[i];
    for (let k = 0; k < i; k++) sum -= L[i * n + k] * x[k];
    x[i] = sum / L[i * (n + 1)];
  }
  for (let i = n - 1; i >= 0; i--) {
    x[i] /= L[i * (n + 1)];
    for (let k = 0; k < i; k++) x[k] -= L[i * n + k] * x[i];
  }
  for (let i = 0; i < n; i++) x[i] *= scale[i];
}
