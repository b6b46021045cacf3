/**
 * Applies recorded QL sweeps to the columns of z, from the right.
 *
 * Sweep t rotates the column pairs (m − 1, m), (m − 2, m − 1), … (l, l + 1); its rotations (c, s) follow those of sweep
 * t − 1. Rows come in strips of four that stay in cache, the last column of each pair is carried in a register, and two
 * successive sweeps of one block run one column apart in the same pass.
 *
 * @param n            number of columns
 * @param z            row-major, starts as the identity; its number of rows is n rounded up to a multiple of four
 * @param cs           cosines
 * @param sn           sines
 * @param list         first and last column of each sweep: l, m, l, m, …
 * @param sweepCount   number of recorded sweeps
 * @param sweepsBefore number of sweeps applied to z since it was the identity
 */
export function applySweeps(
  n: number,
  z: Float64Array,
  cs: Float64Array,
  sn: Float64Array,
  list: Int32Array,
  sweepCount: number,
  sweepsBefore: number,
): void {
  for (let row = 0; row < n; row += 4) {
    let k = 0;
    for (let t = 0; t < sweepCount; t++) {
      const l = list[2 * t];
      const m = list[2 * t + 1];
      // A sweep moves what is nonzero by one column at most: beyond this one the strip still holds the zeros of 1.
      const reach = row + 3 + sweepsBefore + t + 2;
      if (t + 1 < sweepCount) {
        const nextL = list[2 * t + 2];
        const nextM = list[2 * t + 3];
        if (nextM <= m && nextL >= l) {
          applyPair(n, z, row, cs, sn, k, l, m, nextL, nextM, reach);
          k += m - l + nextM - nextL;
          t++;
          continue;
        }
      }
      applySweep(n, z, row, cs, sn, k, l, m, reach);
      k += m - l;
    }
  }
}

/** One sweep, on the four rows from `row`. */
function applySweep(
  n: number,
  z: Float64Array,
  row: number,
  cs: Float64Array,
  sn: Float64Array,
  at: number,
  l: number,
  m: number,
  reach: number,
): void {
  const r0 = row * n;
  const r1 = r0 + n;
  const r2 = r1 + n;
  const r3 = r2 + n;
  const from = m < reach ? m : reach;
  let k = at + m - from;
  let f0 = z[r0 + from];
  let f1 = z[r1 + from];
  let f2 = z[r2 + from];
  let f3 = z[r3 + from];
  for (let i = from - 1; i >= l; i--) {
    const c = cs[k];
    const s = sn[k];
    k++;
    const h0 = z[r0 + i];
    const h1 = z[r1 + i];
    const h2 = z[r2 + i];
    const h3 = z[r3 + i];
    z[r0 + i + 1] = s * h0 + c * f0;
    z[r1 + i + 1] = s * h1 + c * f1;
    z[r2 + i + 1] = s * h2 + c * f2;
    z[r3 + i + 1] = s * h3 + c * f3;
    f0 = c * h0 - s * f0;
    f1 = c * h1 - s * f1;
    f2 = c * h2 - s * f2;
    f3 = c * h3 - s * f3;
  }
  if (from > l) {
    z[r0 + l] = f0;
    z[r1 + l] = f1;
    z[r2 + l] = f2;
    z[r3 + l] = f3;
  }
}

