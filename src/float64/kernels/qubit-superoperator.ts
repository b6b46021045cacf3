/** `writeSandwiches` for d = 2, where the loops would cost more than the arithmetic. */
export function writeQubitSandwiches(
  sandwiches: readonly Float64Array[],
  weights: Float64Array | undefined,
  out: Float64Array,
  o: number,
): void {
  let m00 = 0;
  let m01 = 0;
  let m02 = 0;
  let m03 = 0;
  let m10 = 0;
  let m11 = 0;
  let m12 = 0;
  let m13 = 0;
  let m20 = 0;
  let m21 = 0;
  let m30 = 0;
  let m31 = 0;
  let pr = 0;
  let pi = 0;
  let qr = 0;
  let qi = 0;
  for (let k = 0; k < sandwiches.length; k++) {
    const a = sandwiches[k];
    const w = weights === undefined ? 1 : weights[k];
    const x00 = a[0];
    const x01 = a[1];
    const x10 = a[2];
    const x11 = a[3];
    const y00 = a[4];
    const y01 = a[5];
    const y10 = a[6];
    const y11 = a[7];
    const wx00 = w * x00;
    const wx01 = w * x01;
    const wy00 = w * y00;
    const wy01 = w * y01;
    m00 += wx00 * x00 + wy00 * y00;
    m01 += wx01 * x01 + wy01 * y01;
    m02 += wx01 * x00 + wy01 * y00;
    m03 += wx01 * y00 - wy01 * x00;
    const wx10 = w * x10;
    const wx11 = w * x11;
    const wy10 = w * y10;
    const wy11 = w * y11;
    m10 += wx10 * x10 + wy10 * y10;
    m11 += wx11 * x11 + wy11 * y11;
    m12 += wx11 * x10 + wy11 * y10;
    m13 += wx11 * y10 - wy11 * x10;
    m20 += wx10 * x00 + wy10 * y00;
    m30 += wy10 * x00 - wx10 * y00;
    m21 += wx11 * x01 + wy11 * y01;
    m31 += wy11 * x01 - wx11 * y01;
    pr += wx11 * x00 + wy11 * y00;
    pi += wy11 * x00 - wx11 * y00;
    qr += wx10 * x01 + wy10 * y01;
    qi += wy10 * x01 - wx10 * y01;
  }
  out[o] = m00;
  out[o + 1] = m01;
  out[o + 2] = 2 * m02;
  out[o + 3] = 2 * m03;
  out[o + 4] = m10;
  out[o + 5] = m11;
  out[o + 6] = 2 * m12;
  out[o + 7] = 2 * m13;
  out[o + 8] = m20;
  out[o + 9] = m21;
  out[o + 10] = pr + qr;
  out[o + 11] = qi - pi;
  out[o + 12] = m30;
  out[o + 13] = m31;
  out[o + 14] = pi + qi;
  out[o + 15] = pr - qr;
}

/** `addDrift` for d = 2. */
export function addQubitDrift(drift: Float64Array, offset: number, out: Float64Array, o: number): void {
  const x00 = drift[offset];
  const x01 = drift[offset + 1];
  const x10 = drift[offset + 2];
  const x11 = drift[offset + 3];
  const y01 = drift[offset + 5];
  const y10 = drift[offset + 6];
  const rotation = drift[offset + 7] - drift[offset + 4];
  out[o] += 2 * x00;
  out[o + 2] += 2 * x01;
  out[o + 3] -= 2 * y01;
  out[o + 5] += 2 * x11;
  out[o + 6] += 2 * x10;
  out[o + 7] += 2 * y10;
  out[o + 8] += x10;
  out[o + 9] += x01;
  out[o + 10] += x00 + x11;
  out[o + 11] -= rotation;
  out[o + 12] += y10;
  out[o + 13] -= y01;
  out[o + 14] += rotation;
  out[o + 15] += x00 + x11;
}
