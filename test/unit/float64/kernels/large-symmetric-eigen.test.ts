import { describe, expect, test } from 'vitest';
import { productsIn, PRODUCT_SIZE, rowMajor, transposedView } from '../../../../src/float64/kernels/blocked-product.ts';
import { eigenvalueErrorBound } from '../../../../src/float64/kernels/eigen-accuracy.ts';
import { secularRoot } from '../../../../src/float64/kernels/secular-equation.ts';
import { symmetricEigen, symmetricEigenvalues } from '../../../../src/float64/kernels/symmetric-eigen.ts';
import { tridiagonalEigenvalues } from '../../../../src/float64/kernels/tridiagonal-eigen.ts';
import { wasmLoops } from '../../../../src/float64/kernels/wasm-loops.ts';
import { plainLoops, workspace } from '../../../../src/float64/kernels/workspace.ts';
import { ALL, sampled } from '../../../sample.ts';
import { defects, frobeniusNorm, nastyMatrices, uniforms } from './eigen-matrices.ts';

const EPSILON = Number.EPSILON;

/** Symmetric tridiagonal matrix, full. */
function chain(diagonal: readonly number[], coupling: (i: number) => number): Float64Array {
  const n = diagonal.length;
  const a = new Float64Array(2 * n * n);
  diagonal.forEach((x, i) => {
    a[i * n + i] = x;
    if (i > 0) a[i * n + i - 1] = a[(i - 1) * n + i] = coupling(i);
  });
  return a;
}

/** Families on which divide and conquer has failed elsewhere: many deflations, tiny weights, poles that nearly meet. */
function hardForDivision(n: number): readonly { name: string; a: Float64Array }[] {
  const list = (f: (i: number) => number) => Array.from({ length: n }, (_, i) => f(i));
  const random = uniforms(n + 1);
  const dense = new Float64Array(2 * n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) dense[i * n + j] = dense[j * n + i] = random() - 0.5;
  return [
    { name: 'dense', a: dense },
    { name: 'Wilkinson', a: chain(list((i) => Math.abs(i - (n - 1) / 2)), () => 1) }, // prettier-ignore
    { name: 'glued Wilkinson', a: chain(list((i) => Math.abs((i % 21) - 10)), (i) => (i % 21 === 0 ? 1e-8 : 1)) }, // prettier-ignore
    { name: 'glued by rounding', a: chain(list((i) => Math.abs((i % 21) - 10)), (i) => (i % 21 === 0 ? 1e-15 : 1)) }, // prettier-ignore
    { name: 'Laplace', a: chain(list(() => 2), () => -1) }, // prettier-ignore
    { name: 'graded', a: chain(list((i) => 10 ** (-i / 12)), (i) => 10 ** (-i / 12 - 0.3)) }, // prettier-ignore
    { name: 'two levels', a: chain(list((i) => i % 2), () => 1e-9) }, // prettier-ignore
    { name: 'nearly zero diagonal', a: chain(list(() => 1e-14 * random()), () => 1) }, // prettier-ignore
    { name: 'small', a: dense.map((x) => x * 1e-200) },
    { name: 'large', a: dense.map((x) => x * 1e150) },
  ];
}

// The smallest order that is divided.
describe.each(sampled([192, 239], 1, () => 'order'))('at order %i', (n) => {
  const matrices = [...hardForDivision(n), ...(ALL && n < 200 ? nastyMatrices(n, uniforms(n), true) : [])];

  test('A V = V Λ and VᵀV = 1 on every family, and eigenvalues without vectors are the same', () => {
    for (const { name, a } of matrices) {
      const [w, v, values] = [new Float64Array(n), new Float64Array(2 * n * n), new Float64Array(n)];
      symmetricEigen(n, a, 0, w, 0, v, 0);
      symmetricEigenvalues(n, a, 0, values, 0);
      const norm = frobeniusNorm(a);
      const [residual, skew] = defects(n, a, w, v);
      expect(residual, name).toBeLessThanOrEqual(n * EPSILON * norm + 4 * n * Number.MIN_VALUE);
      expect(skew, name).toBeLessThanOrEqual(n * EPSILON);
      const bound = 2 * eigenvalueErrorBound(n, norm) + 4 * Number.MIN_VALUE;
      for (let i = 0; i < n; i++) {
        expect(Math.abs(w[i] - values[i]), name).toBeLessThanOrEqual(bound);
        if (i > 0) expect(w[i], name).toBeGreaterThanOrEqual(w[i - 1]);
      }
    }
  });
});

test('reads the lower triangle only, at the given offsets, and writes nowhere else', () => {
  const n = 201;
  const { a } = hardForDivision(n)[0];
  const [w, v] = [new Float64Array(n), new Float64Array(n * n)];
  symmetricEigen(n, a, 0, w, 0, v, 0);
  const shifted = new Float64Array(n * n + 5).fill(NaN);
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) shifted[3 + i * n + j] = a[i * n + j];
  const before = shifted.slice();
  const values = new Float64Array(n + 4).fill(7);
  const vectors = new Float64Array(n * n + 4).fill(7);
  symmetricEigen(n, shifted, 3, values, 2, vectors, 1);
  expect(shifted).toEqual(before);
  expect(values).toEqual(new Float64Array([7, 7, ...w, 7, 7]));
  expect(vectors).toEqual(new Float64Array([7, ...v, 7, 7, 7]));
  const over = a.slice(0, n * n);
  symmetricEigen(n, over, 0, values, 0, over, 0);
  expect(over).toEqual(v);
});

