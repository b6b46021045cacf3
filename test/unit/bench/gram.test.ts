import { describe, expect, test } from 'vitest';
import { gram } from '../../../bench/gram.ts';
import { distance, naiveAdjoint, naiveProduct, randomBuffer, stream } from '../float64/kernels/naive.ts';

describe('gram', () => {
  test.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [2, 5],
    [5, 2],
    [4, 1],
    [7, 7],
    [33, 21],
  ])('agrees with A·A† for shape (%i, %i) and is exactly Hermitian', (m, k) => {
    const a = randomBuffer(stream(m * 100 + k), 2 * m * k, 2);
    const c = new Float64Array(2 * m * m + 3).fill(Number.NaN);
    gram(m, k, a, 2, c, 3);
    const plain = a.slice(2, -1);
    const result = c.slice(3);
    const expected = naiveProduct(m, k, m, plain, naiveAdjoint(m, k, plain));
    expect(distance(result, expected)).toBeLessThanOrEqual(4 * k * k * Number.EPSILON);
    expect(distance(result, naiveAdjoint(m, m, result))).toBe(0);
  });
});
