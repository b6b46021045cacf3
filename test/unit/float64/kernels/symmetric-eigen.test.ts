import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { repeated } from '../../../sample.ts';
import { eigenvalueErrorBound } from '../../../../src/float64/kernels/eigen-accuracy.ts';
import { hermitianEigenvalues } from '../../../../src/float64/kernels/hermitian-eigen.ts';
import { symmetricEigen, symmetricEigenvalues } from '../../../../src/float64/kernels/symmetric-eigen.ts';
import { NonFiniteError } from '../../../../src/matrix/errors.ts';
import { defects, frobeniusNorm, nastyMatrices, uniforms } from './eigen-matrices.ts';

const ORDERS = [1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 16, 33, 64];

/** Eigenvalues and eigenvectors of the real part of a; the vectors come with zero imaginary parts. */
function decomposition(n: number, a: Float64Array): readonly [Float64Array, Float64Array] {
  const w = new Float64Array(n);
  const v = new Float64Array(2 * n * n);
  symmetricEigen(n, a, 0, w, 0, v, 0);
  return [w, v];
}

function spectrum(n: number, a: Float64Array): Float64Array {
  const w = new Float64Array(n);
  symmetricEigenvalues(n, a, 0, w, 0);
  return w;
}

describe.each(ORDERS)('at order %i', (n) => {
  const repeats = n <= 8 ? repeated(20, 8) : n <= 16 ? 3 : 1;
  const random = uniforms(n);
  const matrices = Array.from({ length: repeats }, () => nastyMatrices(n, random, true)).flat();

  test('A V = V Λ and VᵀV = 1 within a few n ε, on every family', () => {
    for (const { name, a } of matrices) {
      const [w, v] = decomposition(n, a);
      const [residual, skew] = defects(n, a, w, v);
      const norm = frobeniusNorm(a);
      // The product A V alone is rounded by n ε ‖A‖; below the normal range only absolute digits are left.
      expect(residual, name).toBeLessThanOrEqual(4 * n * Number.EPSILON * norm + 4 * n * Number.MIN_VALUE);
      expect(skew, name).toBeLessThanOrEqual(4 * n * Number.EPSILON);
    }
  });

  test('eigenvalues with vectors, without vectors and of the complex kernel agree and ascend', () => {
    for (const { name, a } of matrices) {
      const [w] = decomposition(n, a);
      const values = spectrum(n, a);
      const complex = new Float64Array(n);
      hermitianEigenvalues(n, a, 0, complex, 0);
      const bound = 2 * eigenvalueErrorBound(n, frobeniusNorm(a)) + 4 * Number.MIN_VALUE;
      for (let i = 0; i < n; i++) {
        expect(Math.abs(w[i] - values[i]), name).toBeLessThanOrEqual(bound);
        expect(Math.abs(complex[i] - values[i]), name).toBeLessThanOrEqual(bound);
        if (i === 0) continue;
        expect(w[i], name).toBeGreaterThanOrEqual(w[i - 1]);
        expect(values[i], name).toBeGreaterThanOrEqual(values[i - 1]);
      }
    }
  });

  test('ml-matrix finds the same eigenvalues', () => {
    for (const { name, a } of matrices) {
      const norm = frobeniusNorm(a);
      // ml-matrix does not scale.
      if (norm < 1e-150 || norm > 1e150) continue;
      const matrix = Matrix.from1DArray(n, n, a.subarray(0, n * n));
      const oracle = new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).realEigenvalues;
      oracle.sort((x, y) => x - y);
      const values = spectrum(n, a);
      const bound = 4 * eigenvalueErrorBound(n, norm);
      for (let i = 0; i < n; i++) expect(Math.abs(values[i] - oracle[i]), name).toBeLessThanOrEqual(bound);
    }
  });
});

