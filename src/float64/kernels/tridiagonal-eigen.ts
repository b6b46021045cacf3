import { NEGLIGIBLE_COUPLING, NEGLIGIBLE_SQUARE } from './eigen-scale.ts';

/** Unit roundoff u = ε/2: a coupling below u times its neighbours does not change them. */
const ROUNDOFF = Number.EPSILON / 2;
const ROUNDOFF_SQUARED = ROUNDOFF * ROUNDOFF;

/** Sweeps allowed per eigenvalue on average; two are typical, so hitting this means a defect and not a hard matrix. */
const SWEEPS_PER_EIGENVALUE = 40;

/** Rotations remembered before they are applied to the vectors: 2^13 pairs (c, s) fill 128 KiB and stay in cache. */
const ROTATIONS_REMEMBERED = 2 ** 13;

let cosines = new Float64Array(ROTATIONS_REMEMBERED);
let sines = new Float64Array(ROTATIONS_REMEMBERED);
/** Per remembered sweep: first column, last column. */
let sweeps = new Int32Array(64);
let order = new Int32Array(16);
let sortedRow = new Float64Array(16);

/**
 * Eigenvalues of a real symmetric tridiagonal matrix, ascending, by the square-root free QL method of Pal, Walker and
 * Kahan.
 *
 * @param n        order
 * @param d        diagonal, replaced by the eigenvalues
 * @param dOffset  place of its first element
 * @param e        couplings of neighbours (i, i + 1), n − 1 of them from index 0, with room for n; destroyed
 */
export function tridiagonalEigenvalues(n: number, d: Float64Array, dOffset: number, e: Float64Array): void {
  for (let i = 0; i < n - 1; i++) e[i] *= e[i];
  e[n - 1] = 0;
  let sweepsLeft = SWEEPS_PER_EIGENVALUE * n;
  for (let l = 0; l < n; l++) {
    for (;;) {
      let m = l;
      for (; m < n - 1; m++) {
        if (e[m] <= ROUNDOFF_SQUARED * Math.abs(d[dOffset + m] * d[dOffset + m + 1]) + NEGLIGIBLE_SQUARE) break;
      }
      if (m === l) break;
      if (sweepsLeft-- === 0) throw notConverged(n);
      const coupling = Math.sqrt(e[l]);
      const dl = d[dOffset + l];
      const half = (d[dOffset + l + 1] - dl) / (2 * coupling);
      const root = Math.sqrt(half * half + 1);
      const shift = dl - coupling / (half < 0 ? half - root : half + root);
      let c = 1;
      let s = 0;
      let gamma = d[dOffset + m] - shift;
      let p = gamma * gamma;
      for (let i = m - 1; i >= l; i--) {
        const square = e[i];
        const r = p + square;
        e[i + 1] = s * r;
        const previousCosine = c;
        const previousGamma = gamma;
        // r/p starts together with p/r: the two divisions overlap instead of waiting for each other.
        const inverseCosine = r / p;
        c = p / r;
        s = square / r;
        const alpha = d[dOffset + i];
        gamma = c * (alpha - shift) - s * previousGamma;
        d[dOffset + i + 1] = previousGamma + (alpha - gamma);
        p = p > NEGLIGIBLE_SQUARE ? gamma * gamma * inverseCosine : previousCosine * square;
      }
      e[l] = s * p;
      d[dOffset + l] = shift + gamma;
      e[m] = 0;
    }
  }
  // Insertion sort: QL delivers the values nearly in order.
  for (let i = 1; i < n; i++) {
    const value = d[dOffset + i];
    let j = i - 1;
    for (; j >= 0 && d[dOffset + j] > value; j--) d[dOffset + j + 1] = d[dOffset + j];
    d[dOffset + j + 1] = value;
  }
}

/**
 * Eigenvalues, ascending, and eigenvectors of a real symmetric tridiagonal matrix by implicit QL.
 *
 * @param n        order
 * @param d        diagonal, replaced by the eigenvalues
 * @param dOffset  place of its first element
 * @param e        couplings of neighbours (i, i + 1), n − 1 of them from index 0, with room for n; destroyed
 * @param z        n × n, row-major: receives the orthonormal eigenvectors as columns
 * @param zOffset  place of its first element
 */
export function tridiagonalEigen(
  n: number,
  d: Float64Array,
  dOffset: number,
  e: Float64Array,
  z: Float64Array,
  zOffset: number,
): void {
  if (cosines.length < n) {
    cosines = new Float64Array(n);
    sines = new Float64Array(n);
  }
  if (sweeps.length < 2 * SWEEPS_PER_EIGENVALUE * n) sweeps = new Int32Array(2 * SWEEPS_PER_EIGENVALUE * n);
  z.fill(0, zOffset, zOffset + n * n);
  for (let i = 0; i < n; i++) z[zOffset + i * n + i] = 1;
  e[n - 1] = 0;
  const capacity = cosines.length;
  let remembered = 0;
  let sweepCount = 0;
  let sweepsLeft = SWEEPS_PER_EIGENVALUE * n;
  for (let l = 0; l < n; l++) {
    for (;;) {
      let m = l;
      for (; m < n - 1; m++) {
        const size = Math.abs(d[dOffset + m]) + Math.abs(d[dOffset + m + 1]);
        if (Math.abs(e[m]) <= ROUNDOFF * size + NEGLIGIBLE_COUPLING) break;
      }
      if (m === l) break;
      if (sweepsLeft-- === 0) throw notConverged(n);
      if (remembered + m - l > capacity) {
        applySweeps(n, z, zOffset, sweepCount);
        remembered = 0;
        sweepCount = 0;
      }
      remembered += sweep(l, m, d, dOffset, e, remembered);
      sweeps[2 * sweepCount] = l;
      sweeps[2 * sweepCount + 1] = m;
      sweepCount++;
    }
  }
  applySweeps(n, z, zOffset, sweepCount);
  sortColumns(n, d, dOffset, z, zOffset);
}

