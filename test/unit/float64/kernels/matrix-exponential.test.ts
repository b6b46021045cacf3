import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expmReal } from '../../../../src/float64/kernels/matrix-exponential.ts';
import { complexified, distance, naiveProduct, norm1, randomBuffer, stream } from './naive.ts';

interface Case {
  readonly name: string;
  readonly n: number;
  readonly matrix: readonly number[];
  readonly exponential: readonly number[];
  readonly condition: number | null;
}

const cases = JSON.parse(
  readFileSync(new URL('../../../reference/expm/exponentials.json', import.meta.url), 'utf8'),
) as readonly Case[];

/** Exponential of a complex matrix X + iY from that of the real one ((X, −Y), (Y, X)). */
const exponential = (n: number, a: Float64Array): Float64Array => {
  const size = n * n;
  const embedded = new Float64Array(4 * size);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const [x, y] = [a[i * n + j], a[size + i * n + j]];
      embedded[i * 2 * n + j] = embedded[(n + i) * 2 * n + n + j] = x;
      embedded[(n + i) * 2 * n + j] = y;
      embedded[i * 2 * n + n + j] = -y;
    }
  }
  const c = new Float64Array(4 * size);
  expmReal(2 * n, embedded, 0, c, 0);
  return Float64Array.from({ length: 2 * size }, (_, k) => c[Math.floor(k / n) * 2 * n + (k % n)]);
};

describe('agrees with 60-digit exponentials', () => {
  test.each(cases)('$name', ({ n, matrix, exponential: expected, condition }) => {
    const a = Float64Array.from(matrix);
    const size = norm1(n, expected);
    // Backward error ε per step, amplified by the condition number; squarings and products of n terms add n.
    const bound = 4 * n * (1 + (condition ?? norm1(n, a))) * Number.EPSILON * size;
    const difference = exponential(n, a).map((x, at) => x - expected[at]);
    expect(norm1(n, difference)).toBeLessThanOrEqual(bound);
    if (a.subarray(n * n).every((x) => x === 0)) {
      const c = new Float64Array(n * n);
      expmReal(n, a, 0, c, 0);
      const realDifference = complexified(c).map((x, at) => x - expected[at]);
      expect(norm1(n, realDifference)).toBeLessThanOrEqual(bound);
    }
  });
});

test('e^A e^−A = 1 for every degree of the approximant', () => {
  for (const n of [1, 2, 3, 4, 6, 9, 16]) {
    for (const scale of [2 ** -8, 2 ** -4, 0.25, 0.5, 1, 2]) {
      const a = randomBuffer(stream(n), 2 * n * n)
        .slice(0, -1)
        .map((x) => (scale * x) / n);
      const forth = exponential(n, a);
      const back = exponential(
        n,
        a.map((x) => -x),
      );
      const identity = new Float64Array(2 * n * n);
      for (let i = 0; i < n; i++) identity[i * n + i] = 1;
      const bound = 16 * n * Number.EPSILON * norm1(n, forth) * norm1(n, back);
      expect(distance(naiveProduct(n, n, n, forth, back), identity)).toBeLessThanOrEqual(bound);
    }
  }
});

test('det e^A = e^(tr A) for 2×2 matrices', () => {
  const next = stream(3);
  for (let trial = 0; trial < 20; trial++) {
    const a = randomBuffer(next, 4)
      .slice(0, -1)
      .map((x) => 3 * x);
    const c = new Float64Array(4);
    expmReal(2, a, 0, c, 0);
    const size = Math.abs(c[0] * c[3]) + Math.abs(c[1] * c[2]);
    expect(Math.abs(c[0] * c[3] - c[1] * c[2] - Math.exp(a[0] + a[3]))).toBeLessThanOrEqual(64 * Number.EPSILON * size);
  }
});

test('anti-Hermitian matrices give unitaries, however large', () => {
  for (const n of [1, 2, 3, 5]) {
    for (const scale of [1, 100]) {
      const g = randomBuffer(stream(n), 2 * n * n).slice(0, -1);
      const a = new Float64Array(2 * n * n);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          a[i * n + j] = scale * (g[i * n + j] - g[j * n + i]);
          a[n * n + i * n + j] = scale * (g[n * n + i * n + j] + g[n * n + j * n + i]);
        }
      }
      const u = exponential(n, a);
      for (let col = 0; col < n; col++) {
        let total = 0;
        for (let row = 0; row < n; row++) total += u[row * n + col] ** 2 + u[n * n + row * n + col] ** 2;
        expect(Math.abs(total - 1)).toBeLessThanOrEqual(8 * (n + norm1(n, a)) * Number.EPSILON);
      }
    }
  }
});

test('a large off-diagonal entry costs no digits: scaling follows the powers of A, not its norm', () => {
  for (const size of [1e3, 1e6, 1e12]) {
    const c = new Float64Array(4);
    expmReal(2, new Float64Array([1, size, 0, -1]), 0, c, 0);
    const expected = [Math.E, size * Math.sinh(1), 0, 1 / Math.E];
    for (let at = 0; at < 4; at++) {
      expect(Math.abs(c[at] - expected[at])).toBeLessThanOrEqual(16 * Number.EPSILON * expected[at]);
    }
  }
});

test('nilpotent matrices whose norm overflows when squared keep an exact exponential', () => {
  const a = new Float64Array([0, 2 ** 700, 0, 0]);
  const c = new Float64Array(4);
  expmReal(2, a, 0, c, 0);
  expect([...c]).toEqual([1, 2 ** 700, 0, 1]);
});

test('buffers are read and written at their offsets only, and the argument is kept', () => {
  for (const n of [1, 2, 3]) {
    const a = randomBuffer(stream(n), n * n, 4);
    const kept = a.slice();
    const c = new Float64Array(n * n + 3).fill(Number.NaN);
    expmReal(n, a, 4, c, 2);
    expect(a).toEqual(kept);
    expect(c.map((x) => (Number.isNaN(x) ? 1 : 0)).reduce((x, y) => x + y)).toBe(3);
    expect(c[1]).toBeNaN();
    expect(c.at(-1)).toBeNaN();
  }
});

test('NaN and infinite entries give NaN, not a loop', () => {
  for (const bad of [Number.NaN, Infinity, -Infinity]) {
    const c = new Float64Array(4);
    expmReal(2, new Float64Array([bad, 0, 1, 0]), 0, c, 0);
    expect([...c]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  }
});
