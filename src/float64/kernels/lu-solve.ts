/** Solves with the factors of `luFactorReal`. */

/**
 * Solution of AX = B from the factors of `luFactorReal`, in place.
 *
 * @param n        dimension
 * @param a        factors from `luFactorReal`, from `ao`
 * @param b        buffer of B, shape (n, columns), from `bo`; overwritten by X
 * @accuracy       |B − AX| ≤ 3n u |L||U||X| entrywise, to first order in u = ε/2 (Higham 2002, theorem 9.4); measured:
 *                 ‖B − AX‖₁ ≤ 0.4 n ε ‖A‖₁‖X‖₁ for n = 2 … 64, random, graded and nearly singular alike
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
 * Inverse U⁻¹L⁻¹ of PA = LU from the factors of `luFactorReal`: A⁻¹ with its columns permuted.
 *
 * @param n         dimension
 * @param a         factors from `luFactorReal`, from `ao`
 * @param b         receives the matrix, shape (n, n), from `bo`
 * @accuracy        the columns are those that `luSolveReal` gives for the columns of 1
 */
export function luInverseReal(n: number, a: Float64Array, ao: number, b: Float64Array, bo: number): void {
  for (let k = bo; k < bo + n * n; k++) b[k] = 0;
  for (let k = bo; k < bo + n * n; k += n + 1) b[k] = 1;
  // L⁻¹ is zero above its diagonal.
  let j = 0;
  for (; j + 4 <= n; j += 4) {
    for (let i = j; i < n; i += 2) solveRows4(n, a, ao, i, j, i, b, bo + j, n, false);
    for (let i = (n - 1) & ~1; i >= 0; i -= 2) solveRows4(n, a, ao, i, Math.min(i + 2, n), n, b, bo + j, n, true);
  }
  for (; j < n; j++) {
    const first = j & ~1;
    for (let i = first; i < n; i += 2) solveRows1(n, a, ao, i, first, i, b, bo + j, n, false);
    for (let i = (n - 1) & ~1; i >= 0; i -= 2) solveRows1(n, a, ao, i, Math.min(i + 2, n), n, b, bo + j, n, true);
  }
}

/** Exchanges two rows of `count` entries, from p and from q. */
export function swapRows(a: Float64Array, p: number, q: number, count: number): void {
  for (let j = 0; j < count; j++) {
    const kept = a[p + j];
    a[p + j] = a[q + j];
    a[q + j] = kept;
  }
}
