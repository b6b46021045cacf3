/**
 * Eigenvalues of a Hermitian matrix by cyclic complex Jacobi rotations, ascending: slow, short, and with nothing in
 * common with the kernels it is compared with.
 *
 * @param n   order
 * @param re  real parts, row-major
 * @param im  imaginary parts, row-major
 */
export function jacobiEigenvalues(n: number, re: ArrayLike<number>, im: ArrayLike<number>): readonly number[] {
  const x = Float64Array.from(re);
  const y = Float64Array.from(im);
  let norm = 0;
  for (let k = 0; k < n * n; k++) norm = Math.hypot(norm, x[k], y[k]);
  for (let round = 0; round < 60; round++) {
    let largest = 0;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const size = Math.hypot(x[p * n + q], y[p * n + q]);
        if (size > largest) largest = size;
        // A tiny entry changes nothing, and a denormal one has no phase that is accurate.
        if (size <= Number.EPSILON ** 4 * norm) continue;
        const ratio = (x[q * n + q] - x[p * n + p]) / (2 * size);
        const t = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.hypot(1, ratio));
        const c = 1 / Math.hypot(1, t);
        const low = x[p * n + p] - t * size;
        const high = x[q * n + q] + t * size;
        rotate(n, x, y, p, q, c, t * c, x[p * n + q] / size, y[p * n + q] / size);
        // What the rotation is known to give exactly, so that rounding does not come back in every round.
        x[p * n + p] = low;
        x[q * n + q] = high;
        for (const at of [p * n + q, q * n + p, p * n + p, q * n + q]) y[at] = 0;
        x[p * n + q] = x[q * n + p] = 0;
      }
    }
    if (largest <= (Number.EPSILON / 16) * norm) break;
  }
  return Array.from({ length: n }, (_, i) => x[i * n + i]).toSorted((a, b) => a - b);
}

/** A ← G† A G, where G mixes p and q by the angle (c, s) and the phase of entry (p, q). */
function rotate(
  n: number,
  x: Float64Array,
  y: Float64Array,
  p: number,
  q: number,
  c: number,
  s: number,
  phaseRe: number,
  phaseIm: number,
): void {
  const mix = (at: number, bt: number, sign: number): void => {
    // b carries the phase: conjugated for columns, plain for rows.
    const br = x[bt] * phaseRe + sign * y[bt] * phaseIm;
    const bi = y[bt] * phaseRe - sign * x[bt] * phaseIm;
    const ar = x[at];
    const ai = y[at];
    x[at] = c * ar - s * br;
    y[at] = c * ai - s * bi;
    x[bt] = s * ar + c * br;
    y[bt] = s * ai + c * bi;
  };
  for (let k = 0; k < n; k++) mix(k * n + p, k * n + q, 1);
  for (let k = 0; k < n; k++) mix(p * n + k, q * n + k, -1);
}
