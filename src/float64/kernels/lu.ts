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
  for (let k = start; k < end; k++) {
    const row = ao + k * n;
    let best = Math.abs(a[row + k]);
    let pivot = row;
    for (let q = row + n; q < bottom; q += n) {
      const size = Math.abs(a[q + k]);
      if (size > best) {
        best = size;
        pivot = q;
      }
    }
    if (!(best > 0)) return false;
    pivots[k] = k + (pivot - row) / n;
    if (pivot !== row) swapRows(a, row, pivot, n);
    const diagonal = a[row + k];
    const p = row + k;
    const width = end - k - 1;
    // Division, not multiplication by a reciprocal: equal rows then cancel exactly.
    if (width === 3) {
      const u1 = a[p + 1];
      const u2 = a[p + 2];
      const u3 = a[p + 3];
      for (let q = p + n; q < bottom; q += n) {
        const factor = a[q] / diagonal;
        a[q] = factor;
        a[q + 1] -= factor * u1;
        a[q + 2] -= factor * u2;
        a[q + 3] -= factor * u3;
      }
    } else if (width === 2) {
      const u1 = a[p + 1];
      const u2 = a[p + 2];
      for (let q = p + n; q < bottom; q += n) {
        const factor = a[q] / diagonal;
        a[q] = factor;
        a[q + 1] -= factor * u1;
        a[q + 2] -= factor * u2;
      }
    } else if (width === 1) {
      const u1 = a[p + 1];
      for (let q = p + n; q < bottom; q += n) {
        const factor = a[q] / diagonal;
        a[q] = factor;
        a[q + 1] -= factor * u1;
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

function swapRows(a: Float64Array, p: number, q: number, count: number): void {
  for (let j = 0; j < count; j++) {
    const kept = a[p + j];
    a[p + j] = a[q + j];
    a[q + j] = kept;
  }
}

/**
 * Solution of AX = B from the factors of `luFactorReal`, in place.
 *
 * @param n        dimension
 * @param a        factors from `luFactorReal`, from `ao`
 * @param b        buffer of B, shape (n, columns), from `bo`; overwritten by X
 * @accuracy       ‖B − AX‖ ≤ c n ε ‖A‖‖X‖ with c of order one unless partial pivoting grows
 */
export function luSolveReal(
  n: number,
  a: Float64Array,
  ao: number,
  pivots: Int32Array,
  b: Float64Array,
  bo: number,
  columns: number,
): void {
  for (let k = 0; k < n; k++) {
    const pivot = pivots[k];
    if (pivot !== k) swapRows(b, bo + k * columns, bo + pivot * columns, columns);
  }
  let j = 0;
  for (; j + 4 <= columns; j += 4) {
    for (let i = 0; i < n; i += 2) solveRows4(n, a, ao, i, 0, i, b, bo + j, columns, false);
    for (let i = (n - 1) & ~1; i >= 0; i -= 2) {
      solveRows4(n, a, ao, i, Math.min(i + 2, n), n, b, bo + j, columns, true);
    }
  }
  for (; j < columns; j++) {
    for (let i = 0; i < n; i += 2) solveRows1(n, a, ao, i, 0, i, b, bo + j, columns, false);
    for (let i = (n - 1) & ~1; i >= 0; i -= 2) {
      solveRows1(n, a, ao, i, Math.min(i + 2, n), n, b, bo + j, columns, true);
    }
  }
}

/**
 * Rows i and i + 1 (or i alone, when it is the last) of a triangular solve, for four columns: subtracts the known rows
 * `from` … `to` − 1, then solves the 2×2 triangle on the diagonal.
 */
function solveRows4(
  n: number,
  a: Float64Array,
  ao: number,
  i: number,
  from: number,
  to: number,
  b: Float64Array,
  bo: number,
  stride: number,
  upper: boolean,
): void {
  const p = ao + i * n;
  const x = bo + i * stride;
  let x0 = b[x];
  let x1 = b[x + 1];
  let x2 = b[x + 2];
  let x3 = b[x + 3];
  if (i + 1 === n) {
    for (let k = from, r = bo + from * stride; k < to; k++, r += stride) {
      const l = a[p + k];
      x0 -= l * b[r];
      x1 -= l * b[r + 1];
      x2 -= l * b[r + 2];
      x3 -= l * b[r + 3];
    }
    const diagonal = upper ? a[p + i] : 1;
    b[x] = x0 / diagonal;
    b[x + 1] = x1 / diagonal;
    b[x + 2] = x2 / diagonal;
    b[x + 3] = x3 / diagonal;
    return;
  }
  const q = p + n;
  const y = x + stride;
  let y0 = b[y];
  let y1 = b[y + 1];
  let y2 = b[y + 2];
  let y3 = b[y + 3];
  for (let k = from, r = bo + from * stride; k < to; k++, r += stride) {
    const l = a[p + k];
    const m = a[q + k];
    const b0 = b[r];
    const b1 = b[r + 1];
    const b2 = b[r + 2];
    const b3 = b[r + 3];
    x0 -= l * b0;
    x1 -= l * b1;
    x2 -= l * b2;
    x3 -= l * b3;
    y0 -= m * b0;
    y1 -= m * b1;
    y2 -= m * b2;
    y3 -= m * b3;
  }
  if (upper) {
    const last = a[q + i + 1];
    y0 /= last;
    y1 /= last;
    y2 /= last;
    y3 /= last;
    const above = a[p + i + 1];
    const diagonal = a[p + i];
    x0 = (x0 - above * y0) / diagonal;
    x1 = (x1 - above * y1) / diagonal;
    x2 = (x2 - above * y2) / diagonal;
    x3 = (x3 - above * y3) / diagonal;
  } else {
    const below = a[q + i];
    y0 -= below * x0;
    y1 -= below * x1;
    y2 -= below * x2;
    y3 -= below * x3;
  }
  b[x] = x0;
  b[x + 1] = x1;
  b[x + 2] = x2;
  b[x + 3] = x3;
  b[y] = y0;
  b[y + 1] = y1;
  b[y + 2] = y2;
  b[y + 3] = y3;
}

/** The same for one column, with two sums per row, because a single one waits for its own additions. */
function solveRows1(
  n: number,
  a: Float64Array,
  ao: number,
  i: number,
  from: number,
  to: number,
  b: Float64Array,
  bo: number,
  stride: number,
  upper: boolean,
): void {
  const single = i + 1 === n;
  const p = ao + i * n;
  const q = single ? p : p + n;
  const x = bo + i * stride;
  const y = single ? x : x + stride;
  let x0 = b[x];
  let x1 = 0;
  let y0 = b[y];
  let y1 = 0;
  let k = from;
  let r = bo + from * stride;
  for (; k + 2 <= to; k += 2, r += 2 * stride) {
    const even = b[r];
    const odd = b[r + stride];
    x0 -= a[p + k] * even;
    x1 -= a[p + k + 1] * odd;
    y0 -= a[q + k] * even;
    y1 -= a[q + k + 1] * odd;
  }
  if (k < to) {
    x0 -= a[p + k] * b[r];
    y0 -= a[q + k] * b[r];
  }
  x0 += x1;
  y0 += y1;
  if (single) {
    b[x] = upper ? x0 / a[p + i] : x0;
  } else if (upper) {
    y0 /= a[q + i + 1];
    b[y] = y0;
    b[x] = (x0 - a[p + i + 1] * y0) / a[p + i];
  } else {
    b[x] = x0;
    b[y] = y0 - a[q + i] * x0;
  }
}

/**
 * Solution of AᵀX = B from the factors of `luFactorReal`, in place; arguments as in `luSolveReal`.
 */
export function luSolveTransposeReal(
  n: number,
  a: Float64Array,
  ao: number,
  pivots: Int32Array,
  b: Float64Array,
  bo: number,
  columns: number,
): void {
  for (let j = 0; j < columns; j++) {
    const o = bo + j;
    let i = 0;
    // Uᵀy = b by columns of Uᵀ, which are rows of U, two at a time.
    for (; i + 2 <= n; i += 2) {
      const p = ao + i * n;
      const q = p + n;
      const x = b[o + i * columns] / a[p + i];
      const y = (b[o + (i + 1) * columns] - a[p + i + 1] * x) / a[q + i + 1];
      b[o + i * columns] = x;
      b[o + (i + 1) * columns] = y;
      for (let k = i + 2, r = o + k * columns; k < n; k++, r += columns) b[r] -= a[p + k] * x + a[q + k] * y;
    }
    if (i < n) b[o + i * columns] /= a[ao + i * n + i];
    // Lᵀx = y, from the last rows of L upwards.
    for (i = n - 1; i >= 1; i -= 2) {
      const q = ao + i * n;
      const p = q - n;
      const y = b[o + i * columns];
      const x = b[o + (i - 1) * columns] - a[q + i - 1] * y;
      b[o + (i - 1) * columns] = x;
      for (let k = 0, r = o; k < i - 1; k++, r += columns) b[r] -= a[p + k] * x + a[q + k] * y;
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    const pivot = pivots[k];
    if (pivot !== k) swapRows(b, bo + k * columns, bo + pivot * columns, columns);
  }
}

let probe = new Float64Array(0);
let signs = new Float64Array(0);

function growProbes(size: number): void {
  if (probe.length >= size) return;
  probe = new Float64Array(size);
  signs = new Float64Array(size);
}

/**
 * Lower bound of ‖A⁻¹‖₁ from the factors of `luFactorReal`, by Hager's and Higham's ascent; exact for n ≤ 4.
 *
 * @param n  dimension
 * @param a  factors from `luFactorReal`, from `ao`
 * @returns  a number ≤ ‖A⁻¹‖₁ up to the rounding errors of the solves, in practice seldom below a third of it
 * @source   Higham2002, algorithm 15.1
 */
export function inverseNormEstimate(n: number, a: Float64Array, ao: number, pivots: Int32Array): number {
  growProbes(Math.max(n, 16));
  if (n <= 4) return smallInverseNorm(n, a, ao, pivots);
  const x = probe;
  const xi = signs;
  for (let i = 0; i < n; i++) x[i] = 1 / n;
  luSolveReal(n, a, ao, pivots, x, 0, 1);
  let estimate = absoluteSum(n, x);
  let column = -1;
  for (let i = 0; i < n; i++) xi[i] = x[i] < 0 ? -1 : 1;
  // Higham's limit of five: the ascent is over after two or three solves in practice.
  for (let round = 0; round < 5; round++) {
    for (let i = 0; i < n; i++) x[i] = xi[i];
    luSolveTransposeReal(n, a, ao, pivots, x, 0, 1);
    let best = 0;
    for (let i = 1; i < n; i++) if (Math.abs(x[i]) > Math.abs(x[best])) best = i;
    if (best === column) break;
    column = best;
    for (let i = 0; i < n; i++) x[i] = 0;
    x[column] = 1;
    luSolveReal(n, a, ao, pivots, x, 0, 1);
    const next = absoluteSum(n, x);
    let changed = false;
    for (let i = 0; i < n; i++) {
      const sign = x[i] < 0 ? -1 : 1;
      if (sign !== xi[i]) changed = true;
      xi[i] = sign;
    }
    const grows = next > estimate;
    if (grows || Number.isNaN(next)) estimate = next;
    if (!grows || !changed) break;
  }
  // A vector of alternating, growing entries catches the matrices on which the ascent stalls.
  for (let i = 0; i < n; i++) x[i] = (i % 2 === 0 ? 1 : -1) * (1 + i / (n - 1));
  luSolveReal(n, a, ao, pivots, x, 0, 1);
  const alternative = (2 * absoluteSum(n, x)) / (3 * n);
  return alternative > estimate ? alternative : estimate;
}

function absoluteSum(n: number, x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.abs(x[i]);
  return sum;
}

function smallInverseNorm(n: number, a: Float64Array, ao: number, pivots: Int32Array): number {
  const x = probe;
  for (let i = 0; i < n * n; i++) x[i] = i % (n + 1) === 0 ? 1 : 0;
  luSolveReal(n, a, ao, pivots, x, 0, n);
  let norm = 0;
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.abs(x[i * n + j]);
    if (sum > norm || Number.isNaN(sum)) norm = sum;
  }
  return norm;
}

export { inverseNormEstimateComplex, luFactorComplex, luSolveAdjointComplex, luSolveComplex } from './lu-complex.ts';
