import { NEGLIGIBLE_SQUARE } from './eigen-scale.ts';

let product = new Float64Array(32);

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
    const beta = alphaRe > 0 ? -length : length;
    const lastRe = alphaRe - beta;
    const scale = -1 / (beta * (lastRe * lastRe + alphaIm * alphaIm));
    const kappaRe = lastRe * scale;
    const kappaIm = alphaIm * scale;
    e[i - 1] = beta;
    ar[last] = lastRe;
    kappa[i] = kappaRe;
    kappa[n + i] = kappaIm;

    // p = A u over the leading i × i block.
    for (let r = 0; r < i; r++) {
      const start = r * n;
      const ur = ar[row + r];
      const ui = ai[row + r];
      const diagonal = ar[start + r];
      let sumRe = diagonal * ur;
      let sumIm = diagonal * ui;
      for (let j = 0; j < r; j++) {
        const xr = ar[start + j];
        const xi = ai[start + j];
        const vr = ar[row + j];
        const vi = ai[row + j];
        sumRe += xr * vr - xi * vi;
        sumIm += xr * vi + xi * vr;
        p[j] += xr * ur + xi * ui;
        p[n + j] += xr * ui - xi * ur;
      }
      p[r] = sumRe;
      p[n + r] = sumIm;
    }
    // w = κ p − g u with g = ½ |κ|² u†Au.
    let expectation = 0;
    for (let j = 0; j < i; j++) expectation += ar[row + j] * p[j] + ai[row + j] * p[n + j];
    const g = 0.5 * (kappaRe * kappaRe + kappaIm * kappaIm) * expectation;
    for (let j = 0; j < i; j++) {
      const pr = p[j];
      const pi = p[n + j];
      p[j] = kappaRe * pr - kappaIm * pi - g * ar[row + j];
      p[n + j] = kappaRe * pi + kappaIm * pr - g * ai[row + j];
    }
    // A ← A − u w† − w u†.
    for (let r = 0; r < i; r++) {
      const start = r * n;
      const ur = ar[row + r];
      const ui = ai[row + r];
      const wr = p[r];
      const wi = p[n + r];
      for (let j = 0; j < r; j++) {
        const vr = ar[row + j];
        const vi = ai[row + j];
        const xr = p[j];
        const xi = p[n + j];
        ar[start + j] -= ur * xr + ui * xi + (wr * vr + wi * vi);
        ai[start + j] -= ui * xr - ur * xi + (wi * vr - wr * vi);
      }
      ar[start + r] -= 2 * (ur * wr + ui * wi);
    }
  }
  d[dOffset] = ar[0];
}

/**
 * Product Q Z of the reflectors of `hermitianTridiagonal` with a real matrix, written over it.
 *
 * @param n        order
 * @param ar       real parts of the reduced matrix
 * @param ai       imaginary parts of the reduced matrix
 * @param kappa    factors of the reflectors
 * @param v        n × n complex, split: Z in the real part on entry, Q Z on return
 * @param vOffset  place of its first element
 */
export function hermitianBackTransform(
  n: number,
  ar: Float64Array,
  ai: Float64Array,
  kappa: Float64Array,
  v: Float64Array,
  vOffset: number,
): void {
  const imaginary = n * n;
  v.fill(0, vOffset + imaginary, vOffset + 2 * imaginary);
  for (let i = 1; i < n; i++) {
    const row = i * n;
    const kappaRe = kappa[i];
    const kappaIm = kappa[n + i];
    if (kappaRe === 0 && kappaIm === 0) continue;
    for (let col = 0; col < n; col++) {
      let sumRe = 0;
      let sumIm = 0;
      for (let k = 0, at = vOffset + col; k < i; k++, at += n) {
        const ur = ar[row + k];
        const ui = ai[row + k];
        const xr = v[at];
        const xi = v[at + imaginary];
        sumRe += ur * xr + ui * xi;
        sumIm += ur * xi - ui * xr;
      }
      const tr = kappaRe * sumRe - kappaIm * sumIm;
      const ti = kappaRe * sumIm + kappaIm * sumRe;
      for (let k = 0, at = vOffset + col; k < i; k++, at += n) {
        const ur = ar[row + k];
        const ui = ai[row + k];
        v[at] -= ur * tr - ui * ti;
        v[at + imaginary] -= ur * ti + ui * tr;
      }
    }
  }
}
