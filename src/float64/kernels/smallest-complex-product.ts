/**
 * Products C = AB of complex matrices of order 2, 3 and 4 without loops over sums: twice as fast as with them. Arguments as in
 * `multiplyComplex`; the sums are added in the same order from 0 on, so that the entries are the same to the bit.
 */

/** Order 2. */
export function multiplyComplex2(
  a: Float64Array,
  ao: number,
  b: Float64Array,
  bo: number,
  c: Float64Array,
  co: number,
): void {
  const u00 = b[bo];
  const u01 = b[bo + 1];
  const u10 = b[bo + 2];
  const u11 = b[bo + 3];
  const v00 = b[bo + 4];
  const v01 = b[bo + 5];
  const v10 = b[bo + 6];
  const v11 = b[bo + 7];
  for (let p = ao, to = co; p < ao + 4; p += 2, to += 2) {
    const x0 = a[p];
    const x1 = a[p + 1];
    const y0 = a[p + 4];
    const y1 = a[p + 5];
    c[to] = 0 + (x0 * u00 - y0 * v00) + (x1 * u10 - y1 * v10);
    c[to + 1] = 0 + (x0 * u01 - y0 * v01) + (x1 * u11 - y1 * v11);
    c[to + 4] = 0 + (x0 * v00 + y0 * u00) + (x1 * v10 + y1 * u10);
    c[to + 5] = 0 + (x0 * v01 + y0 * u01) + (x1 * v11 + y1 * u11);
  }
}

/** Order 3, a column at a time. */
export function multiplyComplex3(
  a: Float64Array,
  ao: number,
  b: Float64Array,
  bo: number,
  c: Float64Array,
  co: number,
): void {
  for (let q = bo, column = co; q < bo + 3; q++, column++) {
    const u0 = b[q];
    const u1 = b[q + 3];
    const u2 = b[q + 6];
    const v0 = b[q + 9];
    const v1 = b[q + 12];
    const v2 = b[q + 15];
    for (let p = ao, to = column; p < ao + 9; p += 3, to += 3) {
      const x0 = a[p];
      const x1 = a[p + 1];
      const x2 = a[p + 2];
      const y0 = a[p + 9];
      const y1 = a[p + 10];
      const y2 = a[p + 11];
      c[to] = 0 + (x0 * u0 - y0 * v0) + (x1 * u1 - y1 * v1) + (x2 * u2 - y2 * v2);
      c[to + 9] = 0 + (x0 * v0 + y0 * u0) + (x1 * v1 + y1 * u1) + (x2 * v2 + y2 * u2);
    }
  }
}

/** Order 4, two columns at a time. */
export function multiplyComplex4(
  a: Float64Array,
  ao: number,
  b: Float64Array,
  bo: number,
  c: Float64Array,
  co: number,
): void {
  for (let q = bo, column = co; q < bo + 4; q += 2, column += 2) {
    const u00 = b[q];
    const u01 = b[q + 1];
    const u10 = b[q + 4];
    const u11 = b[q + 5];
    const u20 = b[q + 8];
    const u21 = b[q + 9];
    const u30 = b[q + 12];
    const u31 = b[q + 13];
    const v00 = b[q + 16];
    const v01 = b[q + 17];
    const v10 = b[q + 20];
    const v11 = b[q + 21];
    const v20 = b[q + 24];
    const v21 = b[q + 25];
    const v30 = b[q + 28];
    const v31 = b[q + 29];
    for (let p = ao, to = column; p < ao + 16; p += 4, to += 4) {
      const x0 = a[p];
      const x1 = a[p + 1];
      const x2 = a[p + 2];
      const x3 = a[p + 3];
      const y0 = a[p + 16];
      const y1 = a[p + 17];
      const y2 = a[p + 18];
      const y3 = a[p + 19];
      c[to] = 0 + (x0 * u00 - y0 * v00) + (x1 * u10 - y1 * v10) + (x2 * u20 - y2 * v20) + (x3 * u30 - y3 * v30);
      c[to + 1] = 0 + (x0 * u01 - y0 * v01) + (x1 * u11 - y1 * v11) + (x2 * u21 - y2 * v21) + (x3 * u31 - y3 * v31);
      c[to + 16] = 0 + (x0 * v00 + y0 * u00) + (x1 * v10 + y1 * u10) + (x2 * v20 + y2 * u20) + (x3 * v30 + y3 * u30);
      c[to + 17] = 0 + (x0 * v01 + y0 * u01) + (x1 * v11 + y1 * u11) + (x2 * v21 + y2 * u21) + (x3 * v31 + y3 * u31);
    }
  }
}
