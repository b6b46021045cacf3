import { describe, expect, test } from 'vitest';
import { kronecker } from '../../../../src/float64/kernels/kronecker.ts';
import { stream } from './naive.ts';

interface Factor {
  readonly rows: number;
  readonly cols: number;
  readonly isReal: boolean;
  readonly data: Float64Array;
}

function drawn(rows: number, cols: number, isReal: boolean): Factor {
  const data = Float64Array.from({ length: (isReal ? 1 : 2) * rows * cols }, stream(rows * 10 + cols));
  return { rows, cols, isReal, data };
}

function identity(dim: number): Factor {
  const data = Float64Array.from({ length: dim * dim }, (_, k) => (k % (dim + 1) === 0 ? 1 : 0));
  return { rows: dim, cols: dim, isReal: true, data };
}

const entry = ({ rows, cols, isReal, data }: Factor, i: number, j: number): readonly [re: number, im: number] => [
  data[i * cols + j],
  isReal ? 0 : data[(rows + i) * cols + j],
];

/** A nearly unit matrix, and one with a 1 beside the diagonal, are not mistaken for 1. */
const nearly = { ...identity(2), data: Float64Array.of(1, 0, 0, 1 + 2 ** -52) };
const sheared = { ...identity(2), data: Float64Array.of(1, 1, 0, 1) };
const turned = { ...identity(2), isReal: false, data: Float64Array.of(1, 0, 0, 1, 0, 0, 0, 1) };

describe.each([
  ['1', identity(2)],
  ['1₃', identity(3)],
  ['1₁', identity(1)],
  ['nearly 1', nearly],
  ['a shear', sheared],
  ['1 + i|1⟩⟨1|', turned],
  ['a complex matrix', drawn(2, 2, false)],
])('with %s', (_, one) => {
  test.each([
    ['real', drawn(2, 2, true)],
    ['complex', drawn(3, 3, false)],
    ['a complex row', drawn(1, 3, false)],
    ['a real column', drawn(2, 1, true)],
  ])('each entry is a product of two: %s', (__, other) => {
    for (const [A, B] of [
      [one, other],
      [other, one],
    ]) {
      const isReal = A.isReal && B.isReal;
      const [rows, cols] = [A.rows * B.rows, A.cols * B.cols];
      const data = new Float64Array((isReal ? 1 : 2) * rows * cols);
      kronecker(A, B, data);
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < cols; j++) {
          const [x, y] = entry(A, Math.floor(i / B.rows), Math.floor(j / B.cols));
          const [u, v] = entry(B, i % B.rows, j % B.cols);
          const [re, im] = entry({ rows, cols, isReal, data }, i, j);
          expect(re).toBeCloseTo(x * u - y * v, 15);
          expect(im).toBeCloseTo(x * v + y * u, 15);
        }
      }
    }
  });
});
