import { describe, expect, test } from 'vitest';
import { addTimesAdjoint, adjointTimes } from '../../../../src/float64/kernels/hermitian-products.ts';
import { adjointOf, mirrorLower } from '../../../../src/float64/kernels/split-complex.ts';
import { distance, naiveProduct, stream } from './naive.ts';

const ORDERS = [1, 2, 3, 4, 5, 8, 96];

/** B = HA and A such that A†B and BA† are Hermitian products: H is Hermitian. */
function factors(d: number): { readonly A: Float64Array; readonly adjoint: Float64Array; readonly H: Float64Array } {
  const next = stream(d);
  const [A, H] = [0, 1].map(() => Float64Array.from({ length: 2 * d * d }, next));
  mirrorLower(d, H);
  const adjoint = new Float64Array(2 * d * d);
  adjointOf(d, A, adjoint);
  return { A, adjoint, H };
}

describe.each(ORDERS)('lower triangles of order %i', (d) => {
  const { A, adjoint, H } = factors(d);
  const error = 8 * d * d * d * Number.EPSILON;

  test('A†(HA) is the product', () => {
    const out = new Float64Array(2 * d * d).fill(Number.NaN);
    adjointTimes(d, A, naiveProduct(d, d, d, H, A), out);
    mirrorLower(d, out);
    expect(distance(out, naiveProduct(d, d, d, adjoint, naiveProduct(d, d, d, H, A)))).toBeLessThan(error);
  });

  test('w(AH)A† is added', () => {
    const AH = naiveProduct(d, d, d, A, H);
    const expected = naiveProduct(d, d, d, AH, adjoint).map((x, k) => H[k] + 0.75 * x);
    const out = H.slice();
    addTimesAdjoint(d, 0.75, AH, A, out);
    mirrorLower(d, out);
    expect(distance(out, expected)).toBeLessThan(error);
  });
});
