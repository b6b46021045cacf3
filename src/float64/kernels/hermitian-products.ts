import { multiplyComplex } from './product.ts';
import { Scratch } from './scratch.ts';
import { adjointOf } from './split-complex.ts';

/**
 * Lower triangles of products that are Hermitian; `mirrorLower` makes the upper ones. Matrices are split complex of shape (d, d), from
 * offset 0, and `out` must not overlap them. Sums of order 4, and those of A†B of order 2, stand without loops, which take twice as
 * long, and are added in the same order.
 *
 * @accuracy  each entry is an inner product of length d
 */

/** Order from which on the whole product, which is made in blocks, takes less time than a triangle by columns. */
const BLOCKED = 96;
const adjoints = new Scratch();

/** Lower triangle of A†B, in `out`, whose upper one is left or written over. */
export function adjointTimes(d: number, a: Float64Array, b: Float64Array, out: Float64Array): void {
  if (d === 4) return adjointTimes4(a, b, out);
  if (d === 2) return adjointTimes2(a, b, out);
  const size = d * d;
  if (d >= BLOCKED) {
    const adjoint = adjoints.room(2 * size);
    adjointOf(d, a, adjoint);
    return multiplyComplex(d, d, d, adjoint, 0, b, 0, out, 0);
  }
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      let re = 0;
      let im = 0;
      for (let p = i, q = j; p < size; p += d, q += d) {
        const s = a[p];
        const t = a[size + p];
        const u = b[q];
        const v = b[size + q];
        re += s * u + t * v;
        im += s * v - t * u;
      }
      out[i * d + j] = re;
      out[size + i * d + j] = im;
    }
  }
}

/** Adds the lower triangle of w B A†. */
export function addTimesAdjoint(d: number, weight: number, b: Float64Array, a: Float64Array, out: Float64Array): void {
  if (d === 4) return addTimesAdjoint4(weight, b, a, out);
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

function adjointTimes2(a: Float64Array, b: Float64Array, out: Float64Array): void {
  const s10 = a[1];
  const s11 = a[3];
  const t10 = a[5];
  const t11 = a[7];
  out[0] = 0 + (a[0] * b[0] + a[4] * b[4]) + (a[2] * b[2] + a[6] * b[6]);
  out[4] = 0 + (a[0] * b[4] - a[4] * b[0]) + (a[2] * b[6] - a[6] * b[2]);
  out[2] = 0 + (s10 * b[0] + t10 * b[4]) + (s11 * b[2] + t11 * b[6]);
  out[6] = 0 + (s10 * b[4] - t10 * b[0]) + (s11 * b[6] - t11 * b[2]);
  out[3] = 0 + (s10 * b[1] + t10 * b[5]) + (s11 * b[3] + t11 * b[7]);
  out[7] = 0 + (s10 * b[5] - t10 * b[1]) + (s11 * b[7] - t11 * b[3]);
}

function adjointTimes4(a: Float64Array, b: Float64Array, out: Float64Array): void {
  for (let j = 0; j < 4; j++) {
    const u0 = b[j];
    const u1 = b[j + 4];
    const u2 = b[j + 8];
    const u3 = b[j + 12];
    const v0 = b[j + 16];
    const v1 = b[j + 20];
    const v2 = b[j + 24];
    const v3 = b[j + 28];
    for (let i = j, to = 5 * j; i < 4; i++, to += 4) {
      const s0 = a[i];
      const s1 = a[i + 4];
      const s2 = a[i + 8];
      const s3 = a[i + 12];
      const t0 = a[i + 16];
      const t1 = a[i + 20];
      const t2 = a[i + 24];
      const t3 = a[i + 28];
      out[to] = 0 + (s0 * u0 + t0 * v0) + (s1 * u1 + t1 * v1) + (s2 * u2 + t2 * v2) + (s3 * u3 + t3 * v3);
      out[to + 16] = 0 + (s0 * v0 - t0 * u0) + (s1 * v1 - t1 * u1) + (s2 * v2 - t2 * u2) + (s3 * v3 - t3 * u3);
    }
  }
}

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
