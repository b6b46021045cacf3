import { multiplyComplex } from './product.ts';
import { mirrorLower } from './split-complex.ts';

let products = new Float64Array(0);

/**
 * Image K X + X K† + Σ_k w_k A_k X A_k† of a Hermitian X: what `superoperatorKernel` makes of its coordinates, without d⁴ entries in
 * between. The lower triangle is computed, the upper one is its conjugate.
 *
 * @param d            dimension
 * @param drift        K, complex, shape (d, d), from offset 0; undefined for none
 * @param sandwiches   the A_k, complex, shape (d, d), each from offset 0
 * @param weights      the w_k; all 1 when undefined
 * @param x            X, complex, shape (d, d), from offset 0
 * @param out          receives the image, complex, from offset 0; must not overlap the operands
 * @accuracy           each entry within (4d + sandwiches + 8) ε of the sum of its terms' moduli
 */
export function imageKernel(
  d: number,
  drift: Float64Array | undefined,
  sandwiches: readonly Float64Array[],
  weights: Float64Array | undefined,
  x: Float64Array,
  out: Float64Array,
): void {
  const size = d * d;
  if (products.length < 2 * size) products = new Float64Array(2 * size);
  out.fill(0, 0, 2 * size);
  if (drift !== undefined) {
    multiplyComplex(d, d, d, drift, 0, x, 0, products, 0);
    addWithAdjoint(d, products, out);
  }
  for (let k = 0; k < sandwiches.length; k++) {
    multiplyComplex(d, d, d, sandwiches[k], 0, x, 0, products, 0);
    addTimesAdjoint(d, weights === undefined ? 1 : weights[k], products, sandwiches[k], out);
  }
  mirrorLower(d, out);
}

/** Adds the lower triangle of B + B†. */
function addWithAdjoint(d: number, b: Float64Array, out: Float64Array): void {
  const size = d * d;
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      const below = i * d + j;
      const above = j * d + i;
      out[below] += b[below] + b[above];
      out[size + below] += b[size + below] - b[size + above];
    }
  }
}

/** Adds the lower triangle of w B A†. */
function addTimesAdjoint(d: number, weight: number, b: Float64Array, a: Float64Array, out: Float64Array): void {
  if (d === 4) {
    addTimesAdjoint4(weight, b, a, out);
    return;
  }
  const size = d * d;
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      let re = 0;
      let im = 0;
      for (let p = i * d, q = j * d, end = p + d; p < end; p++, q++) {
        const u = b[p];
        const v = b[size + p];
        const s = a[q];
        const t = a[size + q];
        re += u * s + v * t;
        im += v * s - u * t;
      }
      out[i * d + j] += weight * re;
      out[size + i * d + j] += weight * im;
    }
  }
}

/** The same for order 4, without a loop over the sum, which takes as long again. */
function addTimesAdjoint4(weight: number, b: Float64Array, a: Float64Array, out: Float64Array): void {
  for (let i = 0; i < 16; i += 4) {
    const u0 = b[i];
    const u1 = b[i + 1];
    const u2 = b[i + 2];
    const u3 = b[i + 3];
    const v0 = b[i + 16];
    const v1 = b[i + 17];
    const v2 = b[i + 18];
    const v3 = b[i + 19];
    for (let q = 0, to = i; q <= i; q += 4, to++) {
      const s0 = a[q];
      const s1 = a[q + 1];
      const s2 = a[q + 2];
      const s3 = a[q + 3];
      const t0 = a[q + 16];
      const t1 = a[q + 17];
      const t2 = a[q + 18];
      const t3 = a[q + 19];
      const re = 0 + (u0 * s0 + v0 * t0) + (u1 * s1 + v1 * t1) + (u2 * s2 + v2 * t2) + (u3 * s3 + v3 * t3);
      const im = 0 + (v0 * s0 - u0 * t0) + (v1 * s1 - u1 * t1) + (v2 * s2 - u2 * t2) + (v3 * s3 - u3 * t3);
      out[to] += weight * re;
      out[to + 16] += weight * im;
    }
  }
}
