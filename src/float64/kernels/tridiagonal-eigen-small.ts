import { NEGLIGIBLE_COUPLING, NEGLIGIBLE_SQUARE } from './eigen-scale.ts';

const ROUNDOFF = Number.EPSILON / 2;

/** Sweeps allowed in all: about six are typical at order 4. */
const MOST_SWEEPS = 160;

/**
 * Eigenvalues, unordered, and eigenvectors of a real symmetric tridiagonal matrix of order at most 4 by implicit QL.
 *
 * Rotations are applied as they are made: the vectors are updated while the next square root is under way.
 *
 * @param n        order, at most 4
 * @param d        diagonal, replaced by the eigenvalues
 * @param dOffset  place of its first element
 * @param e        couplings of neighbours (i, i + 1), n − 1 of them from index 0; destroyed
 * @param z        receives the eigenvector of eigenvalue j at 4 j … 4 j + 3, with zeros from component n on
 */
export function smallTridiagonalEigen(
  n: number,
  d: Float64Array,
  dOffset: number,
  e: Float64Array,
  z: Float64Array,
): void {
  z.fill(0, 0, 16);
  z[0] = 1;
  z[5] = 1;
  z[10] = 1;
  z[15] = n > 3 ? 1 : 0;
  let sweepsLeft = MOST_SWEEPS;
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
          `The QL iteration for a tridiagonal matrix of order ${n} did not converge within ${MOST_SWEEPS} sweeps. ` +
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
        rotate(z, 4 * l, el * inverse, step * inverse);
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
          const inverse = 1 / r;
          e[i + 1] = r;
          s = f * inverse;
          c = g * inverse;
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
        rotate(z, 4 * i, c, s);
      }
      d[dOffset + l] = above - p;
      e[l] = g;
      e[m] = 0;
    }
  }
}

/** Rotates the vector at `at` and the next one. */
function rotate(z: Float64Array, at: number, c: number, s: number): void {
  const h0 = z[at];
  const h1 = z[at + 1];
  const h2 = z[at + 2];
  const h3 = z[at + 3];
  const f0 = z[at + 4];
  const f1 = z[at + 5];
  const f2 = z[at + 6];
  const f3 = z[at + 7];
  z[at] = c * h0 - s * f0;
  z[at + 1] = c * h1 - s * f1;
  z[at + 2] = c * h2 - s * f2;
  z[at + 3] = c * h3 - s * f3;
  z[at + 4] = s * h0 + c * f0;
  z[at + 5] = s * h1 + c * f1;
  z[at + 6] = s * h2 + c * f2;
  z[at + 7] = s * h3 + c * f3;
}
