/**
 * Real orthonormal coordinates of Hermitian matrices: the diagonal, then √2 Re and √2 Im of the entries below it, row by row.
 * Matrices are split complex and row-major.
 */
export class HermitianIndex {
  readonly dim: number;
  /** Coordinate of the real part of entry (i, k). */
  readonly re: Int32Array;
  /** Coordinate of its imaginary part; that of the real part on the diagonal, where `imSign` is 0. */
  readonly im: Int32Array;
  /** Entry (i, k) is reSign·x_re + i·imSign·x_im. */
  readonly reSign: Float64Array;
  readonly imSign: Float64Array;

  constructor(dim: number) {
    this.dim = dim;
    const size = dim * dim;
    this.re = new Int32Array(size);
    this.im = new Int32Array(size);
    this.reSign = new Float64Array(size).fill(Math.SQRT1_2);
    this.imSign = new Float64Array(size);
    for (let i = 0; i < dim; i++) {
      this.re[i * (dim + 1)] = this.im[i * (dim + 1)] = i;
      this.reSign[i * (dim + 1)] = 1;
      for (let j = 0; j < i; j++) {
        const k = dim + i * (i - 1) + 2 * j;
        this.re[i * dim + j] = this.re[j * dim + i] = k;
        this.im[i * dim + j] = this.im[j * dim + i] = k + 1;
        this.imSign[i * dim + j] = Math.SQRT1_2;
        this.imSign[j * dim + i] = -Math.SQRT1_2;
      }
    }
  }
}

/** Coordinates of a Hermitian matrix. */
export function coordinatesOf(dim: number, X: Float64Array, x: Float64Array): void {
  const size = dim * dim;
  let k = dim;
  for (let i = 0; i < dim; i++) {
    x[i] = X[i * (dim + 1)];
    for (let j = 0; j < i; j++) {
      x[k++] = Math.SQRT2 * X[i * dim + j];
      x[k++] = Math.SQRT2 * X[size + i * dim + j];
    }
  }
}

/** Hermitian matrix of coordinates. */
export function matrixOf(dim: number, x: Float64Array, X: Float64Array): void {
  const size = dim * dim;
  let k = dim;
  for (let i = 0; i < dim; i++) {
    X[i * (dim + 1)] = x[i];
    X[size + i * (dim + 1)] = 0;
    for (let j = 0; j < i; j++) {
      const re = Math.SQRT1_2 * x[k++];
      const im = Math.SQRT1_2 * x[k++];
      X[i * dim + j] = X[j * dim + i] = re;
      X[size + i * dim + j] = im;
      X[size + j * dim + i] = -im;
    }
  }
}