describe('symmetricEigen', () => {
  test('solves an oscillator chain of order 300 whose frequencies are known', () => {
    const n = 300;
    const a = new Float64Array(2 * n * n);
    for (let i = 0; i < n; i++) {
      a[i * n + i] = 2;
      if (i > 0) a[i * n + i - 1] = a[(i - 1) * n + i] = -1;
    }
    const [w, v] = decomposition(n, a);
    const bound = eigenvalueErrorBound(n, frobeniusNorm(a));
    for (let k = 0; k < n; k++) {
      const exact = 4 * Math.sin(((k + 1) * Math.PI) / (2 * n + 2)) ** 2;
      expect(Math.abs(w[k] - exact)).toBeLessThanOrEqual(bound);
      // Components are sines of k and of their place, up to a sign; the first one is never small.
      const norm = Math.sqrt(2 / (n + 1)) * Math.sign(v[k]);
      for (const i of [0, 1, 150, 299]) {
        const sine = norm * Math.sin(((i + 1) * (k + 1) * Math.PI) / (n + 1));
        // Gaps are as small as 3π²/n²: vectors move by the error of A over the gap.
        expect(Math.abs(v[i * n + k] - sine)).toBeLessThanOrEqual((bound * n * n) / (3 * Math.PI ** 2));
      }
    }
  });

  test('solves a dense random matrix of order 257, more rotations than are remembered at once', () => {
    const n = 257;
    const random = uniforms(3);
    const a = new Float64Array(2 * n * n);
    for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) a[i * n + j] = a[j * n + i] = random() - 0.5;
    const [w, v] = decomposition(n, a);
    const [residual, skew] = defects(n, a, w, v);
    expect(residual).toBeLessThanOrEqual(n * Number.EPSILON * frobeniusNorm(a));
    expect(skew).toBeLessThanOrEqual(n * Number.EPSILON);
  });

  test('reads the lower triangle only, at the given offsets, and writes nowhere else', () => {
    for (const n of ORDERS.slice(0, 9)) {
      const { a } = nastyMatrices(n, uniforms(99), true)[0];
      const [w, v] = decomposition(n, a);
      const shifted = new Float64Array(n * n + 5).fill(NaN);
      for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) shifted[3 + i * n + j] = a[i * n + j];
      const before = shifted.slice();
      const values = new Float64Array(n + 4).fill(7);
      const vectors = new Float64Array(n * n + 4).fill(7);
      symmetricEigen(n, shifted, 3, values, 2, vectors, 1);
      expect(shifted).toEqual(before);
      expect(values).toEqual(new Float64Array([7, 7, ...w, 7, 7]));
      expect(vectors).toEqual(new Float64Array([7, ...v.subarray(0, n * n), 7, 7, 7]));
      symmetricEigenvalues(n, shifted, 3, values, 2);
      expect(values).toEqual(new Float64Array([7, 7, ...spectrum(n, a), 7, 7]));
    }
  });

  test('may write the eigenvectors over the matrix', () => {
    for (const n of ORDERS) {
      const a = nastyMatrices(n, uniforms(5), true)[0].a.slice(0, n * n);
      const v = new Float64Array(n * n);
      symmetricEigen(n, a, 0, new Float64Array(n), 0, v, 0);
      symmetricEigen(n, a, 0, new Float64Array(n), 0, a, 0);
      expect(a).toEqual(v);
    }
  });

  test('throws NonFiniteError on NaN and infinities instead of iterating', () => {
    for (const n of ORDERS) {
      const { a: fine } = nastyMatrices(n, uniforms(9), true)[0];
      for (const bad of [NaN, Infinity, -Infinity]) {
        for (const place of [0, n * n - 1, ...(n > 1 ? [n] : [])]) {
          const a = fine.slice();
          a[place] = bad;
          expect(() => decomposition(n, a)).toThrow(NonFiniteError);
          expect(() => spectrum(n, a)).toThrow(NonFiniteError);
        }
      }
    }
  });
});
