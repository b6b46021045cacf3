import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { rightSingularVectorsReal } from '../../../../src/float64/kernels/right-singular-vectors.ts';
import { complexified, distance, naiveProduct, randomBuffer, stream } from './naive.ts';

const shapes: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 4],
  [2, 3],
  [3, 2],
  [1, 5],
  [5, 1],
  [9, 9],
  [16, 16],
  [7, 20],
  [20, 7],
  [40, 40],
];

const descending = (s: Float64Array): boolean => s.every((value, at) => at === 0 || value <= s[at - 1]);

function realDecomposition(m: number, n: number, a: Float64Array): { s: Float64Array; v: Float64Array } {
  const s = new Float64Array(n);
  const v = new Float64Array(n * n);
  rightSingularVectorsReal(m, n, a, 0, s, 0, v, 0);
  return { s, v };
}

/** Checks VᵀV = 1 and that the columns of AV are orthogonal with norms s. */
function expectDecomposition(m: number, n: number, a: Float64Array, s: Float64Array, v: Float64Array): void {
  const size = Math.max(s[0], 2 ** -1000);
  const scaled = complexified(a.map((x) => x / size));
  const image = naiveProduct(m, n, n, scaled, complexified(v));
  const bound = 8 * (m + n) * Number.EPSILON;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let vectors = 0;
      for (let p = 0; p < n; p++) vectors += v[p * n + i] * v[p * n + j];
      let images = 0;
      for (let p = 0; p < m; p++) images += image[p * n + i] * image[p * n + j];
      expect(Math.abs(vectors - (i === j ? 1 : 0))).toBeLessThanOrEqual(bound);
      expect(Math.abs(images - (i === j ? (s[i] / size) ** 2 : 0))).toBeLessThanOrEqual(bound);
    }
    let norm = 0;
    for (let p = 0; p < m; p++) norm += image[p * n + i] ** 2;
    expect(Math.abs(Math.sqrt(norm) - s[i] / size)).toBeLessThanOrEqual(bound);
  }
  expect(descending(s)).toBe(true);
}

describe('rightSingularVectorsReal', () => {
  test.each(shapes)('decomposes a random (%i, %i) matrix', (m, n) => {
    const a = randomBuffer(stream(m * 70 + n), m * n).slice(0, -1);
    const { s, v } = realDecomposition(m, n, a);
    expectDecomposition(m, n, a, s, v);
    const expected = new SingularValueDecomposition(Matrix.from1DArray(m, n, a), { autoTranspose: true }).diagonal;
    const count = Math.min(m, n);
    expect(distance(s.slice(0, count), expected.slice(0, count))).toBeLessThanOrEqual(
      8 * (m + n) * Number.EPSILON * s[0],
    );
    expect(s.slice(count).every((x) => x === 0)).toBe(true);
  });

  test.each([
    [1, 1, 0],
    [4, 4, 0],
    [4, 4, 1],
    [6, 4, 2],
    [4, 6, 2],
    [16, 16, 15],
    [16, 16, 12],
    [30, 30, 5],
  ])('finds the null space of a (%i, %i) matrix of rank %i', (m, n, rank) => {
    const next = stream(m + n + rank);
    const left = randomBuffer(next, m * rank).slice(0, -1);
    const right = randomBuffer(next, rank * n).slice(0, -1);
    const a = naiveProduct(m, rank, n, complexified(left), complexified(right)).slice(0, m * n);
    const { s, v } = realDecomposition(m, n, a);
    expectDecomposition(m, n, a, s, v);
    const threshold = 8 * (m + n) * Number.EPSILON * s[0];
    expect(s.filter((x) => x > threshold).length).toBe(rank);
  });

  test('keeps exact zeros, repeated values and extreme scales', () => {
    for (const size of [1, 2 ** 900, 2 ** -900]) {
      const a = Float64Array.from([size, 0, 0, 0, 0, size, 0, 0, 0]);
      const { s, v } = realDecomposition(3, 3, a);
      expect([...s]).toEqual([size, size, 0]);
      expectDecomposition(3, 3, a, s, v);
    }
  });

  test.each([
    { name: 'Hilbert', entry: (i: number, j: number) => 1 / (i + j + 1) },
    { name: 'graded by rows', entry: (i: number, j: number) => 2 ** (-20 * i) * (1 + ((3 * i + 5 * j) % 7)) },
    { name: 'graded by columns', entry: (i: number, j: number) => 2 ** (-20 * j) * (1 + ((3 * i + 5 * j) % 7)) },
    { name: 'graded into underflow', entry: (i: number, j: number) => (i === j ? 2 ** (-75 * i) : 0) },
    { name: 'Kahan', entry: (i: number, j: number) => (i === j ? 1 : i < j ? -0.6 : 0) * 0.8 ** i },
    { name: 'all ones', entry: () => 1 },
  ])('survives the $name matrix', ({ entry }) => {
    for (const n of [2, 7, 16]) {
      const a = Float64Array.from({ length: n * n }, (_, at) => entry(Math.floor(at / n), at % n));
      const { s, v } = realDecomposition(n, n, a);
      expectDecomposition(n, n, a, s, v);
    }
  });

  test('gives NaN for matrices with NaN or Infinity', () => {
    const { s, v } = realDecomposition(2, 2, new Float64Array([1, Infinity, 0, 1]));
    expect([...s, ...v].every(Number.isNaN)).toBe(true);
  });
});
