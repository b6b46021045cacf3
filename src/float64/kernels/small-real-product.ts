/** `multiplyReal` for 2×2 matrices. */
export function multiplyReal2(
  a: Float64Array,
  ao: number,
  b: Float64Array,
  bo: number,
  c: Float64Array,
  co: number,
): void {
  const b00 = b[bo];
  const b01 = b[bo + 1];
  const b10 = b[bo + 2];
  const b11 = b[bo + 3];
  c[co] = a[ao] * b00 + a[ao + 1] * b10;
  c[co + 1] = a[ao] * b01 + a[ao + 1] * b11;
  c[co + 2] = a[ao + 2] * b00 + a[ao + 3] * b10;
  c[co + 3] = a[ao + 2] * b01 + a[ao + 3] * b11;
}

/** `multiplyReal` for 3×3 matrices. */
export function multiplyReal3(
  a: Float64Array,
  ao: number,
  b: Float64Array,
  bo: number,
  c: Float64Array,
  co: number,
): void {
  const b00 = b[bo];
  const b01 = b[bo + 1];
  const b02 = b[bo + 2];
  const b10 = b[bo + 3];
  const b11 = b[bo + 4];
  const b12 = b[bo + 5];
  const b20 = b[bo + 6];
  const b21 = b[bo + 7];
  const b22 = b[bo + 8];
  for (let p = ao, q = co; p < ao + 9; p += 3, q += 3) {
    const x = a[p];
    const y = a[p + 1];
    const z = a[p + 2];
    c[q] = x * b00 + y * b10 + z * b20;
    c[q + 1] = x * b01 + y * b11 + z * b21;
    c[q + 2] = x * b02 + y * b12 + z * b22;
  }
}
