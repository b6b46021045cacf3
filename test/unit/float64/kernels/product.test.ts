import { Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { multiplyComplex, multiplyReal } from '../../../../src/float64/kernels/product.ts';
import { complexified, distance, naiveProduct, randomBuffer, stream } from './naive.ts';

const shapes: readonly (readonly [number, number, number])[] = [
  [1, 1, 1],
  [2, 2, 2],
  [3, 3, 3],
  [4, 4, 4],
  [2, 3, 4],
  [4, 3, 2],
  [1, 5, 3],
  [5, 1, 5],
  [7, 6, 5],
  [9, 9, 9],
  [16, 16, 16],
  [16, 16, 1],
  [9, 7, 1],
  [50, 40, 49],
  [3, 50, 49],
  [35, 33, 51],
  [64, 64, 64],
  [50, 131, 67],
  [97, 99, 101],
  [130, 270, 96],
];
const sizeOf = (m: number, n: number, complex: boolean): number => (complex ? 2 : 1) * m * n;

describe.each([
  { name: 'multiplyReal', multiply: multiplyReal, complex: false },
  { name: 'multiplyComplex', multiply: multiplyComplex, complex: true },
])('$name', ({ multiply, complex }) => {
  test.each(shapes)('agrees with the defining sum for (%i, %i)·(·, %i) and touches nothing else', (m, k, n) => {
    const next = stream(m * 10_000 + k * 100 + n);
    const a = randomBuffer(next, sizeOf(m, k, complex), 3);
    const b = randomBuffer(next, sizeOf(k, n, complex), 5);
    const size = sizeOf(m, n, complex);
    const c = randomBuffer(next, 0, 7 + size);
    multiply(m, k, n, a, 3, b, 5, c, 7);
    const [pa, pb] = [a.slice(3, -1), b.slice(5, -1)].map((x) => (complex ? x : complexified(x)));
    const expected = naiveProduct(m, k, n, pa, pb);
    // Entries are below 2 in modulus, and so are the k terms of every sum.
    expect(distance(c.slice(7, -1), expected.slice(0, size))).toBeLessThanOrEqual(4 * k * k * Number.EPSILON);
    expect(c.slice(0, 7).every(Number.isNaN)).toBe(true);
    expect(c.at(-1)).toBeNaN();
  });
});

test.each([1, 2, 3, 4, 5])('sums of order %i begin at 0, so that no zero is negative', (n) => {
  // Of −1 and of −1 − i: terms −0 of the real parts, and of the imaginary ones.
  for (const imaginary of [0, -1]) {
    const a = new Float64Array(2 * n * n).fill(-1).fill(imaginary, n * n);
    const b = new Float64Array(2 * n * n);
    const c = new Float64Array(2 * n * n).fill(Number.NaN);
    multiplyComplex(n, n, n, a, 0, b, 0, c, 0);
    expect([...c].every((x) => Object.is(x, 0))).toBe(true);
  }
});

test('real products agree with ml-matrix at n = 130', () => {
  const n = 130;
  const next = stream(5);
  const a = randomBuffer(next, n * n).slice(0, -1);
  const b = randomBuffer(next, n * n).slice(0, -1);
  const c = new Float64Array(n * n);
  multiplyReal(n, n, n, a, 0, b, 0, c, 0);
  const expected = Matrix.from1DArray(n, n, a)
    .mmul(Matrix.from1DArray(n, n, b))
    .to1DArray();
  expect(distance(c, expected)).toBeLessThanOrEqual(n * n * Number.EPSILON);
});

test('integer products are exact', () => {
  const n = 37;
  const next = stream(6);
  const a = randomBuffer(next, 2 * n * n)
    .slice(0, -1)
    .map((x) => Math.round(1000 * x));
  const b = randomBuffer(next, 2 * n * n)
    .slice(0, -1)
    .map((x) => Math.round(1000 * x));
  const c = new Float64Array(2 * n * n);
  multiplyComplex(n, n, n, a, 0, b, 0, c, 0);
  expect(distance(c, naiveProduct(n, n, n, a, b))).toBe(0);
});

test('NaN and infinite entries are not swallowed', () => {
  for (const n of [1, 2, 3, 4, 5, 17]) {
    const a = new Float64Array(n * n);
    const b = new Float64Array(n * n);
    const c = new Float64Array(n * n);
    b[n * n - 1] = Infinity;
    multiplyReal(n, n, n, a, 0, b, 0, c, 0);
    expect(c[n - 1]).toBeNaN();
  }
});
