import { swapRows } from './lu-solve.ts';
/**
 * LU factorisation with partial pivoting, solves with its factors, and an estimate of the norm of the inverse.
 *
 * Matrices are row-major Float64Arrays with an offset; complex ones hold all real parts, then all imaginary parts.
 * `pivots[k]` is the row that was exchanged with row k in step k.
 */

/**
 * LU factorisation PA = LU of a real matrix in place: L (unit diagonal) below, U on and above the diagonal.
 *
 * @param n       dimension
 * @param a       buffer of A, shape (n, n), from `ao`; overwritten by the factors
 * @param pivots  receives n row numbers
 * @returns       false when a pivot is exactly zero (or NaN): the factors are then unusable
 * @accuracy      |PA − LU| ≤ n ε |L||U| entrywise
 * @source        Higham2002, theorem 9.3
 */
export function luFactorReal(n: number, a: Float64Array, ao: number, pivots: Int32Array): boolean {
  let k = 0;
  for (; k + 4 < n; k += 4) {
    if (!factorPanel(n, a, ao, pivots, k, k + 4)) return false;
    updateTrailing(n, a, ao, k);
  }
  return factorPanel(n, a, ao, pivots, k, n);
}

/** Gaussian elimination of the columns `start` … `end` − 1 only; row exchanges reach over all columns. */
function factorPanel(n: number, a: Float64Array, ao: number, pivots: Int32Array, start: number, end: number): boolean {
  const bottom = ao + n * n;
  // Largest entry of the next column, found while that column is being updated.
  let best = -1;
  let pivot = 0;
  for (let q = ao + start * n + start; q < bottom; q += n) {
    const size = Math.abs(a[q]);
    if (size > best) {
      best = size;
      pivot = q;
    }
  }
  for (let k = start; k < end; k++) {
    if (!(best > 0)) return false;
    const p = ao + k * n + k;
    pivots[k] = k + (pivot - p) / n;
    if (pivot !== p) swapRows(a, p - k, pivot - k, n);
    const diagonal = a[p];
    const width = end - k - 1;
    best = -1;
    // Division, not multiplication by a reciprocal: equal rows then cancel exactly.
    if (width === 3) {
      const u1 = a[p + 1];
      const u2 = a[p + 2];
      const u3 = a[p + 3];
      for (let q = p + n; q < bottom; q += n) {
        const factor = a[q] / diagonal;
        const next = a[q + 1] - factor * u1;
        a[q] = factor;
        a[q + 1] = next;
        a[q + 2] -= factor * u2;
        a[q + 3] -= factor * u3;
        const size = Math.abs(next);
        if (size > best) {
          best = size;
          pivot = q + 1;
        }
      }
    } else if (width === 2) {
      const u1 = a[p + 1];
      const u2 = a[p + 2];
      for (let q = p + n; q < bottom; q += n) {
        const factor = a[q] / diagonal;
        const next = a[q + 1] - factor * u1;
        a[q] = factor;
        a[q + 1] = next;
        a[q + 2] -= factor * u2;
        const size = Math.abs(next);
        if (size > best) {
          best = size;
          pivot = q + 1;
        }
      }
    } else if (width === 1) {
      const u1 = a[p + 1];
      for (let q = p + n; q < bottom; q += n) {
        const factor = a[q] / diagonal;
        const next = a[q + 1] - factor * u1;
        a[q] = factor;
        a[q + 1] = next;
        const size = Math.abs(next);
        if (size > best) {
          best = size;
          pivot = q + 1;
        }
      }
    } else {
      for (let q = p + n; q < bottom; q += n) a[q] /= diagonal;
    }
  }
  return true;
}

/** Rows k … k + 3 of U behind the panel, and the rank-4 update of the block below and to the right of it. */
function updateTrailing(n: number, a: Float64Array, ao: number, k: number): void {
  const r0 = ao + k * n;
  const r1 = r0 + n;
  const r2 = r1 + n;
  const r3 = r2 + n;
  const l10 = a[r1 + k];
  const l20 = a[r2 + k];
  const l21 = a[r2 + k + 1];
  const l30 = a[r3 + k];
  const l31 = a[r3 + k + 1];
  const l32 = a[r3 + k + 2];
  for (let j = k + 4; j < n; j++) {
    const u0 = a[r0 + j];
    const u1 = a[r1 + j] - l10 * u0;
    const u2 = a[r2 + j] - l20 * u0 - l21 * u1;
    a[r1 + j] = u1;
    a[r2 + j] = u2;
    a[r3 + j] -= l30 * u0 + l31 * u1 + l32 * u2;
  }
  let i = k + 4;
  for (; i + 2 <= n; i += 2) {
    const p = ao + i * n;
    const q = p + n;
    const p0 = a[p + k];
    const p1 = a[p + k + 1];
    const p2 = a[p + k + 2];
    const p3 = a[p + k + 3];
    const q0 = a[q + k];
    const q1 = a[q + k + 1];
    const q2 = a[q + k + 2];
    const q3 = a[q + k + 3];
    for (let j = k + 4; j < n; j++) {
      const u0 = a[r0 + j];
      const u1 = a[r1 + j];
      const u2 = a[r2 + j];
      const u3 = a[r3 + j];
      a[p + j] -= p0 * u0 + p1 * u1 + (p2 * u2 + p3 * u3);
      a[q + j] -= q0 * u0 + q1 * u1 + (q2 * u2 + q3 * u3);
    }
  }
  if (i < n) {
    const p = ao + i * n;
    const p0 = a[p + k];
    const p1 = a[p + k + 1];
    const p2 = a[p + k + 2];
    const p3 = a[p + k + 3];
    for (let j = k + 4; j < n; j++) {
      a[p + j] -= p0 * a[r0 + j] + p1 * a[r1 + j] + (p2 * a[r2 + j] + p3 * a[r3 + j]);
    }
  }
}

export { luInverseReal, luSolveReal } from './lu-solve.ts';
export { luFactorComplex, luInverseComplex, luSolveComplex } from './lu-complex.ts';
