import { NEGLIGIBLE_SQUARE } from './eigen-scale.ts';

let product = new Float64Array(32);
let strip = new Float64Array(64);
let overlaps = new Float64Array(32);

/**
 * Householder reduction A = Q T Q† of a Hermitian matrix to a real tridiagonal one, last row first.
 *
 * Row i > 0 of the lower triangle is replaced by the vector u of the reflector 1 − κ u u† (components 0 … i − 1) that
 * makes row i tridiagonal; Q is the product of the reflectors, that of row n − 1 on the left.
 *
 * @param n        order
 * @param ar       real parts, row-major; only the lower triangle is read and written
 * @param ai       imaginary parts
 * @param d        receives the diagonal of T
 * @param dOffset  place of its first element
 * @param e        receives the n − 1 couplings of T
 * @param kappa    receives κ of row i: real part at i, imaginary part at n + i
 */
export function hermitianTridiagonal(
  n: number,
  ar: Float64Array,
  ai: Float64Array,
  d: Float64Array,
  dOffset: number,
  e: Float64Array,
  kappa: Float64Array,
): void {
  if (product.length < 2 * n) product = new Float64Array(2 * n);
  const p = product;
  for (let i = n - 1; i > 0; i--) {
    const row = i * n;
    const last = row + i - 1;
    d[dOffset + i] = ar[row + i];
    // Column i above the diagonal is the conjugate of row i.
    let rest = 0;
    for (let j = row; j < last; j++) {
      const re = ar[j];
      const im = -ai[j];
      ai[j] = im;
      rest += re * re + im * im;
    }
    const alphaRe = ar[last];
    const alphaIm = -ai[last];
    ai[last] = alphaIm;
    const square = rest + alphaRe * alphaRe + alphaIm * alphaIm;
    if (!(square > NEGLIGIBLE_SQUARE)) {
      e[i - 1] = 0;
      kappa[i] = 0;
      kappa[n + i] = 0;
      continue;
    }
    const length = Math.sqrt(square);
    if (i === 1) {
      // One component needs only its phase 1 − κ, and a₀₀ stays exactly what it is.
      e[0] = length;
      ar[last] = 1;
      ai[last] = 0;
      kappa[1] = 1 - alphaRe / length;
      kappa[n + 1] = -alphaIm / length;
      break;
    }
    const beta = alphaRe > 0 ? -length : length;
    const lastRe = alphaRe - beta;
    // κ = 1 / (β (β − ᾱ)); the product of the three lengths would underflow for a short row.
    const inverseSquare = 1 / (lastRe * lastRe + alphaIm * alphaIm);
    const inverseBeta = -1 / beta;
    const kappaRe = lastRe * inverseSquare * inverseBeta;
    const kappaIm = alphaIm * inverseSquare * inverseBeta;
    e[i - 1] = beta;
    ar[last] = lastRe;
    kappa[i] = kappaRe;
    kappa[n + i] = kappaIm;

    multiply(n, i, ar, ai, row, p);
    // w = κ p − g u with g = ½ |κ|² u†Au; |κ|² alone would overflow for a short u.
    let expectation = 0;
    for (let j = 0; j < i; j++) expectation += ar[row + j] * p[j] + ai[row + j] * p[n + j];
    const g = 0.5 * (kappaRe * (kappaRe * expectation) + kappaIm * (kappaIm * expectation));
    for (let j = 0; j < i; j++) {
      const pr = p[j];
      const pi = p[n + j];
      p[j] = kappaRe * pr - kappaIm * pi - g * ar[row + j];
      p[n + j] = kappaRe * pi + kappaIm * pr - g * ai[row + j];
    }
    subtract(n, i, ar, ai, row, p);
  }
  d[dOffset] = ar[0];
}

