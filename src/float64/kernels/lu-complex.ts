/**
 * LU factorisation of complex matrices; the counterparts of `lu.ts`.
 *
 * A complex matrix of shape (m, n) is its m·n real parts followed by its m·n imaginary parts.
 */

/**
 * LU factorisation PA = LU of a complex matrix in place, pivoting on |Re| + |Im|.
 *
 * @param n       dimension
 * @param a       buffer of A, complex, shape (n, n), from `ao`; overwritten by the factors
 * @param pivots  receives n row numbers
 * @returns       false when a pivot is exactly zero (or NaN): the factors are then unusable
 * @source        Higham2002, theorem 9.3
 */
export function luFactorComplex(n: number, a: Float64Array, ao: number, pivots: Int32Array): boolean {
  const im = n * n;
  for (let k = 0; k < n; k++) {
    const row = ao + k * n;
    let best = Math.abs(a[row + k]) + Math.abs(a[row + k + im]);
    let pivot = k;
    for (let i = k + 1, q = row + n + k; i < n; i++, q += n) {
      const size = Math.abs(a[q]) + Math.abs(a[q + im]);
      if (size > best) {
        best = size;
        pivot = i;
      }
    }
    if (!(best > 0)) return false;
    pivots[k] = pivot;
    if (pivot !== k) swapRows(a, row, ao + pivot * n, n, im);
    const dr = a[row + k];
    const di = a[row + k + im];
    for (let i = k + 1; i < n; i++) {
      const q = ao + i * n;
      divide(a, q + k, im, dr, di);
      const fr = a[q + k];
      const fi = a[q + k + im];
      for (let j = k + 1; j < n; j++) {
        const x = a[row + j];
        const y = a[row + j + im];
        a[q + j] -= fr * x - fi * y;
        a[q + j + im] -= fr * y + fi * x;
      }
    }
  }
  return true;
}

/** Division of the entry at p by dr + i·di, after Smith: no overflow in |d|². */
function divide(a: Float64Array, p: number, im: number, dr: number, di: number): void {
  const x = a[p];
  const y = a[p + im];
  if (Math.abs(dr) >= Math.abs(di)) {
    const ratio = di / dr;
    const denominator = dr + di * ratio;
    a[p] = (x + y * ratio) / denominator;
    a[p + im] = (y - x * ratio) / denominator;
  } else {
    const ratio = dr / di;
    const denominator = dr * ratio + di;
    a[p] = (x * ratio + y) / denominator;
    a[p + im] = (y * ratio - x) / denominator;
  }
}

function swapRows(a: Float64Array, p: number, q: number, count: number, im: number): void {
  for (let j = 0; j < count; j++) {
    const re = a[p + j];
    a[p + j] = a[q + j];
    a[q + j] = re;
    const kept = a[p + j + im];
    a[p + j + im] = a[q + j + im];
    a[q + j + im] = kept;
  }
}

/** Row at `to` minus fr + i·fi times the row at `from`. */
function subtractRow(
  columns: number,
  fr: number,
  fi: number,
  b: Float64Array,
  from: number,
  to: number,
  im: number,
): void {
  for (let j = 0; j < columns; j++) {
    const x = b[from + j];
    const y = b[from + j + im];
    b[to + j] -= fr * x - fi * y;
    b[to + j + im] -= fr * y + fi * x;
  }
}

/**
 * Solution of AX = B from the factors of `luFactorComplex`, in place.
 *
 * @param n   dimension
 * @param a   factors from `luFactorComplex`, from `ao`
 * @param b   buffer of B, complex, shape (n, columns), from `bo`; overwritten by X
 * @accuracy  |B − AX| ≤ 3(n + 12) u |L||U||X| entrywise, to first order in u = ε/2: Higham 2002, theorem 9.4, with complex
 *            products that are off by 2√2 u (lemma 3.5) and quotients that are off by 8u: numerator and denominator of `divide`
 *            by 4u and 3u; measured: ‖B − AX‖₁ ≤ 0.5 n ε ‖A‖₁‖X‖₁ for n = 2 … 64
 */
export function luSolveComplex(
  n: number,
  a: Float64Array,
  ao: number,
  pivots: Int32Array,
  b: Float64Array,
  bo: number,
  columns: number,
): void {
  const im = n * n;
  const bm = n * columns;
  for (let k = 0; k < n; k++) {
    const pivot = pivots[k];
    if (pivot !== k) swapRows(b, bo + k * columns, bo + pivot * columns, columns, bm);
  }
  for (let i = 1; i < n; i++) {
    for (let k = 0, q = ao + i * n; k < i; k++, q++) {
      subtractRow(columns, a[q], a[q + im], b, bo + k * columns, bo + i * columns, bm);
    }
  }
  solveUpper(n, a, ao, b, bo, columns);
}

/** Solution of UX = B in place. */
function solveUpper(n: number, a: Float64Array, ao: number, b: Float64Array, bo: number, columns: number): void {
  const im = n * n;
  const bm = n * columns;
  for (let i = n - 1; i >= 0; i--) {
    const to = bo + i * columns;
    for (let k = i + 1, q = ao + i * n + k; k < n; k++, q++) {
      subtractRow(columns, a[q], a[q + im], b, bo + k * columns, to, bm);
    }
    const diagonal = ao + i * n + i;
    for (let j = 0; j < columns; j++) divide(b, to + j, bm, a[diagonal], a[diagonal + im]);
  }
}

/**
 * Inverse U⁻¹L⁻¹ of PA = LU from the factors of `luFactorComplex`; arguments as in `luInverseReal`.
 */
export function luInverseComplex(n: number, a: Float64Array, ao: number, b: Float64Array, bo: number): void {
  const im = n * n;
  b.fill(0, bo, bo + 2 * im);
  for (let k = bo; k < bo + im; k += n + 1) b[k] = 1;
  // Row k of L⁻¹ ends with its diagonal.
  for (let i = 1; i < n; i++) {
    for (let k = 0, q = ao + i * n; k < i; k++, q++) {
      subtractRow(k + 1, a[q], a[q + im], b, bo + k * n, bo + i * n, im);
    }
  }
  solveUpper(n, a, ao, b, bo, n);
}
