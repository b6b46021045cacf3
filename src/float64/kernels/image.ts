import { addTimesAdjoint } from './hermitian-products.ts';
import { multiplyComplex } from './product.ts';
import { Scratch } from './scratch.ts';
import { mirrorLower } from './split-complex.ts';

const scratch = new Scratch();

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
  const products = scratch.room(2 * size);
  for (let k = 0; k < 2 * size; k++) out[k] = 0;
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
