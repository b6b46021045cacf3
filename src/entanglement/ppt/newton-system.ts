import { addRowProducts } from '../../float64/kernels/row-products.ts';
import type { HermitianIndex } from './hermitian-coordinates.ts';
import { secondLogDifference } from './log-derivatives.ts';

/** Kernels of the Newton system of the interior-point method, on the coordinates of `HermitianIndex`. */

/**
 * Coefficients T_ikj = −2 ln[w_i, w_k, w_j] R_ji + P_ji/w_k of the quadratic form Re Σ T_ikj X_ik X_kj, which is
 * −D²(tr ρ ln s)[X, X] + tr X s⁻¹ X P in the eigenbasis of s.
 *
 * @param w  ascending eigenvalues of s
 * @param R  ρ in that basis, or undefined for a form without the logarithm
 * @param P  multiplier in that basis
 * @param T  receives d³ real, then d³ imaginary parts, in the order (i, k, j)
 */
export function logarithmForm(
  dim: number,
  w: Float64Array,
  R: Float64Array | undefined,
  P: Float64Array,
  T: Float64Array,
): void {
  const size = dim * dim;
  const cube = size * dim;
  for (let i = 0; i < dim; i++) {
    for (let k = 0; k < dim; k++) {
      const inverse = 1 / w[k];
      for (let j = 0; j <= i; j++) {
        const transposed = j * dim + i;
        let re = inverse * P[transposed];
        let im = inverse * P[size + transposed];
        if (R !== undefined) {
          // The divided difference is symmetric; the eigenvalues ascend with the indices, and j ≤ i.
          const second =
            k <= j
              ? secondLogDifference(w[k], w[j], w[i])
              : k <= i
                ? secondLogDifference(w[j], w[k], w[i])
                : secondLogDifference(w[j], w[i], w[k]);
          re -= 2 * second * R[transposed];
          im -= 2 * second * R[size + transposed];
        }
        const at = (i * dim + k) * dim + j;
        const mirrored = (j * dim + k) * dim + i;
        T[at] = T[mirrored] = re;
        T[cube + at] = im;
        T[cube + mirrored] = -im;
      }
    }
  }
}

/** Adds the matrix of the form Re Σ T_ikj X_ik X_kj in Hermitian coordinates to M, shape (d², d²). */
export function addTripleForm(index: HermitianIndex, T: Float64Array, M: Float64Array): void {
  const { dim, re, im, reSign, imSign } = index;
  const n = dim * dim;
  const cube = n * dim;
  for (let i = 0; i < dim; i++) {
    for (let k = 0; k < dim; k++) {
      const left = i * dim + k;
      const leftRe = reSign[left];
      const leftIm = imSign[left];
      const rowRe = re[left] * n;
      const rowIm = im[left] * n;
      for (let j = 0; j < dim; j++) {
        const right = k * dim + j;
        const rightRe = reSign[right];
        const rightIm = imSign[right];
        const at = left * dim + j;
        const x = T[at];
        const y = T[cube + at];
        M[rowRe + re[right]] += x * leftRe * rightRe;
        M[rowIm + im[right]] -= x * leftIm * rightIm;
        M[rowRe + im[right]] -= y * leftRe * rightIm;
        M[rowIm + re[right]] -= y * leftIm * rightRe;
      }
    }
  }
}

/**
 * J A, where A is the matrix of the form Re Σ T_ikj X_ik X_kj; all have shape (d², d²).
 *
 * Row by row it is the gradient of the form: Σ_j T_ikj Y_kj for the Hermitian matrix Y that the row of J stands for.
 */
export function gradientsOfRows(index: HermitianIndex, T: Float64Array, J: Float64Array, product: Float64Array): void {
  const n = index.dim * index.dim;
  const Y = new Float64Array(8 * n);
  product.fill(0);
  for (let row = 0; row < n; row += 4) {
    unpackRows(index, J, row, Y);
    addGradients(index, T, Y, row, product);
  }
}

/** Adds J A Jᵀ, its lower triangle, to M; `product` receives J A, as in `gradientsOfRows`. */
export function addCongruence(
  index: HermitianIndex,
  T: Float64Array,
  J: Float64Array,
  product: Float64Array,
  M: Float64Array,
): void {
  const n = index.dim * index.dim;
  gradientsOfRows(index, T, J, product);
  addRowProducts(n, product, J, M, 1, [0, n], [0, n], [0, n]);
}

/** Hermitian matrices of four rows of coordinates, side by side: entry (i, k) is Y[8(id + k) + r] + i·Y[8(id + k) + 4 + r]. */
function unpackRows(
  { dim, re, im, reSign, imSign }: HermitianIndex,
  J: Float64Array,
  row: number,
  Y: Float64Array,
): void {
  const n = dim * dim;
  for (let r = 0; r < 4; r++) {
    const from = (row + r) * n;
    const isRow = row + r < n;
    for (let k = 0; k < n; k++) {
      Y[8 * k + r] = isRow ? reSign[k] * J[from + re[k]] : 0;
      Y[8 * k + 4 + r] = isRow ? imSign[k] * J[from + im[k]] : 0;
    }
  }
}

/** Adds the coordinates of Σ_j T_ikj Y_kj for four matrices Y to four rows of a (d², d²) matrix. */
function addGradients(
  { dim, re, im, reSign, imSign }: HermitianIndex,
  T: Float64Array,
  Y: Float64Array,
  row: number,
  rows: Float64Array,
): void {
  const n = dim * dim;
  const cube = n * dim;
  const height = Math.min(4, n - row);
  const g = new Float64Array(8);
  for (let ik = 0; ik < n; ik++) {
    const k = ik % dim;
    let re0 = 0;
    let re1 = 0;
    let re2 = 0;
    let re3 = 0;
    let im0 = 0;
    let im1 = 0;
    let im2 = 0;
    let im3 = 0;
    for (let at = ik * dim, q = 8 * k * dim; at < (ik + 1) * dim; at++, q += 8) {
      const x = T[at];
      const y = T[cube + at];
      const u0 = Y[q];
      const u1 = Y[q + 1];
      const u2 = Y[q + 2];
      const u3 = Y[q + 3];
      const v0 = Y[q + 4];
      const v1 = Y[q + 5];
      const v2 = Y[q + 6];
      const v3 = Y[q + 7];
      re0 += x * u0 - y * v0;
      im0 += x * v0 + y * u0;
      re1 += x * u1 - y * v1;
      im1 += x * v1 + y * u1;
      re2 += x * u2 - y * v2;
      im2 += x * v2 + y * u2;
      re3 += x * u3 - y * v3;
      im3 += x * v3 + y * u3;
    }
    g[0] = re0;
    g[1] = re1;
    g[2] = re2;
    g[3] = re3;
    g[4] = im0;
    g[5] = im1;
    g[6] = im2;
    g[7] = im3;
    for (let r = 0; r < height; r++) {
      const at = (row + r) * n;
      rows[at + re[ik]] += reSign[ik] * g[r];
      rows[at + im[ik]] -= imSign[ik] * g[4 + r];
    }
  }
}
