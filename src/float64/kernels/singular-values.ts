/**
 * Singular values by one-sided Jacobi rotations.
 *
 * Rotations act on rows, which are contiguous; the singular values are the row norms once all rows are orthogonal. Rows are
 * compared relative to their own norms, so small singular values keep their relative accuracy wherever the matrix
 * determines them (DrmacVeselic2008).
 */

import { scaleOf, sweepLimit, tangent } from './one-sided-jacobi.ts';

let storage = new Float64Array(0);
let squareNorms = new Float64Array(0);

function grow(size: number, count: number): void {
  if (storage.length < size) storage = new Float64Array(size);
  if (squareNorms.length < count) squareNorms = new Float64Array(count);
}

/**
 * Singular values of a complex matrix, in descending order.
 *
 * @param m  rows
 * @param n  columns
 * @param a  buffer of A, complex, from `ao`; kept
 * @param s  receives min(m, n) numbers from `so`; NaN when an entry of A is not finite
 */
export function singularValuesComplex(
  m: number,
  n: number,
  a: Float64Array,
  ao: number,
  s: Float64Array,
  so: number,
): void {
  const count = Math.min(m, n);
  const length = Math.max(m, n);
  const size = m * n;
  grow(2 * size, count);
  const scale = scaleOf(2 * size, a, ao);
  if (!Number.isFinite(scale)) {
    s.fill(Number.NaN, so, so + count);
    return;
  }
  if (scale === 0) {
    s.fill(0, so, so + count);
    return;
  }
  const rows = storage;
  // Row r holds its real parts, then its imaginary parts. A tall matrix is replaced by its transpose.
  for (let r = 0; r < count; r++) {
    for (let p = 0; p < length; p++) {
      const from = ao + (m <= n ? r * n + p : p * n + r);
      rows[2 * r * length + p] = scale * a[from];
      rows[(2 * r + 1) * length + p] = scale * a[from + size];
    }
  }
  for (let sweep = 0; sweep < sweepLimit; sweep++) if (!sweepComplex(count, length)) break;
  for (let r = 0; r < count; r++) s[so + r] = Math.sqrt(squaredNorm(2 * length, 2 * r * length)) / scale;
  s.subarray(so, so + count)
    .sort()
    .reverse();
}

function squaredNorm(length: number, from: number): number {
  const rows = storage;
  let sum = 0;
  for (let p = from; p < from + length; p++) sum += rows[p] * rows[p];
  return sum;
}

/** One cyclic sweep over pairs of complex rows; did any pair need a rotation? */
function sweepComplex(count: number, length: number): boolean {
  const rows = storage;
  const squares = squareNorms;
  const tolerance = length * Number.EPSILON;
  let rotated = false;
  for (let r = 0; r < count; r++) squares[r] = squaredNorm(2 * length, 2 * r * length);
  for (let r = 1; r < count; r++) {
    for (let q = 0; q < r; q++) {
      const x = 2 * q * length;
      const y = 2 * r * length;
      let re = 0;
      let im = 0;
      for (let p = 0; p < length; p++) {
        const xr = rows[x + p];
        const xi = rows[x + p + length];
        const yr = rows[y + p];
        const yi = rows[y + p + length];
        re += xr * yr + xi * yi;
        im += xi * yr - xr * yi;
      }
      const overlap = Math.sqrt(re * re + im * im);
      const product = Math.sqrt(squares[q]) * Math.sqrt(squares[r]);
      if (!(overlap > tolerance * product) || overlap === 0) continue;
      rotated = true;
      // y' = phase · y makes the overlap real; then a plane rotation of tangent t.
      const phaseRe = re / overlap;
      const phaseIm = im / overlap;
      const zeta = (squares[r] - squares[q]) / (2 * overlap);
      const t = tangent(zeta);
      const c = 1 / Math.sqrt(1 + t * t);
      const si = c * t;
      let squareX = 0;
      let squareY = 0;
      for (let p = 0; p < length; p++) {
        const xr = rows[x + p];
        const xi = rows[x + p + length];
        const yr = phaseRe * rows[y + p] - phaseIm * rows[y + p + length];
        const yi = phaseRe * rows[y + p + length] + phaseIm * rows[y + p];
        const ur = c * xr - si * yr;
        const ui = c * xi - si * yi;
        const wr = si * xr + c * yr;
        const wi = si * xi + c * yi;
        rows[x + p] = ur;
        rows[x + p + length] = ui;
        rows[y + p] = wr;
        rows[y + p + length] = wi;
        squareX += ur * ur + ui * ui;
        squareY += wr * wr + wi * wi;
      }
      squares[q] = squareX;
      squares[r] = squareY;
    }
  }
  return rotated;
}

export { rightSingularVectorsReal } from './right-singular-vectors.ts';
