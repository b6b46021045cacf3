import { multiplyComplex2, multiplyComplex3, multiplyComplex4 } from './smallest-complex-product.ts';

/**
 * Product C = AB of complex matrices whose rows fit the nearest cache; arguments as in `multiplyComplex`.
 *
 * Columns go in pairs, the last three together when their number is odd, so that every sum stays in a register.
 */
export function multiplySmallComplex(
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
  if (m === n && k === n && n <= 4 && n >= 2) {
    if (n === 2) multiplyComplex2(a, ao, b, bo, c, co);
    else if (n === 3) multiplyComplex3(a, ao, b, bo, c, co);
    else multiplyComplex4(a, ao, b, bo, c, co);
    return;
  }
  if (n === 1) {
    for (let i = 0; i < m; i++) entry(k, a, ao + i * k, m * k, b, bo, k, c, co + i, m);
    return;
  }
  const paired = n - (n % 2 === 0 ? 0 : 3);
  const bi = k * n;
  const ci = m * n;
  for (let j = 0; j < paired; j += 2) {
    let i = 0;
    for (; i + 2 <= m; i += 2) tile22(k, n, a, ao + i * k, m * k, b, bo + j, bi, c, co + i * n + j, ci);
    if (i < m) tile12(k, n, a, ao + i * k, m * k, b, bo + j, bi, c, co + i * n + j, ci);
  }
  if (paired < n) {
    for (let i = 0; i < m; i++) {
      tile13(k, n, a, ao + i * k, m * k, b, bo + paired, bi, c, co + i * n + paired, ci);
    }
  }
}

function entry(
  k: number,
  a: Float64Array,
  p: number,
  ai: number,
  b: Float64Array,
  q: number,
  bi: number,
  c: Float64Array,
  to: number,
  ci: number,
): void {
  let re = 0;
  let im = 0;
  for (let t = 0; t < k; t++) {
    const x = a[p + t];
    const y = a[p + ai + t];
    const u = b[q + t];
    const v = b[q + bi + t];
    re += x * u - y * v;
    im += x * v + y * u;
  }
  c[to] = re;
  c[to + ci] = im;
}

function tile12(
  k: number,
  n: number,
  a: Float64Array,
  p: number,
  ai: number,
  b: Float64Array,
  start: number,
  bi: number,
  c: Float64Array,
  to: number,
  ci: number,
): void {
  let r0 = 0;
  let i0 = 0;
  let r1 = 0;
  let i1 = 0;
  for (let t = p, q = start; t < p + k; t++, q += n) {
    const x = a[t];
    const y = a[t + ai];
    const u0 = b[q];
    const v0 = b[q + bi];
    r0 += x * u0 - y * v0;
    i0 += x * v0 + y * u0;
    const u1 = b[q + 1];
    const v1 = b[q + bi + 1];
    r1 += x * u1 - y * v1;
    i1 += x * v1 + y * u1;
  }
  c[to] = r0;
  c[to + 1] = r1;
  c[to + ci] = i0;
  c[to + ci + 1] = i1;
}

function tile13(
  k: number,
  n: number,
  a: Float64Array,
  p: number,
  ai: number,
  b: Float64Array,
  start: number,
  bi: number,
  c: Float64Array,
  to: number,
  ci: number,
): void {
  let r0 = 0;
  let i0 = 0;
  let r1 = 0;
  let i1 = 0;
  let r2 = 0;
  let i2 = 0;
  for (let t = p, q = start; t < p + k; t++, q += n) {
    const x = a[t];
    const y = a[t + ai];
    const u0 = b[q];
    const v0 = b[q + bi];
    r0 += x * u0 - y * v0;
    i0 += x * v0 + y * u0;
    const u1 = b[q + 1];
    const v1 = b[q + bi + 1];
    r1 += x * u1 - y * v1;
    i1 += x * v1 + y * u1;
    const u2 = b[q + 2];
    const v2 = b[q + bi + 2];
    r2 += x * u2 - y * v2;
    i2 += x * v2 + y * u2;
  }
  c[to] = r0;
  c[to + 1] = r1;
  c[to + 2] = r2;
  c[to + ci] = i0;
  c[to + ci + 1] = i1;
  c[to + ci + 2] = i2;
}

function tile22(
  k: number,
  n: number,
  a: Float64Array,
  p: number,
  ai: number,
  b: Float64Array,
  start: number,
  bi: number,
  c: Float64Array,
  to: number,
  ci: number,
): void {
  let r00 = 0;
  let i00 = 0;
  let r01 = 0;
  let i01 = 0;
  let r10 = 0;
  let i10 = 0;
  let r11 = 0;
  let i11 = 0;
  for (let t = p, q = start; t < p + k; t++, q += n) {
    const u0 = b[q];
    const v0 = b[q + bi];
    const u1 = b[q + 1];
    const v1 = b[q + bi + 1];
    const x0 = a[t];
    const y0 = a[t + ai];
    r00 += x0 * u0 - y0 * v0;
    i00 += x0 * v0 + y0 * u0;
    r01 += x0 * u1 - y0 * v1;
    i01 += x0 * v1 + y0 * u1;
    const x1 = a[t + k];
    const y1 = a[t + k + ai];
    r10 += x1 * u0 - y1 * v0;
    i10 += x1 * v0 + y1 * u0;
    r11 += x1 * u1 - y1 * v1;
    i11 += x1 * v1 + y1 * u1;
  }
  c[to] = r00;
  c[to + 1] = r01;
  c[to + n] = r10;
  c[to + n + 1] = r11;
  const im = to + ci;
  c[im] = i00;
  c[im + 1] = i01;
  c[im + n] = i10;
  c[im + n + 1] = i11;
}