describe('loops', () => {
  test('in WebAssembly, which this process has, give the same numbers as in plain JavaScript', () => {
    const size = 20000;
    const compiled = wasmLoops(size);
    const plain = plainLoops(size);
    if (compiled === undefined) throw new Error('No WebAssembly');
    const random = uniforms(8);
    plain.numbers.forEach((_, i) => (plain.numbers[i] = random() - 0.5));
    compiled.numbers.set(plain.numbers);
    for (const loops of [compiled, plain]) {
      loops.addTiles(3, 5, 1, 0, 1000, 2001, 27);
      loops.addTiles(2, 7, 33, 0, 1000, 3001, 28);
      loops.addRows(4, 5000, 17, 6000, 7000, 8000);
      loops.addRows(40, 9001, 53, 10001, 11001, 12001);
    }
    expect(compiled.numbers.subarray(0, size)).toEqual(plain.numbers);
  });

  test('products of transposed and shifted views are those of their definition', () => {
    const random = uniforms(4);
    const space = workspace(PRODUCT_SIZE + 700 * 700);
    const addProduct = productsIn(space);
    for (const [m, k, n] of [
      [1, 1, 1],
      [4, 3, 8],
      [131, 17, 5],
      [130, 300, 514],
      [6, 257, 129],
    ] as const) {
      // prettier-ignore
      const a = new Float64Array(3 + k * (m + 2)).map(random);
      const b = new Float64Array(1 + n * (k + 1)).map(random);
      for (const c of [new Float64Array(2 + m * (n + 1)), space.take(m * (n + 1) + 2)]) {
        const expected = c.fill(0.5).slice();
        for (const sign of [1, -1, -1] as const) {
          const A = transposedView(rowMajor(a, 3, m + 2));
          const B = transposedView(rowMajor(b, 1, k + 1));
          addProduct(m, k, n, A, B, rowMajor(c, 2, n + 1), { sign });
          for (let i = 0; i < m; i++) {
            for (let j = 0; j < n; j++) {
              for (let p = 0; p < k; p++) {
                expected[2 + i * (n + 1) + j] += sign * a[3 + p * (m + 2) + i] * b[1 + j * (k + 1) + p];
              }
            }
          }
        }
        const worst = c.reduce((largest, x, i) => Math.max(largest, Math.abs(x - expected[i])), 0);
        expect(worst).toBeLessThanOrEqual(4 * (k + 1) * EPSILON * (k + 1));
      }
    }
  });
});

describe('secularRoot', () => {
  test.each([
    ['one pole', [0.25], [0.5], 2],
    ['two poles', [0, 1], [0.5, 0.5], 1],
    ['a weight next to nothing', [0, 1, 2], [0.5, 1e-30, 0.5], 1],
    ['poles that nearly meet', [0, 1, 1 + 2 ** -50, 2], [0.25, 0.25, 0.25, 0.25], 1],
    ['a small perturbation', [-1, 0, 1], [1 / 3, 1 / 3, 1 / 3], 1e-12],
    ['a large one', [-1, 0, 1], [1 / 3, 1 / 3, 1 / 3], 1e12],
    ['weights of all sizes', [0, 1, 2, 3], [1, 1e-8, 1e-16, 1e-24], 1],
  ])('finds roots between the poles whose sum is the trace, with %s', (_, d, squares, rho) => {
    const count = d.length;
    const delta = new Float64Array(count);
    let sum = 0;
    d.forEach((pole, k) => {
      const root = secularRoot(k, count, Float64Array.from(d), Float64Array.from(squares), rho, delta, 0);
      sum += root - pole;
      expect(delta[k]).toBeLessThan(0);
      if (k + 1 < count) expect(delta[k + 1]).toBeGreaterThan(0);
      // Σ ρ z_i²/(λ − d_i) = 1, with the distances that were returned.
      const one = squares.reduce((total, square, i) => total - (rho * square) / delta[i], 0);
      const size = squares.reduce((total, square, i) => total + Math.abs((rho * square) / delta[i]), 1);
      expect(Math.abs(one - 1)).toBeLessThanOrEqual(16 * count * EPSILON * size);
    });
    const trace = rho * squares.reduce((total, x) => total + x);
    expect(Math.abs(sum - trace)).toBeLessThanOrEqual(8 * count * EPSILON * (trace + Math.max(...d.map(Math.abs))));
  });
});

test.runIf(ALL)('eigenvalues at order 700 are those of the square-root free iteration', () => {
  const n = 700;
  const diagonal = Array.from({ length: n }, (_, i) => Math.sin(i * i));
  const a = chain(diagonal, (i) => Math.cos(3 * i)).subarray(0, n * n);
  const [w, v] = [new Float64Array(n), new Float64Array(n * n)];
  symmetricEigen(n, a, 0, w, 0, v, 0);
  const exact = Float64Array.from(diagonal);
  tridiagonalEigenvalues(
    n,
    exact,
    0,
    Float64Array.from({ length: n }, (_, i) => Math.cos(3 * (i + 1))),
  );
  // That iteration is off by some forty roundings of the norm, which is at most 3 here.
  const spread = 40 * EPSILON * 3;
  for (let i = 0; i < n; i++) expect(Math.abs(w[i] - exact[i])).toBeLessThanOrEqual(2 * spread);
});
