import { productsIn, PRODUCT_SIZE, rowMajor } from './blocked-product.ts';
import { multiplyVector } from './matrix-vector.ts';
import { Scratch } from './scratch.ts';
import { multiplyReal2, multiplyReal3 } from './small-real-product.ts';
import { multiplySmallComplex } from './small-complex-product.ts';
import { workspace } from './workspace.ts';

/**
 * Matrix products on flat buffers.
 *
 * Every matrix is a Float64Array with an offset: a real matrix of shape (m, n) is m·n numbers, row-major; a complex one is
 * its m·n real parts followed by its m·n imaginary parts. Nothing is allocated except a panel that grows on demand.
 */

const panels = new Scratch();

/** Columns from which on the right factor is copied into contiguous panels: beyond it, its stride defeats the cache. */
const packingWidth = 48;

/** Smallest of the three dimensions from which on products are made in blocks. */
const BLOCKED = 96;

/** C ← sign · AB, added to C when `keep`, in strips of four columns of B and tiles of two rows. */
function accumulate(
  m: number,
  k: number,
  n: number,
  a: Float64Array,
  ao: number,
  b: Float64Array,
  bo: number,
  c: Float64Array,
  co: number,
  keep: boolean,
  sign: 1 | -1,
): void {
  if (m >= BLOCKED && k >= BLOCKED && n >= BLOCKED) {
    if (!keep) c.fill(0, co, co + m * n);
    productsIn(workspace(PRODUCT_SIZE))(m, k, n, rowMajor(a, ao, k), rowMajor(b, bo, n), rowMajor(c, co, n), { sign });
    return;
  }
  const packs = n >= packingWidth;
  const strip = packs ? panels.room(4 * k) : b;
  const stride = packs ? 4 : n;
  let j = 0;
  for (; j + 4 <= n; j += 4) {
    let start = bo + j;
    if (packs) {
      for (let p = 0, to = 0, from = bo + j; p < k; p++, to += 4, from += n) {
        strip[to] = b[from];
        strip[to + 1] = b[from + 1];
        strip[to + 2] = b[from + 2];
        strip[to + 3] = b[from + 3];
      }
      start = 0;
    }
    let i = 0;
    for (; i + 2 <= m; i += 2) rows2(k, n, a, ao + i * k, strip, start, stride, c, co + i * n + j, keep, sign);
    if (i < m) rows1(k, a, ao + i * k, strip, start, stride, c, co + i * n + j, keep, sign);
  }
  for (; j < n; j++) column1(m, k, n, a, ao, b, bo + j, c, co + j, keep, sign);
}

function rows2(
  k: number,
  n: number,
  a: Float64Array,
  a0: number,
  b: Float64Array,
  start: number,
  stride: number,
  c: Float64Array,
  c0: number,
  keep: boolean,
  sign: number,
): void {
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s03 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s13 = 0;
  const a1 = a0 + k;
  for (let p = 0, q = start; p < k; p++, q += stride) {
    const b0 = b[q];
    const b1 = b[q + 1];
    const b2 = b[q + 2];
    const b3 = b[q + 3];
    const x = a[a0 + p];
    s00 += x * b0;
    s01 += x * b1;
    s02 += x * b2;
    s03 += x * b3;
    const y = a[a1 + p];
    s10 += y * b0;
    s11 += y * b1;
    s12 += y * b2;
    s13 += y * b3;
  }
  const c1 = c0 + n;
  if (keep) {
    c[c0] += sign * s00;
    c[c0 + 1] += sign * s01;
    c[c0 + 2] += sign * s02;
    c[c0 + 3] += sign * s03;
    c[c1] += sign * s10;
    c[c1 + 1] += sign * s11;
    c[c1 + 2] += sign * s12;
    c[c1 + 3] += sign * s13;
  } else {
    c[c0] = sign * s00;
    c[c0 + 1] = sign * s01;
    c[c0 + 2] = sign * s02;
    c[c0 + 3] = sign * s03;
    c[c1] = sign * s10;
    c[c1 + 1] = sign * s11;
    c[c1 + 2] = sign * s12;
    c[c1 + 3] = sign * s13;
  }
}

