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
  for (let k = 0; k < n; k++) {
    const row = ao + k * n;
    let best = Math.abs(a[row + k]);
    let pivot = k;
    for (let i = k + 1, q = row + n + k; i < n; i++, q += n) {
      const size = Math.abs(a[q]);
      if (size > best) {
        best = size;
        pivot = i;
      }
    }
    if (!(best > 0)) return false;
    pivots[k] = pivot;
    if (pivot !== k) swapRows(a, row, ao + pivot * n, n);
    const diagonal = a[row + k];
    for (let i = k + 1; i < n; i++) {
      const q = ao + i * n;
      const factor = (a[q + k] /= diagonal);
      if (factor !== 0) for (let j = k + 1; j < n; j++) a[q + j] -= factor * a[row + j];
    }
  }
  return true;
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
  for (let i = 1; i < n; i++) {
    const to = bo + i * columns;
    for (let k = 0; k < i; k++) subtractRow(columns, a[ao + i * n + k], b, bo + k * columns, to);
  }
  for (let i = n - 1; i >= 0; i--) {
    const to = bo + i * columns;
    for (let k = i + 1; k < n; k++) subtractRow(columns, a[ao + i * n + k], b, bo + k * columns, to);
    const diagonal = a[ao + i * n + i];
    for (let j = 0; j < columns; j++) b[to + j] /= diagonal;
  }
}

/** Row at `to` minus `factor` times row at `from`. */
function subtractRow(columns: number, factor: number, b: Float64Array, from: number, to: number): void {
  for (let j = 0; j < columns; j++) b[to + j] -= factor * b[from + j];
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
  for (let i = 0; i < n; i++) {
    const from = bo + i * columns;
    const diagonal = a[ao + i * n + i];
    for (let j = 0; j < columns; j++) b[from + j] /= diagonal;
    for (let k = i + 1; k < n; k++) subtractRow(columns, a[ao + i * n + k], b, from, bo + k * columns);
  }
  for (let i = n - 1; i > 0; i--) {
    const from = bo + i * columns;
    for (let k = 0; k < i; k++) subtractRow(columns, a[ao + i * n + k], b, from, bo + k * columns);
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
