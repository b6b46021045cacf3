import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { repeated } from '../../../sample.ts';
import { eigenvalueErrorBound } from '../../../../src/float64/kernels/eigen-accuracy.ts';
import { hermitianEigen, hermitianEigenvalues } from '../../../../src/float64/kernels/hermitian-eigen.ts';
import { NonFiniteError } from '../../../../src/matrix/errors.ts';
import { defects, frobeniusNorm, hermitianMatrix, nastyMatrices, uniforms } from './eigen-matrices.ts';
import { jacobiEigenvalues } from './jacobi-eigen.ts';

const ORDERS = [1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 16, 33, 64];

function decomposition(n: number, a: Float64Array): readonly [Float64Array, Float64Array] {
  const w = new Float64Array(n);
  const v = new Float64Array(2 * n * n);
  hermitianEigen(n, a, 0, w, 0, v, 0);
  return [w, v];
}

function spectrum(n: number, a: Float64Array): Float64Array {
  const w = new Float64Array(n);
  hermitianEigenvalues(n, a, 0, w, 0);
  return w;
}

describe.each(ORDERS)('at order %i', (n) => {
  const repeats = n <= 8 ? repeated(20, 8) : n <= 16 ? 3 : 1;
  const random = uniforms(n);
  const matrices = Array.from({ length: repeats }, () => nastyMatrices(n, random)).flat();

  test('A V = V Λ and V†V = 1 within a few n ε, on every family', () => {
    for (const { name, a } of matrices) {
      const [w, v] = decomposition(n, a);
      const [residual, skew] = defects(n, a, w, v);
      const norm = frobeniusNorm(a);
      // The product A V alone is rounded by n ε ‖A‖; below the normal range only absolute digits are left.
      expect(residual, name).toBeLessThanOrEqual(4 * n * Number.EPSILON * norm + 4 * n * Number.MIN_VALUE);
      expect(skew, name).toBeLessThanOrEqual(4 * n * Number.EPSILON);
    }
  });

  test('eigenvalues ascend, with and without vectors, and both sets agree', () => {
    for (const { name, a } of matrices) {
      const [w] = decomposition(n, a);
      const values = spectrum(n, a);
      const bound = 2 * eigenvalueErrorBound(n, frobeniusNorm(a)) + 4 * Number.MIN_VALUE;
      for (let i = 0; i < n; i++) {
        expect(Math.abs(w[i] - values[i]), name).toBeLessThanOrEqual(bound);
        if (i === 0) continue;
        expect(w[i], name).toBeGreaterThanOrEqual(w[i - 1]);
        expect(values[i], name).toBeGreaterThanOrEqual(values[i - 1]);
      }
    }
  });

  test('complex Jacobi rotations find the same eigenvalues', () => {
    for (const { name, a } of matrices.slice(0, n <= 16 ? undefined : 6)) {
      const norm = frobeniusNorm(a);
      // Jacobi has no scaling of its own.
      if (norm < 1e-150 || norm > 1e150) continue;
      const values = spectrum(n, a);
      const oracle = jacobiEigenvalues(n, a.subarray(0, n * n), a.subarray(n * n));
      const bound = 2 * eigenvalueErrorBound(n, norm);
      for (let i = 0; i < n; i++) expect(Math.abs(values[i] - oracle[i]), name).toBeLessThanOrEqual(bound);
    }
  });

  test('the real embedding in ml-matrix has every eigenvalue twice', () => {
    for (const { name, a } of matrices.slice(0, 6)) {
      const size = n * n;
      const embedding = Matrix.zeros(2 * n, 2 * n);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          embedding.set(i, j, a[i * n + j]);
          embedding.set(n + i, n + j, a[i * n + j]);
          embedding.set(n + i, j, a[size + i * n + j]);
          embedding.set(i, n + j, -a[size + i * n + j]);
        }
      }
      const oracle = new EigenvalueDecomposition(embedding, { assumeSymmetric: true }).realEigenvalues;
      oracle.sort((x, y) => x - y);
      const values = spectrum(n, a);
      // ml-matrix is two to four times less accurate than the kernels, at twice the order.
      const bound = 4 * eigenvalueErrorBound(2 * n, frobeniusNorm(a));
      for (let i = 0; i < 2 * n; i++) expect(Math.abs(values[i >> 1] - oracle[i]), name).toBeLessThanOrEqual(bound);
    }
  });
});