/** Two sweeps (l, m) and (l2, m2) with l ≤ l2 < m2 ≤ m, on the four rows from `row`. */
function applyPair(
  n: number,
  z: Float64Array,
  row: number,
  cs: Float64Array,
  sn: Float64Array,
  at: number,
  l: number,
  m: number,
  l2: number,
  m2: number,
  reach: number,
): void {
  const from = m < reach ? m : reach;
  const from2 = m2 < reach ? m2 : reach;
  if (from <= l + 1 || from2 <= l2) {
    applySweep(n, z, row, cs, sn, at, l, m, reach);
    applySweep(n, z, row, cs, sn, at + m - l, l2, m2, reach);
    return;
  }
  const r0 = row * n;
  const r1 = r0 + n;
  const r2 = r1 + n;
  const r3 = r2 + n;
  let k = at + m - from;
  let k2 = at + m - l + m2 - from2;
  let f0 = z[r0 + from];
  let f1 = z[r1 + from];
  let f2 = z[r2 + from];
  let f3 = z[r3 + from];
  let i = from - 1;
  // The first sweep alone, until the column where the second one starts is final.
  for (; i >= from2; i--) {
    const c = cs[k];
    const s = sn[k];
    k++;
    const h0 = z[r0 + i];
    const h1 = z[r1 + i];
    const h2 = z[r2 + i];
    const h3 = z[r3 + i];
    z[r0 + i + 1] = s * h0 + c * f0;
    z[r1 + i + 1] = s * h1 + c * f1;
    z[r2 + i + 1] = s * h2 + c * f2;
    z[r3 + i + 1] = s * h3 + c * f3;
    f0 = c * h0 - s * f0;
    f1 = c * h1 - s * f1;
    f2 = c * h2 - s * f2;
    f3 = c * h3 - s * f3;
  }
  // One more step of it turns column from2 − 1 and delivers column from2, which the second sweep carries.
  let g0: number;
  let g1: number;
  let g2: number;
  let g3: number;
  {
    const c = cs[k];
    const s = sn[k];
    k++;
    const h0 = z[r0 + i];
    const h1 = z[r1 + i];
    const h2 = z[r2 + i];
    const h3 = z[r3 + i];
    g0 = s * h0 + c * f0;
    g1 = s * h1 + c * f1;
    g2 = s * h2 + c * f2;
    g3 = s * h3 + c * f3;
    f0 = c * h0 - s * f0;
    f1 = c * h1 - s * f1;
    f2 = c * h2 - s * f2;
    f3 = c * h3 - s * f3;
    i--;
  }
  const stop = l2 > l + 1 ? l2 - 1 : l;
  for (; i >= stop; i--) {
    const c = cs[k];
    const s = sn[k];
    k++;
    const c2 = cs[k2];
    const s2 = sn[k2];
    k2++;
    const h0 = z[r0 + i];
    const h1 = z[r1 + i];
    const x0 = s * h0 + c * f0;
    const x1 = s * h1 + c * f1;
    f0 = c * h0 - s * f0;
    f1 = c * h1 - s * f1;
    z[r0 + i + 2] = s2 * x0 + c2 * g0;
    z[r1 + i + 2] = s2 * x1 + c2 * g1;
    g0 = c2 * x0 - s2 * g0;
    g1 = c2 * x1 - s2 * g1;
    const h2 = z[r2 + i];
    const h3 = z[r3 + i];
    const x2 = s * h2 + c * f2;
    const x3 = s * h3 + c * f3;
    f2 = c * h2 - s * f2;
    f3 = c * h3 - s * f3;
    z[r2 + i + 2] = s2 * x2 + c2 * g2;
    z[r3 + i + 2] = s2 * x3 + c2 * g3;
    g2 = c2 * x2 - s2 * g2;
    g3 = c2 * x3 - s2 * g3;
  }
  if (l2 === l) {
    // The second sweep ends on the column that the first one still carries.
    const c2 = cs[k2];
    const s2 = sn[k2];
    z[r0 + l + 1] = s2 * f0 + c2 * g0;
    z[r1 + l + 1] = s2 * f1 + c2 * g1;
    z[r2 + l + 1] = s2 * f2 + c2 * g2;
    z[r3 + l + 1] = s2 * f3 + c2 * g3;
    z[r0 + l] = c2 * f0 - s2 * g0;
    z[r1 + l] = c2 * f1 - s2 * g1;
    z[r2 + l] = c2 * f2 - s2 * g2;
    z[r3 + l] = c2 * f3 - s2 * g3;
    return;
  }
  z[r0 + l2] = g0;
  z[r1 + l2] = g1;
  z[r2 + l2] = g2;
  z[r3 + l2] = g3;
  // What is left of the first sweep below the block of the second one.
  for (; i >= l; i--) {
    const c = cs[k];
    const s = sn[k];
    k++;
    const h0 = z[r0 + i];
    const h1 = z[r1 + i];
    const h2 = z[r2 + i];
    const h3 = z[r3 + i];
    z[r0 + i + 1] = s * h0 + c * f0;
    z[r1 + i + 1] = s * h1 + c * f1;
    z[r2 + i + 1] = s * h2 + c * f2;
    z[r3 + i + 1] = s * h3 + c * f3;
    f0 = c * h0 - s * f0;
    f1 = c * h1 - s * f1;
    f2 = c * h2 - s * f2;
    f3 = c * h3 - s * f3;
  }
  z[r0 + l] = f0;
  z[r1 + l] = f1;
  z[r2 + l] = f2;
  z[r3 + l] = f3;
}
