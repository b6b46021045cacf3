/**
 * Gram matrix C = AA† of a complex matrix: exactly Hermitian, with an exactly real diagonal.
 *
 * @param m   rows of A; C has shape (m, m)
 * @param k   columns of A
 * @param a   buffer of A, complex, from `ao`
 * @param c   buffer of C, complex, from `co`; must not overlap A
 * @accuracy  |C − AA†| ≤ 2k ε |A||A|† entrywise
 */
export function gram(m: number, k: number, a: Float64Array, ao: number, c: Float64Array, co: number): void {
  const even = m & ~1;
  for (let i = 0; i < even; i += 2) {
    for (let j = 0; j < i; j += 2) tile(m, k, a, ao, i, j, c, co);
    diagonalTile(m, k, a, ao, i, c, co);
  }
  if (even < m) lastRow(m, k, a, ao, c, co);
}

/** Entries (i … i + 1, j … j + 1) and their mirror images, j < i. */
function tile(
  m: number,
  k: number,
  a: Float64Array,
  ao: number,
  i: number,
  j: number,
  c: Float64Array,
  co: number,
): void {
  const im = m * k;
  const r = ao + i * k;
  let r00 = 0;
  let i00 = 0;
  let r01 = 0;
  let i01 = 0;
  let r10 = 0;
  let i10 = 0;
  let r11 = 0;
  let i11 = 0;
  for (let p = r, q = ao + j * k; p < r + k; p++, q++) {
    const u0 = a[q];
    const v0 = a[q + im];
    const u1 = a[q + k];
    const v1 = a[q + k + im];
    const x0 = a[p];
    const y0 = a[p + im];
    r00 += x0 * u0 + y0 * v0;
    i00 += y0 * u0 - x0 * v0;
    r01 += x0 * u1 + y0 * v1;
    i01 += y0 * u1 - x0 * v1;
    const x1 = a[p + k];
    const y1 = a[p + k + im];
    r10 += x1 * u0 + y1 * v0;
    i10 += y1 * u0 - x1 * v0;
    r11 += x1 * u1 + y1 * v1;
    i11 += y1 * u1 - x1 * v1;
  }
  const size = m * m;
  const below = co + i * m + j;
  const above = co + j * m + i;
  c[below] = r00;
  c[below + 1] = r01;
  c[below + m] = r10;
  c[below + m + 1] = r11;
  c[above] = r00;
  c[above + 1] = r10;
  c[above + m] = r01;
  c[above + m + 1] = r11;
  c[below + size] = i00;
  c[below + size + 1] = i01;
  c[below + size + m] = i10;
  c[below + size + m + 1] = i11;
  c[above + size] = -i00;
  c[above + size + 1] = -i10;
  c[above + size + m] = -i01;
  c[above + size + m + 1] = -i11;
}

/** Entries (i … i + 1, i … i + 1). */
function diagonalTile(m: number, k: number, a: Float64Array, ao: number, i: number, c: Float64Array, co: number): void {
  const im = m * k;
  const r = ao + i * k;
  let n0 = 0;
  let n1 = 0;
  let re = 0;
  let imaginary = 0;
  for (let p = r; p < r + k; p++) {
    const x0 = a[p];
    const y0 = a[p + im];
    const x1 = a[p + k];
    const y1 = a[p + k + im];
    n0 += x0 * x0 + y0 * y0;
    n1 += x1 * x1 + y1 * y1;
    re += x1 * x0 + y1 * y0;
    imaginary += y1 * x0 - x1 * y0;
  }
  const at = co + i * m + i;
  const size = m * m;
  c[at] = n0;
  c[at + 1] = re;
  c[at + m] = re;
  c[at + m + 1] = n1;
  c[at + size] = 0;
  c[at + size + 1] = -imaginary;
  c[at + size + m] = imaginary;
  c[at + size + m + 1] = 0;
}

/** The last row and column of an odd dimension. */
function lastRow(m: number, k: number, a: Float64Array, ao: number, c: Float64Array, co: number): void {
  const im = m * k;
  const size = m * m;
  const i = m - 1;
  const r = ao + i * k;
  for (let j = 0; j < i; j++) {
    let re = 0;
    let imaginary = 0;
    for (let p = r, q = ao + j * k; p < r + k; p++, q++) {
      const x = a[p];
      const y = a[p + im];
      const u = a[q];
      const v = a[q + im];
      re += x * u + y * v;
      imaginary += y * u - x * v;
    }
    c[co + i * m + j] = re;
    c[co + j * m + i] = re;
    c[co + size + i * m + j] = imaginary;
    c[co + size + j * m + i] = -imaginary;
  }
  let norm = 0;
  for (let p = r; p < r + k; p++) norm += a[p] * a[p] + a[p + im] * a[p + im];
  c[co + size - 1] = norm;
  c[co + 2 * size - 1] = 0;
}