/** p = A u over the leading order × order block; u stands in row `row`. Two rows at a time share the loads of u and p. */
function multiply(n: number, order: number, ar: Float64Array, ai: Float64Array, row: number, p: Float64Array): void {
  let r = order & 1;
  if (r === 1) {
    p[0] = ar[0] * ar[row];
    p[n] = ar[0] * ai[row];
  }
  for (; r < order; r += 2) {
    const s0 = r * n;
    const s1 = s0 + n;
    const u0r = ar[row + r];
    const u0i = ai[row + r];
    const u1r = ar[row + r + 1];
    const u1i = ai[row + r + 1];
    const crossRe = ar[s1 + r];
    const crossIm = ai[s1 + r];
    const d0 = ar[s0 + r];
    const d1 = ar[s1 + r + 1];
    let p0r = d0 * u0r + (crossRe * u1r + crossIm * u1i);
    let p0i = d0 * u0i + (crossRe * u1i - crossIm * u1r);
    let p1r = d1 * u1r + (crossRe * u0r - crossIm * u0i);
    let p1i = d1 * u1i + (crossRe * u0i + crossIm * u0r);
    for (let j = 0; j < r; j++) {
      const vr = ar[row + j];
      const vi = ai[row + j];
      const x0 = ar[s0 + j];
      const y0 = ai[s0 + j];
      const x1 = ar[s1 + j];
      const y1 = ai[s1 + j];
      p0r += x0 * vr - y0 * vi;
      p0i += x0 * vi + y0 * vr;
      p1r += x1 * vr - y1 * vi;
      p1i += x1 * vi + y1 * vr;
      p[j] += x0 * u0r + y0 * u0i + (x1 * u1r + y1 * u1i);
      p[n + j] += x0 * u0i - y0 * u0r + (x1 * u1i - y1 * u1r);
    }
    p[r] = p0r;
    p[n + r] = p0i;
    p[r + 1] = p1r;
    p[n + r + 1] = p1i;
  }
}

/** A ← A − u w† − w u† over the leading order × order block, with w in p. */
function subtract(n: number, order: number, ar: Float64Array, ai: Float64Array, row: number, p: Float64Array): void {
  let r = order & 1;
  if (r === 1) ar[0] -= 2 * (ar[row] * p[0] + ai[row] * p[n]);
  for (; r < order; r += 2) {
    const s0 = r * n;
    const s1 = s0 + n;
    const u0r = ar[row + r];
    const u0i = ai[row + r];
    const u1r = ar[row + r + 1];
    const u1i = ai[row + r + 1];
    const w0r = p[r];
    const w0i = p[n + r];
    const w1r = p[r + 1];
    const w1i = p[n + r + 1];
    for (let j = 0; j < r; j++) {
      const vr = ar[row + j];
      const vi = ai[row + j];
      const xr = p[j];
      const xi = p[n + j];
      ar[s0 + j] -= u0r * xr + u0i * xi + (w0r * vr + w0i * vi);
      ai[s0 + j] -= u0i * xr - u0r * xi + (w0i * vr - w0r * vi);
      ar[s1 + j] -= u1r * xr + u1i * xi + (w1r * vr + w1i * vi);
      ai[s1 + j] -= u1i * xr - u1r * xi + (w1i * vr - w1r * vi);
    }
    ar[s0 + r] -= 2 * (u0r * w0r + u0i * w0i);
    ar[s1 + r] -= u1r * w0r + u1i * w0i + (w1r * u0r + w1i * u0i);
    ai[s1 + r] -= u1i * w0r - u1r * w0i + (w1i * u0r - w1r * u0i);
    ar[s1 + r + 1] -= 2 * (u1r * w1r + u1i * w1i);
  }
}

/**
 * Eigenvectors V = Q Z, where Q is the product of the reflectors of `hermitianTridiagonal`.
 *
 * Columns of V are made two at a time in a packed strip, and reflectors are applied two at a time: with u₁, u₂ of one
 * pair, both overlaps are taken in one pass over the strip and corrected by u₂†u₁.
 *
 * @param n        order
 * @param ar       real parts of the reduced matrix
 * @param ai       imaginary parts of the reduced matrix
 * @param kappa    factors of the reflectors
 * @param z        eigenvectors of the tridiagonal matrix as columns
 * @param rowStride  distance in z of the components of a vector
 * @param colStride  distance in z of two vectors
 * @param from     column of z that belongs to column j of V
 * @param v        receives V, n × n complex, split
 * @param vOffset  place of its first element
 */
