import { describe, expect, test } from 'vitest';
import { superoperatorKernel } from '../../../../src/float64/kernels/superoperator.ts';
import { distance, naiveAdjoint, naiveProduct, randomBuffer, stream } from './naive.ts';

/** Hermitian matrix in split form of its coordinates, by definition. */
function hermitianMatrix(d: number, x: ArrayLike<number>): Float64Array {
  const matrix = new Float64Array(2 * d * d);
  for (let i = 0; i < d; i++) {
    matrix[i * d + i] = x[i];
    for (let j = 0; j < i; j++) {
      const at = d + i * (i - 1) + 2 * j;
      matrix[i * d + j] = x[at];
      matrix[j * d + i] = x[at];
      matrix[d * d + i * d + j] = x[at + 1];
      matrix[d * d + j * d + i] = -x[at + 1];
    }
  }
  return matrix;
}

const sum = (terms: readonly Float64Array[]): Float64Array =>
  terms.reduce((total, term) => total.map((x, at) => x + term[at]));

const times = (d: number, ...factors: readonly Float64Array[]): Float64Array =>
  factors.reduce((a, b) => naiveProduct(d, d, d, a, b));

/** Image of x under the real matrix at `offset`. */
function image(size: number, matrix: Float64Array, offset: number, x: Float64Array): Float64Array {
  return x.map((_, row) => x.reduce((total, entry, col) => total + matrix[offset + row * size + col] * entry, 0));
}

describe.each([1, 2, 3, 4, 5, 6])('in dimension %i', (d) => {
  test.each([
    { count: 0, drifts: false, weighted: false },
    { count: 0, drifts: true, weighted: false },
    { count: 1, drifts: false, weighted: false },
    { count: 1, drifts: false, weighted: true },
    { count: 2, drifts: true, weighted: true },
    { count: 3, drifts: true, weighted: false },
    { count: 5, drifts: true, weighted: true },
  ])('the matrix acts as the explicit products do: $count sandwiches, drift $drifts, weights $weighted', (given) => {
    const { count, drifts, weighted } = given;
    const next = stream(100 * d + count);
    const size = d * d;
    const drift = drifts ? randomBuffer(next, 2 * size, 3) : undefined;
    const sandwiches = Array.from({ length: count }, () => randomBuffer(next, 2 * size).slice(0, -1));
    const weights = weighted ? randomBuffer(next, count) : undefined;
    const out = new Float64Array(d ** 4 + 6).fill(Number.NaN);
    superoperatorKernel(d, drift, 3, sandwiches, weights, out, 5);

    const x = randomBuffer(next, size).slice(0, -1);
    const matrix = hermitianMatrix(d, x);
    const terms: Float64Array[] = [new Float64Array(2 * size)];
    if (drift !== undefined) {
      const k = drift.slice(3, -1);
      terms.push(times(d, k, matrix), times(d, matrix, naiveAdjoint(d, d, k)));
    }
    for (const [k, a] of sandwiches.entries()) {
      const w = weights === undefined ? 1 : weights[k];
      terms.push(times(d, a, matrix, naiveAdjoint(d, d, a)).map((entry) => w * entry));
    }
    const expected = sum(terms);
    const bound = 16 * d ** 3 * (count + 1) * Number.EPSILON;
    expect(distance(hermitianMatrix(d, image(size, out, 5, x)), expected)).toBeLessThanOrEqual(bound);
    expect(out.slice(0, 5).every(Number.isNaN)).toBe(true);
    expect(out.at(-1)).toBeNaN();
  });

  test('a Lindbladian preserves the trace: the first d rows sum to zero', () => {
    const next = stream(d);
    const size = d * d;
    const jump = randomBuffer(next, 2 * size).slice(0, -1);
    const g = randomBuffer(next, 2 * size).slice(0, -1);
    const hamiltonian = sum([g, naiveAdjoint(d, d, g)]);
    const rate = times(d, naiveAdjoint(d, d, jump), jump);
    // K = −iH − L†L/2
    const drift = new Float64Array(2 * size);
    for (let at = 0; at < size; at++) {
      drift[at] = hamiltonian[size + at] - rate[at] / 2;
      drift[size + at] = -hamiltonian[at] - rate[size + at] / 2;
    }
    const out = new Float64Array(d ** 4);
    superoperatorKernel(d, drift, 0, [jump], undefined, out, 0);
    for (let col = 0; col < size; col++) {
      let trace = 0;
      for (let row = 0; row < d; row++) trace += out[row * size + col];
      expect(Math.abs(trace)).toBeLessThanOrEqual(16 * d * d * Number.EPSILON);
    }
  });
});