function rows1(
  k: number,
  a: Float64Array,
  a0: number,
  b: Float64Array,
  start: number,
  stride: number,
  c: Float64Array,
  c0: number,
  keep: boolean,
  sign: number,
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let p = 0, q = start; p < k; p++, q += stride) {
    const x = a[a0 + p];
    s0 += x * b[q];
    s1 += x * b[q + 1];
    s2 += x * b[q + 2];
    s3 += x * b[q + 3];
  }
  c[c0] = sign * s0 + (keep ? c[c0] : 0);
  c[c0 + 1] = sign * s1 + (keep ? c[c0 + 1] : 0);
  c[c0 + 2] = sign * s2 + (keep ? c[c0 + 2] : 0);
  c[c0 + 3] = sign * s3 + (keep ? c[c0 + 3] : 0);
}

function column1(
  m: number,
  k: number,
  n: number,
  a: Float64Array,
  ao: number,
  b: Float64Array,
  start: number,
  c: Float64Array,
  co: number,
  keep: boolean,
  sign: number,
): void {
  let i = 0;
  for (; i + 3 <= m; i += 3) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    const r0 = ao + i * k;
    const r1 = r0 + k;
    const r2 = r1 + k;
    for (let p = 0, q = start; p < k; p++, q += n) {
      const y = b[q];
      s0 += a[r0 + p] * y;
      s1 += a[r1 + p] * y;
      s2 += a[r2 + p] * y;
    }
    const c0 = co + i * n;
    c[c0] = sign * s0 + (keep ? c[c0] : 0);
    c[c0 + n] = sign * s1 + (keep ? c[c0 + n] : 0);
    c[c0 + 2 * n] = sign * s2 + (keep ? c[c0 + 2 * n] : 0);
  }
  for (; i < m; i++) {
    let sum = 0;
    for (let p = 0, q = start, r = ao + i * k; p < k; p++, q += n, r++) sum += a[r] * b[q];
    c[co + i * n] = sign * sum + (keep ? c[co + i * n] : 0);
  }
}

/**
 * Product C = AB of real matrices.
 *
 * @param m   rows of A and C
 * @param k   columns of A, rows of B
 * @param n   columns of B and C
 * @param a   buffer of A, shape (m, k), from `ao`
 * @param b   buffer of B, shape (k, n), from `bo`
 * @param c   buffer of C, shape (m, n), from `co`; must not overlap A or B
 * @accuracy  |C − AB| ≤ k ε |A||B| entrywise
 */
export function multiplyReal(
  m: number,
  k: number,
  n: number,
  a: Float64Array,
  ao: number,
  b: Float64Array,
  bo: number,
  c: Float64Array,
  co: number,
): void {
  if (n === 1) multiplyVector(m, k, a, ao, b, bo, c, co);
  else if (m === 2 && k === 2 && n === 2) multiplyReal2(a, ao, b, bo, c, co);
  else if (m === 3 && k === 3 && n === 3) multiplyReal3(a, ao, b, bo, c, co);
  else accumulate(m, k, n, a, ao, b, bo, c, co, false, 1);
}

/**
 * Product C = AB of complex matrices.
 *
 * @param m   rows of A and C
 * @param k   columns of A, rows of B
 * @param n   columns of B and C
 * @param a   buffer of A, shape (m, k), from `ao`
 * @param b   buffer of B, shape (k, n), from `bo`
 * @param c   buffer of C, shape (m, n), from `co`; must not overlap A or B
 * @accuracy  |C − AB| ≤ 2k ε |A||B| entrywise, with |z| = |Re z| + |Im z|
 */
export function multiplyComplex(
  m: number,
  k: number,
  n: number,
  a: Float64Array,
  ao: number,
  b: Float64Array,
  bo: number,
  c: Float64Array,
  co: number,
): void {
  if (n < packingWidth) {
    multiplySmallComplex(m, k, n, a, ao, b, bo, c, co);
    return;
  }
  const ai = ao + m * k;
  const bi = bo + k * n;
  const ci = co + m * n;
  accumulate(m, k, n, a, ao, b, bo, c, co, false, 1);
  accumulate(m, k, n, a, ai, b, bi, c, co, true, -1);
  accumulate(m, k, n, a, ao, b, bi, c, ci, false, 1);
  accumulate(m, k, n, a, ai, b, bo, c, ci, true, 1);
}