describe('hermitianEigen', () => {
  test('follows the convention A v = w v with σ_y, whose eigenvectors are not real', () => {
    const [w, v] = decomposition(2, new Float64Array([0, 0, 0, 0, 0, -1, 1, 0]));
    expect(w).toEqual(new Float64Array([-1, 1]));
    // For eigenvalue 1 the second component is i times the first.
    expect(v[3]).toBeCloseTo(-v[4 + 1], 15);
    expect(v[4 + 3]).toBeCloseTo(v[1], 15);
  });

  test('keeps the small eigenvalue of a graded diagonal matrix of order 2 exactly', () => {
    const a = hermitianMatrix(2, (i, j) => [i === j ? [1, 1e-30][i] : 0, 0]);
    expect(spectrum(2, a)).toEqual(new Float64Array([1e-30, 1]));
  });

  test('reads the lower triangle and the real diagonal only, at the given offsets, and writes nowhere else', () => {
    for (const n of ORDERS.slice(0, 9)) {
      const { a } = nastyMatrices(n, uniforms(99))[0];
      const [w, v] = decomposition(n, a);
      const shifted = new Float64Array(2 * n * n + 5).fill(NaN);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j <= i; j++) {
          shifted[3 + i * n + j] = a[i * n + j];
          if (j < i) shifted[3 + n * n + i * n + j] = a[n * n + i * n + j];
        }
      }
      const before = shifted.slice();
      const values = new Float64Array(n + 4).fill(7);
      const vectors = new Float64Array(2 * n * n + 4).fill(7);
      hermitianEigen(n, shifted, 3, values, 2, vectors, 1);
      expect(shifted).toEqual(before);
      expect(values).toEqual(new Float64Array([7, 7, ...w, 7, 7]));
      expect(vectors).toEqual(new Float64Array([7, ...v, 7, 7, 7]));
      hermitianEigenvalues(n, shifted, 3, values, 2);
      expect(values).toEqual(new Float64Array([7, 7, ...spectrum(n, a), 7, 7]));
    }
  });

  test('may write the eigenvectors over the matrix', () => {
    for (const n of ORDERS) {
      const { a } = nastyMatrices(n, uniforms(5))[0];
      const [, v] = decomposition(n, a);
      const both = a.slice();
      hermitianEigen(n, both, 0, new Float64Array(n), 0, both, 0);
      expect(both).toEqual(v);
    }
  });

  test('commutes with scaling by powers of two: bit by bit where no scaling is needed, within the bound elsewhere', () => {
    for (const n of ORDERS) {
      const { a } = nastyMatrices(n, uniforms(6))[0];
      const values = spectrum(n, a);
      for (const factor of [2 ** -90, 2 ** 90]) {
        const scaled = a.map((x) => x * factor);
        expect(spectrum(n, scaled)).toEqual(values.map((x) => x * factor));
        expect(decomposition(n, scaled)[1]).toEqual(decomposition(n, a)[1]);
      }
      const bound = 2 * eigenvalueErrorBound(n, frobeniusNorm(a));
      for (const factor of [2 ** -700, 2 ** 700]) {
        const scaled = spectrum(
          n,
          a.map((x) => x * factor),
        );
        for (let i = 0; i < n; i++) expect(Math.abs(scaled[i] / factor - values[i])).toBeLessThanOrEqual(bound);
      }
    }
  });

  test('gives the same answer whatever orders were solved before', () => {
    const { a } = nastyMatrices(5, uniforms(8))[0];
    const first = decomposition(5, a);
    for (const n of [64, 3, 17]) decomposition(n, nastyMatrices(n, uniforms(8))[0].a);
    expect(decomposition(5, a)).toEqual(first);
  });

  test('throws NonFiniteError on NaN and infinities instead of iterating', () => {
    for (const n of ORDERS) {
      const { a: fine } = nastyMatrices(n, uniforms(9))[0];
      for (const bad of [NaN, Infinity, -Infinity]) {
        for (const place of [0, n * n - 1, ...(n > 1 ? [n, 2 * n * n - 2] : [])]) {
          const a = fine.slice();
          a[place] = bad;
          expect(() => decomposition(n, a)).toThrow(NonFiniteError);
          expect(() => spectrum(n, a)).toThrow(NonFiniteError);
        }
      }
    }
  });
});
