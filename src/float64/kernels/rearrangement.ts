/**
 * Conjugate transpose C = A†.
 *
 * @param a  shape (rows, cols): real parts row by row, then, unless `isReal`, imaginary parts row by row
 * @param c  receives C, shape (cols, rows)
 */
export function transposeConjugate(
  rows: number,
  cols: number,
  isReal: boolean,
  a: Float64Array,
  c: Float64Array,
): void {
  const size = rows * cols;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      c[j * rows + i] = a[i * cols + j];
      if (!isReal) c[size + j * rows + i] = -a[size + i * cols + j];
    }
  }
}

/**
 * Sums c_k = Σ_t a[source[k·terms + t]], k < size, with terms = source.length / size.
 *
 * @param imaginary  where the imaginary parts of a begin; ignored when `isReal`
 * @param c          receives the sums, imaginary parts from `size` on
 */
export function gather(
  size: number,
  source: Int32Array,
  isReal: boolean,
  a: Float64Array,
  imaginary: number,
  c: Float64Array,
): void {
  const terms = source.length / size;
  for (let k = 0; k < size; k++) {
    let re = 0;
    let im = 0;
    for (let t = k * terms; t < (k + 1) * terms; t++) {
      re += a[source[t]];
      if (!isReal) im += a[imaginary + source[t]];
    }
    c[k] = re;
    if (!isReal) c[size + k] = im;
  }
}

/**
 * Hermitian coordinates (CONVENTIONS.md) of a matrix, from its diagonal and the entries below it.
 *
 * @param a  shape (n, n): real parts row by row, then, unless `isReal`, imaginary parts row by row
 * @param c  receives n² coordinates
 */
export function coordinatesFromHermitian(n: number, isReal: boolean, a: Float64Array, c: Float64Array): void {
  let k = n;
  for (let i = 0; i < n; i++) {
    c[i] = a[i * (n + 1)];
    for (let j = 0; j < i; j++) {
      c[k++] = a[i * n + j];
      c[k++] = isReal ? 0 : a[(n + i) * n + j];
    }
  }
}

/**
 * Hermitian matrix of given coordinates.
 *
 * @param c  n² coordinates
 * @param a  receives the split complex matrix, shape (n, n); filled with zeros before
 */
export function hermitianFromCoordinates(n: number, c: Float64Array, a: Float64Array): void {
  let k = n;
  for (let i = 0; i < n; i++) {
    a[i * (n + 1)] = c[i];
    for (let j = 0; j < i; j++) {
      a[i * n + j] = a[j * n + i] = c[k++];
      a[(n + i) * n + j] = c[k];
      a[(n + j) * n + i] = -c[k++];
    }
  }
}