/** One implicit QL sweep over the block l … m; writes m − l rotations from index `at` and returns their number. */
function sweep(l: number, m: number, d: Float64Array, dOffset: number, e: Float64Array, at: number): number {
  const cs = cosines;
  const sn = sines;
  const dl = d[dOffset + l];
  const half = (d[dOffset + l + 1] - dl) / (2 * e[l]);
  const root = Math.sqrt(half * half + 1);
  let g = d[dOffset + m] - dl + e[l] / (half < 0 ? half - root : half + root);
  let s = 1;
  let c = 1;
  let p = 0;
  let k = at;
  let above = d[dOffset + m];
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
      // Both are zero to working accuracy; any rotation serves, and this one keeps g's successor defined.
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
    cs[k] = c;
    sn[k] = s;
    k++;
  }
  d[dOffset + l] = above - p;
  e[l] = g;
  e[m] = 0;
  return m - l;
}

/** Applies the remembered sweeps to the columns of z, four rows at a time, so that a row strip stays in cache. */
function applySweeps(n: number, z: Float64Array, zOffset: number, sweepCount: number): void {
  const cs = cosines;
  const sn = sines;
  const list = sweeps;
  let row = 0;
  for (; row + 3 < n; row += 4) {
    const r0 = zOffset + row * n;
    const r1 = r0 + n;
    const r2 = r1 + n;
    const r3 = r2 + n;
    let k = 0;
    for (let t = 0; t < sweepCount; t++) {
      const l = list[2 * t];
      const m = list[2 * t + 1];
      let f0 = z[r0 + m];
      let f1 = z[r1 + m];
      let f2 = z[r2 + m];
      let f3 = z[r3 + m];
      for (let i = m - 1; i >= l; i--) {
        const c = cs[k];
        const s = sn[k];
        k++;
        const h0 = z[r0 + i];
        const h1 = z[r1 + i];
        const h2 = z[r2 + i];
        const h3 = z[r3 + i];
        z[r0 + i + 1] = s * h0 + c * f0;
        z[r1 + i + 1] = s * h1 + c * f1;
        z[r2 + i + 1] = s * h2 + c * f2;
        z[r3 + i + 1] = s * h3 + c * f3;
        f0 = c * h0 - s * f0;
        f1 = c * h1 - s * f1;
        f2 = c * h2 - s * f2;
        f3 = c * h3 - s * f3;
      }
      z[r0 + l] = f0;
      z[r1 + l] = f1;
      z[r2 + l] = f2;
      z[r3 + l] = f3;
    }
  }
  for (; row < n; row++) {
    const r0 = zOffset + row * n;
    let k = 0;
    for (let t = 0; t < sweepCount; t++) {
      const l = list[2 * t];
      const m = list[2 * t + 1];
      let f0 = z[r0 + m];
      for (let i = m - 1; i >= l; i--) {
        const c = cs[k];
        const s = sn[k];
        k++;
        const h0 = z[r0 + i];
        z[r0 + i + 1] = s * h0 + c * f0;
        f0 = c * h0 - s * f0;
      }
      z[r0 + l] = f0;
    }
  }
}

/** Puts the eigenvalues in ascending order and the columns of z with them. */
function sortColumns(n: number, d: Float64Array, dOffset: number, z: Float64Array, zOffset: number): void {
  if (order.length < n) {
    order = new Int32Array(n);
    sortedRow = new Float64Array(n);
  }
  const from = order;
  const row = sortedRow;
  let moved = false;
  from[0] = 0;
  for (let i = 1; i < n; i++) {
    const value = d[dOffset + i];
    let j = i - 1;
    for (; j >= 0 && d[dOffset + j] > value; j--) {
      d[dOffset + j + 1] = d[dOffset + j];
      from[j + 1] = from[j];
      moved = true;
    }
    d[dOffset + j + 1] = value;
    from[j + 1] = i;
  }
  if (!moved) return;
  for (let i = 0; i < n; i++) {
    const start = zOffset + i * n;
    for (let j = 0; j < n; j++) row[j] = z[start + from[j]];
    for (let j = 0; j < n; j++) z[start + j] = row[j];
  }
}

function notConverged(n: number): Error {
  return new Error(
    `The QL iteration for a tridiagonal matrix of order ${n} did not converge within ${SWEEPS_PER_EIGENVALUE * n} sweeps. ` +
      'No finite matrix is known to need that many: please report the matrix.',
  );
}
