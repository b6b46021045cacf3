import { NEGLIGIBLE_SQUARE } from './eigen-scale.ts';

let product = new Float64Array(16);
let strip = new Float64Array(64);
let overlaps = new Float64Array(16);

/**
 * Householder reduction A = Q T Qᵀ of a real symmetric matrix to a tridiagonal one, last row first.
 *
 * Row i > 1 of the lower triangle is replaced by the vector u of the reflector 1 − κ u uᵀ (components 0 … i − 1) that
 * makes row i tridiagonal; Q is the product of the reflectors, that of row n − 1 on the left.
 *
 * @param n        order
 * @param a        row-major; only the lower triangle is read and written
 * @param d        receives the diagonal of T
 * @param dOffset  place of its first element
 * @param e        receives the n − 1 couplings of T
 * @param kappa    receives κ of row i at i
 * @param stride   distance of two rows; n when omitted
 */
export function symmetricTridiagonal(
  n: number,
  a: Float64Array,
  d: Float64Array,
  dOffset: number,
  e: Float64Array,
  kappa: Float64Array,
  stride = n,
): void {
  if (product.length < n) product = new Float64Array(n);
  const p = product;
  for (let i = n - 1; i > 0; i--) {
    const row = i * stride;
    d[dOffset + i] = a[row + i];
    if (!reflectorOfRow(i, a, row, e, kappa)) continue;
    multiply(stride, i, a, row, p);
    updateOfReflector(i, a, row, kappa[i], p);
    subtract(stride, i, a, row, p);
  }
  d[dOffset] = a[0];
}

/**
 * Replaces the first i entries of row i, which stands at `row`, by the vector u of the reflector that makes the row tridiagonal.
 *
 * @param e      receives its coupling at i − 1
 * @param kappa  receives κ at i, which is 0 where the row is tridiagonal
 * @returns      true if there is a reflector
 */
export function reflectorOfRow(i: number, a: Float64Array, row: number, e: Float64Array, kappa: Float64Array): boolean {
  const last = row + i - 1;
  let rest = 0;
  for (let j = row; j < last; j++) rest += a[j] * a[j];
  const alpha = a[last];
  kappa[i] = 0;
  if (!(rest > NEGLIGIBLE_SQUARE)) {
    e[i - 1] = alpha;
    return false;
  }
  const length = Math.sqrt(rest + alpha * alpha);
  const beta = alpha > 0 ? -length : length;
  e[i - 1] = beta;
  a[last] = alpha - beta;
  kappa[i] = 1 / (beta * (beta - alpha));
  return true;
}

/** w = κp − gu with g = ½κ²uᵀAu in place of p = Au: (1 − κuuᵀ)A(1 − κuuᵀ) = A − uwᵀ − wuᵀ. */
export function updateOfReflector(i: number, a: Float64Array, row: number, kappa: number, p: Float64Array): void {
  let expectation = 0;
  for (let j = 0; j < i; j++) expectation += a[row + j] * p[j];
  // κ² alone would overflow for a short u.
  const g = 0.5 * kappa * (kappa * expectation);
  for (let j = 0; j < i; j++) p[j] = kappa * p[j] - g * a[row + j];
}

/** p = A u over the leading order × order block; u stands in row `row`. Four rows share the loads of u and p. */
function multiply(n: number, order: number, a: Float64Array, row: number, p: Float64Array): void {
  const first = order & 3;
  for (let r = 0; r < first; r++) {
    const start = r * n;
    const u = a[row + r];
    let sum = a[start + r] * u;
    for (let j = 0; j < r; j++) {
      sum += a[start + j] * a[row + j];
      p[j] += a[start + j] * u;
    }
    p[r] = sum;
  }
  for (let r = first; r < order; r += 4) {
    const s0 = r * n;
    const s1 = s0 + n;
    const s2 = s1 + n;
    const s3 = s2 + n;
    const u0 = a[row + r];
    const u1 = a[row + r + 1];
    const u2 = a[row + r + 2];
    const u3 = a[row + r + 3];
    const c10 = a[s1 + r];
    const c20 = a[s2 + r];
    const c21 = a[s2 + r + 1];
    const c30 = a[s3 + r];
    const c31 = a[s3 + r + 1];
    const c32 = a[s3 + r + 2];
    let p0 = a[s0 + r] * u0 + c10 * u1 + (c20 * u2 + c30 * u3);
    let p1 = c10 * u0 + a[s1 + r + 1] * u1 + (c21 * u2 + c31 * u3);
    let p2 = c20 * u0 + c21 * u1 + (a[s2 + r + 2] * u2 + c32 * u3);
    let p3 = c30 * u0 + c31 * u1 + (c32 * u2 + a[s3 + r + 3] * u3);
    for (let j = 0; j < r; j++) {
      const v = a[row + j];
      const x0 = a[s0 + j];
      const x1 = a[s1 + j];
      const x2 = a[s2 + j];
      const x3 = a[s3 + j];
      p0 += x0 * v;
      p1 += x1 * v;
      p2 += x2 * v;
      p3 += x3 * v;
      p[j] += x0 * u0 + x1 * u1 + (x2 * u2 + x3 * u3);
    }
    p[r] = p0;
    p[r + 1] = p1;
    p[r + 2] = p2;
    p[r + 3] = p3;
  }
}

