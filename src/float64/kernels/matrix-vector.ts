/** `multiplyReal` for a single column: y = Ax by two rows at a time, each in two chains of additions. */
export function multiplyVector(
  m: number,
  k: number,
  a: Float64Array,
  ao: number,
  x: Float64Array,
  xo: number,
  y: Float64Array,
  yo: number,
): void {
  const even = k & ~1;
  let i = 0;
  for (; i + 2 <= m; i += 2) {
    const p = ao + i * k;
    const q = p + k;
    let s0 = 0;
    let s1 = 0;
    let t0 = 0;
    let t1 = 0;
    for (let j = 0; j < even; j += 2) {
      const u = x[xo + j];
      const v = x[xo + j + 1];
      s0 += a[p + j] * u;
      s1 += a[p + j + 1] * v;
      t0 += a[q + j] * u;
      t1 += a[q + j + 1] * v;
    }
    if (even < k) {
      const u = x[xo + even];
      s0 += a[p + even] * u;
      t0 += a[q + even] * u;
    }
    y[yo + i] = s0 + s1;
    y[yo + i + 1] = t0 + t1;
  }
  if (i === m) return;
  let sum = 0;
  for (let j = 0, p = ao + i * k; j < k; j++, p++) sum += a[p] * x[xo + j];
  y[yo + i] = sum;
}
