import { NEGLIGIBLE_COUPLING, NEGLIGIBLE_SQUARE } from './eigen-scale.ts';

const ROUNDOFF = Number.EPSILON / 2;

/**
 * Up to this order it pays to apply rotations at once, by `smallTridiagonalEigen`; from the next one on
 * `tridiagonalEigen` collects them and applies them in strips.
 */
export const LARGEST_SMALL_ORDER = 12;

/** Sweeps allowed per eigenvalue on average; two are typical, so hitting this means a defect and not a hard matrix. */
const SWEEPS_PER_EIGENVALUE = 40;

/**
 * Eigenvalues, unordered, and eigenvectors of a real symmetric tridiagonal matrix of small order by implicit QL.
 *
 * Rotations are applied as they are made: the vectors are updated while the next square root is under way.
 *
 * @param n        order
 * @param stride   distance of two vectors in z: at least n, a multiple of four
 * @param d        diagonal, replaced by the eigenvalues
 * @param dOffset  place of its first element
 * @param e        couplings of neighbours (i, i + 1), n − 1 of them from index 0; destroyed
 * @param z        receives the eigenvector of eigenvalue j from stride · j on, filled up with zeros
 */
export function smallTridiagonalEigen(
  n: number,
  stride: number,
  d: Float64Array,
  dOffset: number,
  e: Float64Array,
  z: Float64Array,
): void {
  const end = stride * n;
  for (let k = 0; k < end; k++) z[k] = 0;
  for (let k = 0; k < end; k += stride + 1) z[k] = 1;
  let sweepsLeft = SWEEPS_PER_EIGENVALUE * n;
  for (let l = 0; l < n - 1; l++) {
    for (;;) {
      let m = l;
      for (; m < n - 1; m++) {
        const size = Math.abs(d[dOffset + m]) + Math.abs(d[dOffset + m + 1]);
        if (Math.abs(e[m]) <= ROUNDOFF * size + NEGLIGIBLE_COUPLING) break;
      }
      if (m === l) break;
      if (sweepsLeft-- === 0) {
        throw new Error(
          `The QL iteration for a tridiagonal matrix of order ${n} did not converge within ${SWEEPS_PER_EIGENVALUE * n} sweeps. ` +
            'No finite matrix is known to need that many: please report the matrix.',
        );
      }
      const dl = d[dOffset + l];
      const el = e[l];
      const half = 0.5 * (d[dOffset + l + 1] - dl);
      const root = Math.sqrt(half * half + el * el);
      const step = (el * el) / (half < 0 ? half - root : half + root);
      if (m === l + 1) {
        // A block of two: one Jacobi rotation diagonalises it.
        const inverse = 1 / Math.sqrt(step * step + el * el);
        rotate(z, stride * l, stride, el * inverse, step * inverse);
        d[dOffset + l] = dl - step;
        d[dOffset + m] += step;
        e[l] = 0;
        break;
      }
      let above = d[dOffset + m];
      let g = above - dl + step;
      let s = 1;
      let c = 1;
      let p = 0;
      for (let i = m - 1; i >= l; i--) {
        const f = s * e[i];
        const b = c * e[i];
        const square = f * f + g * g;
        const here = d[dOffset + i];
        if (square > NEGLIGIBLE_SQUARE) {
          const r = Math.sqrt(square);
          e[i + 1] = r;
          s = f / r;
          c = g / r;
        } else {
          // Both are zero to working accuracy: any rotation serves.
          e[i + 1] = 0;
          s = 0;
          c = 1;
        }
        const q = above - p;
        const t = (here - q) * s + 2 * c * b;
        p = s * t;
        d[dOffset + i + 1] = q + p;
        g = c * t - b;
        above = here;
        rotate(z, stride * i, stride, c, s);
      }
      d[dOffset + l] = above - p;
      e[l] = g;
      e[m] = 0;
    }
  }
}

/** Rotates the vector at `at` and the next one, each of `stride` components. */
function rotate(z: Float64Array, at: number, stride: number, c: number, s: number): void {
  for (let k = at; k < at + stride; k += 4) {
    const h0 = z[k];
    const h1 = z[k + 1];
    const h2 = z[k + 2];
    const h3 = z[k + 3];
    const next = k + stride;
    const f0 = z[next];
    const f1 = z[next + 1];
    const f2 = z[next + 2];
    const f3 = z[next + 3];
    z[k] = c * h0 - s * f0;
    z[k + 1] = c * h1 - s * f1;
    z[k + 2] = c * h2 - s * f2;
    z[k + 3] = c * h3 - s * f3;
    z[next] = s * h0 + c * f0;
    z[next + 1] = s * h1 + c * f1;
    z[next + 2] = s * h2 + c * f2;
    z[next + 3] = s * h3 + c * f3;
  }
}
