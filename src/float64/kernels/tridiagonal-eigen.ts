import { NEGLIGIBLE_COUPLING, NEGLIGIBLE_SQUARE } from './eigen-scale.ts';
import { applySweeps } from './tridiagonal-rotations.ts';

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
/** Eigenvalues known beforehand, ascending, and the couplings used up in finding them. */
let known = new Float64Array(16);
let knownCouplings = new Float64Array(16);

/**
 * Order from which the eigenvalues are computed first and serve as shifts of the sweeps that make the vectors: this
 * saves a third of the rotations, which cost n³, for an iteration that costs n².
 */
const KNOWN_SHIFTS_ORDER = 100;

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
      const dl = d[dOffset + l];
      const half = 0.5 * (d[dOffset + l + 1] - dl);
      const root = Math.sqrt(half * half + e[l]);
      const step = e[l] / (half < 0 ? half - root : half + root);
      if (m === l + 1) {
        // A block of two: its eigenvalues in closed form.
        d[dOffset + l] = dl - step;
        d[dOffset + m] += step;
        e[l] = 0;
        l = m;
        break;
      }
      const shift = dl - step;
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

/** Number of rows of the matrix that `tridiagonalEigen` fills: n rounded up to a multiple of four. */
export function paddedRows(n: number): number {
  return (n + 3) & ~3;
}

/**
 * Eigenvalues, ascending, and eigenvectors of a real symmetric tridiagonal matrix by implicit QL.
 *
 * @param n        order
 * @param d        diagonal, replaced by the eigenvalues
 * @param dOffset  place of its first element
 * @param e        couplings of neighbours (i, i + 1), n − 1 of them from index 0, with room for n; destroyed
 * @param z        `paddedRows(n)` × n, row-major: receives the orthonormal eigenvectors as columns, unordered
 * @param from     from[j] receives the column of z that holds the eigenvector of eigenvalue j
 */
export function tridiagonalEigen(
  n: number,
  d: Float64Array,
  dOffset: number,
  e: Float64Array,
  z: Float64Array,
  from: Int32Array,
): void {
  if (cosines.length < n) {
    cosines = new Float64Array(n);
    sines = new Float64Array(n);
  }
  if (sweeps.length < 2 * SWEEPS_PER_EIGENVALUE * n) sweeps = new Int32Array(2 * SWEEPS_PER_EIGENVALUE * n);
  const knownCount = n < KNOWN_SHIFTS_ORDER ? 0 : n;
  if (knownCount > 0) {
    if (known.length < n) {
      known = new Float64Array(n);
      knownCouplings = new Float64Array(n);
    }
    for (let i = 0; i < n; i++) {
      known[i] = d[dOffset + i];
      knownCouplings[i] = e[i];
    }
    tridiagonalEigenvalues(n, known, 0, knownCouplings);
  }
  const end = paddedRows(n) * n;
  for (let k = 0; k < end; k++) z[k] = 0;
  for (let i = 0; i < n; i++) z[i * n + i] = 1;
  e[n - 1] = 0;
  const capacity = cosines.length;
  let remembered = 0;
  let sweepCount = 0;
  let sweepsApplied = 0;
  let sweepsLeft = SWEEPS_PER_EIGENVALUE * n;
  for (let l = 0; l < n; l++) {
    let shifts = knownCount;
    for (;;) {
      let m = l;
      for (; m < n - 1; m++) {
        const size = Math.abs(d[dOffset + m]) + Math.abs(d[dOffset + m + 1]);
        if (Math.abs(e[m]) <= ROUNDOFF * size + NEGLIGIBLE_COUPLING) break;
      }
      if (m === l) break;
      if (sweepsLeft-- === 0) throw notConverged(n);
      if (remembered + m - l > capacity) {
        applySweeps(n, z, cosines, sines, sweeps, sweepCount, sweepsApplied);
        sweepsApplied += sweepCount;
        remembered = 0;
        sweepCount = 0;
      }
      remembered += sweep(l, m, d, dOffset, e, remembered, shifts);
      // A known eigenvalue that did not split one off at once will not do so later: go on with Wilkinson's shift.
      shifts = 0;
      sweeps[2 * sweepCount] = l;
      sweeps[2 * sweepCount + 1] = m;
      sweepCount++;
    }
  }
  applySweeps(n, z, cosines, sines, sweeps, sweepCount, sweepsApplied);
  sortEigenvalues(n, d, dOffset, from);
}

/** Puts the eigenvalues in ascending order; from[j] receives the former place of eigenvalue j. */
export function sortEigenvalues(n: number, d: Float64Array, dOffset: number, from: Int32Array): void {
  // Insertion sort: QL delivers the values nearly in order.
  from[0] = 0;
  for (let i = 1; i < n; i++) {
    const value = d[dOffset + i];
    let j = i - 1;
    for (; j >= 0 && d[dOffset + j] > value; j--) {
      d[dOffset + j + 1] = d[dOffset + j];
      from[j + 1] = from[j];
    }
    d[dOffset + j + 1] = value;
    from[j + 1] = i;
  }
}

/** One implicit QL sweep over the block l … m; writes m − l rotations from index `at` and returns their number. */
function sweep(
  l: number,
  m: number,
  d: Float64Array,
  dOffset: number,
  e: Float64Array,
  at: number,
  shifts: number,
): number {
  const cs = cosines;
  const sn = sines;
  const dl = d[dOffset + l];
  const half = 0.5 * (d[dOffset + l + 1] - dl);
  const root = Math.sqrt(half * half + e[l] * e[l]);
  const step = (e[l] * e[l]) / (half < 0 ? half - root : half + root);
  if (m === l + 1) {
    // A block of two: one Jacobi rotation, tan θ = −step / e, diagonalises it.
    const inverse = 1 / Math.sqrt(step * step + e[l] * e[l]);
    cs[at] = Math.abs(e[l]) * inverse;
    sn[at] = (e[l] < 0 ? -step : step) * inverse;
    d[dOffset + l] = dl - step;
    d[dOffset + m] += step;
    e[l] = 0;
    return 1;
  }
  const shift = shifts > 0 ? nearestKnown(shifts, dl - step) : dl - step;
  let g = d[dOffset + m] - shift;
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
      e[i + 1] = r;
      s = f / r;
      c = g / r;
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

/** The known eigenvalue next to x. */
function nearestKnown(count: number, x: number): number {
  const values = known;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low > 0 && x - values[low - 1] < values[low] - x ? values[low - 1] : values[low];
}

function notConverged(n: number): Error {
  return new Error(
    `The QL iteration for a tridiagonal matrix of order ${n} did not converge within ${SWEEPS_PER_EIGENVALUE * n} sweeps. ` +
      'No finite matrix is known to need that many: please report the matrix.',
  );
}