export function hermitianBackTransform(
  n: number,
  ar: Float64Array,
  ai: Float64Array,
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
    overlaps = new Float64Array(2 * n);
  }
  const x = strip;
  const cross = overlaps;
  const first = n & 1;
  // Row 0 holds no reflector: it joins a pair as the identity when their number is odd.
  kappa[0] = 0;
  kappa[n] = 0;
  for (let i = first; i + 1 < n; i += 2) {
    const row = i * n;
    let re = 0;
    let im = 0;
    for (let k = row; k < row + i; k++) {
      re += ar[k + n] * ar[k] + ai[k + n] * ai[k];
      im += ar[k + n] * ai[k] - ai[k + n] * ar[k];
    }
    cross[2 * i] = re;
    cross[2 * i + 1] = im;
  }
  const imaginary = vOffset + n * n;
  for (let col = 0; col < n; col += 2) {
    const c0 = colStride * from[col];
    const c1 = col + 1 < n ? colStride * from[col + 1] : c0;
    for (let k = 0, at = 0; k < n; k++, at += 4) {
      x[at] = z[k * rowStride + c0];
      x[at + 1] = 0;
      x[at + 2] = z[k * rowStride + c1];
      x[at + 3] = 0;
    }
    for (let i = first; i + 1 < n; i += 2) reflectTwice(n, i, ar, ai, kappa, cross[2 * i], cross[2 * i + 1], x);
    if (col + 1 < n) {
      for (let k = 0, at = 0, to = col; k < n; k++, at += 4, to += n) {
        v[vOffset + to] = x[at];
        v[imaginary + to] = x[at + 1];
        v[vOffset + to + 1] = x[at + 2];
        v[imaginary + to + 1] = x[at + 3];
      }
    } else {
      for (let k = 0, at = 0, to = col; k < n; k++, at += 4, to += n) {
        v[vOffset + to] = x[at];
        v[imaginary + to] = x[at + 1];
      }
    }
  }
}

/** Applies reflector i and then reflector i + 1 to the two columns of the strip x. */
function reflectTwice(
  n: number,
  i: number,
  ar: Float64Array,
  ai: Float64Array,
  kappa: Float64Array,
  crossRe: number,
  crossIm: number,
  x: Float64Array,
): void {
  const row1 = i * n;
  const row2 = row1 + n;
  const lastRe = ar[row2 + i];
  const lastIm = ai[row2 + i];
  const end = 4 * i;
  // Overlaps u₁†x and u₂†x with both columns.
  let a0r = 0;
  let a0i = 0;
  let a1r = 0;
  let a1i = 0;
  let b0r = lastRe * x[end] + lastIm * x[end + 1];
  let b0i = lastRe * x[end + 1] - lastIm * x[end];
  let b1r = lastRe * x[end + 2] + lastIm * x[end + 3];
  let b1i = lastRe * x[end + 3] - lastIm * x[end + 2];
  for (let k = 0, at = 0; k < i; k++, at += 4) {
    const ur = ar[row1 + k];
    const ui = ai[row1 + k];
    const tr = ar[row2 + k];
    const ti = ai[row2 + k];
    const x0r = x[at];
    const x0i = x[at + 1];
    const x1r = x[at + 2];
    const x1i = x[at + 3];
    a0r += ur * x0r + ui * x0i;
    a0i += ur * x0i - ui * x0r;
    a1r += ur * x1r + ui * x1i;
    a1i += ur * x1i - ui * x1r;
    b0r += tr * x0r + ti * x0i;
    b0i += tr * x0i - ti * x0r;
    b1r += tr * x1r + ti * x1i;
    b1i += tr * x1i - ti * x1r;
  }
  // Factors t₁ = κ₁ u₁†x and t₂ = κ₂ (u₂†x − u₂†u₁ t₁).
  const k1r = kappa[i];
  const k1i = kappa[n + i];
  const k2r = kappa[i + 1];
  const k2i = kappa[n + i + 1];
  const t0r = k1r * a0r - k1i * a0i;
  const t0i = k1r * a0i + k1i * a0r;
  const t1r = k1r * a1r - k1i * a1i;
  const t1i = k1r * a1i + k1i * a1r;
  b0r -= crossRe * t0r - crossIm * t0i;
  b0i -= crossRe * t0i + crossIm * t0r;
  b1r -= crossRe * t1r - crossIm * t1i;
  b1i -= crossRe * t1i + crossIm * t1r;
  const s0r = k2r * b0r - k2i * b0i;
  const s0i = k2r * b0i + k2i * b0r;
  const s1r = k2r * b1r - k2i * b1i;
  const s1i = k2r * b1i + k2i * b1r;
  for (let k = 0, at = 0; k < i; k++, at += 4) {
    const ur = ar[row1 + k];
    const ui = ai[row1 + k];
    const tr = ar[row2 + k];
    const ti = ai[row2 + k];
    x[at] -= ur * t0r - ui * t0i + (tr * s0r - ti * s0i);
    x[at + 1] -= ur * t0i + ui * t0r + (tr * s0i + ti * s0r);
    x[at + 2] -= ur * t1r - ui * t1i + (tr * s1r - ti * s1i);
    x[at + 3] -= ur * t1i + ui * t1r + (tr * s1i + ti * s1r);
  }
  x[end] -= lastRe * s0r - lastIm * s0i;
  x[end + 1] -= lastRe * s0i + lastIm * s0r;
  x[end + 2] -= lastRe * s1r - lastIm * s1i;
  x[end + 3] -= lastRe * s1i + lastIm * s1r;
}
