/** Dense matrix as kernels see it: real parts row by row, then, unless `isReal`, imaginary parts row by row. */
interface Entries {
  readonly rows: number;
  readonly cols: number;
  readonly isReal: boolean;
  readonly data: Float64Array;
}

/**
 * Kronecker product C = A ⊗ B, A being the slow factor.
 *
 * @param c  receives C, shape (rows · rows, cols · cols), real when both factors are; filled with zeros before
 */
export function kronecker(a: Entries, b: Entries, c: Float64Array): void {
  const { rows: m, cols: n, isReal: aIsReal, data: x } = a;
  const { rows: p, cols: q, isReal: bIsReal, data: y } = b;
  const cols = n * q;
  const isReal = aIsReal && bIsReal;
  const size = m * p * cols;
  if (isIdentity(b)) {
    for (let i = 0, at = 0; i < m; i++) {
      for (let j = 0; j < n; j++, at++) {
        for (let k = 0, to = i * p * cols + j * p; k < p; k++, to += cols + 1) {
          c[to] = x[at];
          if (!isReal) c[size + to] = x[m * n + at];
        }
      }
    }
    return;
  }
  if (isIdentity(a)) {
    for (let i = 0, at = 0; i < p; i++) {
      for (let j = 0; j < q; j++, at++) {
        for (let k = 0, to = i * cols + j; k < m; k++, to += p * cols + q) {
          c[to] = y[at];
          if (!isReal) c[size + to] = y[p * q + at];
        }
      }
    }
    return;
  }
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      const re = x[i * n + j];
      const im = aIsReal ? 0 : x[(m + i) * n + j];
      if (re === 0 && im === 0) continue;
      for (let k = 0; k < p; k++) {
        const target = (i * p + k) * cols + j * q;
        for (let l = 0; l < q; l++) {
          const u = y[k * q + l];
          const v = bIsReal ? 0 : y[(p + k) * q + l];
          if (u === 0 && v === 0) continue;
          c[target + l] = re * u - im * v;
          if (!isReal) c[size + target + l] = re * v + im * u;
        }
      }
    }
  }
}

/** Is that the matrix 1 with nothing but real parts? */
function isIdentity({ data, isReal, rows, cols }: Entries): boolean {
  if (!isReal || rows !== cols) return false;
  for (let i = 0, k = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++, k++) if (data[k] !== (i === j ? 1 : 0)) return false;
  }
  return true;
}

/** Are all entries 0, ±1 or ±i, so that products with them are exact? */
export function hasUnitEntries({ data, isReal, rows, cols }: Entries): boolean {
  const size = rows * cols;
  for (let k = 0; k < size; k++) {
    const re = data[k];
    const im = isReal ? 0 : data[size + k];
    const sum = re + im;
    if (re * im !== 0 || (sum !== 0 && sum !== 1 && sum !== -1)) return false;
  }
  return true;
}