/** A ← A − u wᵀ − w uᵀ over the leading order × order block, with w in p. */
function subtract(n: number, order: number, a: Float64Array, row: number, p: Float64Array): void {
  const first = order & 3;
  for (let r = 0; r < first; r++) {
    const start = r * n;
    const u = a[row + r];
    const w = p[r];
    for (let j = 0; j <= r; j++) a[start + j] -= u * p[j] + w * a[row + j];
  }
  for (let r = first; r < order; r += 4) {
    const s0 = r * n;
    const s1 = s0 + n;
    const s2 = s1 + n;
    const s3 = s2 + n;
    const u0 = a[row + r];
    const u1 = a[row + r + 1];
    const u2 = a[row + r + 2];
    const u3 = a[row + r + 3];
    const w0 = p[r];
    const w1 = p[r + 1];
    const w2 = p[r + 2];
    const w3 = p[r + 3];
    for (let j = 0; j < r; j++) {
      const v = a[row + j];
      const x = p[j];
      a[s0 + j] -= u0 * x + w0 * v;
      a[s1 + j] -= u1 * x + w1 * v;
      a[s2 + j] -= u2 * x + w2 * v;
      a[s3 + j] -= u3 * x + w3 * v;
    }
    a[s0 + r] -= 2 * (u0 * w0);
    a[s1 + r] -= u1 * w0 + w1 * u0;
    a[s1 + r + 1] -= 2 * (u1 * w1);
    a[s2 + r] -= u2 * w0 + w2 * u0;
    a[s2 + r + 1] -= u2 * w1 + w2 * u1;
    a[s2 + r + 2] -= 2 * (u2 * w2);
    a[s3 + r] -= u3 * w0 + w3 * u0;
    a[s3 + r + 1] -= u3 * w1 + w3 * u1;
    a[s3 + r + 2] -= u3 * w2 + w3 * u2;
    a[s3 + r + 3] -= 2 * (u3 * w3);
  }
}

/**
 * Eigenvectors V = Q Z, where Q is the product of the reflectors of `symmetricTridiagonal`.
 *
 * Columns of V are made four at a time in a packed strip, and reflectors are applied two at a time: with u₁, u₂ of one
 * pair, both overlaps are taken in one pass over the strip and corrected by u₂ᵀu₁.
 *
 * @param n        order
 * @param a        the reduced matrix
 * @param kappa    factors of the reflectors
 * @param z        eigenvectors of the tridiagonal matrix as columns
 * @param rowStride  distance in z of the components of a vector
 * @param colStride  distance in z of two vectors
 * @param from     column of z that belongs to column j of V
 * @param v        receives V, n × n
 * @param vOffset  place of its first element
 */
export function symmetricBackTransform(
  n: number,
  a: Float64Array,
  kappa: Float64Array,
  z: Float64Array,
  rowStride: number,
  colStride: number,
  from: Int32Array,
  v: Float64Array,
  vOffset: number,
): void {
  if (strip.length < 4 * n) {
    strip = new Float64Array(4 * n);
    overlaps = new Float64Array(n);
  }
  const x = strip;
  const cross = overlaps;
  // Rows 0 and 1 hold no reflector: row 1 joins a pair as the identity when the number of the others is odd.
  const first = n & 1 ? 1 : 2;
  kappa[1] = 0;
  for (let i = first; i + 1 < n; i += 2) {
    const row = i * n;
    let sum = 0;
    for (let k = row; k < row + i; k++) sum += a[k] * a[k + n];
    cross[i] = sum;
  }
  for (let col = 0; col < n; col += 4) {
    const width = n - col < 4 ? n - col : 4;
    for (let c = 0; c < 4; c++) {
      const source = colStride * from[c < width ? col + c : col];
      for (let k = 0; k < n; k++) x[4 * k + c] = z[k * rowStride + source];
    }
    for (let i = first; i + 1 < n; i += 2) reflectTwice(n, i, a, kappa[i], kappa[i + 1], cross[i], x);
    for (let k = 0; k < n; k++) {
      const to = vOffset + k * n + col;
      for (let c = 0; c < width; c++) v[to + c] = x[4 * k + c];
    }
  }
}

/** Applies reflector i and then reflector i + 1 to the four columns of the strip x. */
function reflectTwice(
  n: number,
  i: number,
  a: Float64Array,
  kappa1: number,
  kappa2: number,
  cross: number,
  x: Float64Array,
): void {
  const row1 = i * n;
  const row2 = row1 + n;
  const last = a[row2 + i];
  const end = 4 * i;
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let b0 = last * x[end];
  let b1 = last * x[end + 1];
  let b2 = last * x[end + 2];
  let b3 = last * x[end + 3];
  for (let k = 0, at = 0; k < i; k++, at += 4) {
    const u = a[row1 + k];
    const t = a[row2 + k];
    const x0 = x[at];
    const x1 = x[at + 1];
    const x2 = x[at + 2];
    const x3 = x[at + 3];
    a0 += u * x0;
    a1 += u * x1;
    a2 += u * x2;
    a3 += u * x3;
    b0 += t * x0;
    b1 += t * x1;
    b2 += t * x2;
    b3 += t * x3;
  }
  a0 *= kappa1;
  a1 *= kappa1;
  a2 *= kappa1;
  a3 *= kappa1;
  b0 = kappa2 * (b0 - cross * a0);
  b1 = kappa2 * (b1 - cross * a1);
  b2 = kappa2 * (b2 - cross * a2);
  b3 = kappa2 * (b3 - cross * a3);
  for (let k = 0, at = 0; k < i; k++, at += 4) {
    const u = a[row1 + k];
    const t = a[row2 + k];
    x[at] -= u * a0 + t * b0;
    x[at + 1] -= u * a1 + t * b1;
    x[at + 2] -= u * a2 + t * b2;
    x[at + 3] -= u * a3 + t * b3;
  }
  x[end] -= last * b0;
  x[end + 1] -= last * b1;
  x[end + 2] -= last * b2;
  x[end + 3] -= last * b3;
}
