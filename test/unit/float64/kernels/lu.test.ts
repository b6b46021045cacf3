import { LuDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import {
  inverseNormEstimate,
  inverseNormEstimateComplex,
  luFactorComplex,
  luFactorReal,
  luSolveComplex,
  luSolveReal,
} from '../../../../src/float64/kernels/lu.ts';
import { luSolveAdjointComplex } from '../../../../src/float64/kernels/lu-complex.ts';
import { luSolveTransposeReal } from '../../../../src/float64/kernels/lu-solve.ts';
import { complexified, distance, naiveAdjoint, naiveProduct, norm1, randomBuffer, stream } from './naive.ts';

const dims = [1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 16, 25, 33, 64, 65, 81];

/** One interface for both fields: matrices are complex in split form, real kernels see the first half. */
const fields = [
  {
    field: 'real',
    parts: 1,
    factor: luFactorReal,
    solve: luSolveReal,
    solveAdjoint: luSolveTransposeReal,
    estimate: inverseNormEstimate,
  },
  {
    field: 'complex',
    parts: 2,
    factor: luFactorComplex,
    solve: luSolveComplex,
    solveAdjoint: luSolveAdjointComplex,
    estimate: inverseNormEstimateComplex,
  },
] as const;

function split(parts: 1 | 2, a: Float64Array): Float64Array {
  return parts === 2 ? a : complexified(a);
}

/** ‖B − AX‖ / (n ε ‖A‖ ‖X‖) in the largest-entry norms, times n for ‖A‖. */
function residual(parts: 1 | 2, n: number, columns: number, a: Float64Array, x: Float64Array, b: Float64Array): number {
  const product = naiveProduct(n, n, columns, split(parts, a), split(parts, x));
  const largest = (v: Float64Array): number => v.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  return distance(product, split(parts, b)) / (n * Number.EPSILON * n * largest(a) * largest(x));
}

describe.each(fields)('$field factors', ({ parts, factor, solve, solveAdjoint, estimate }) => {
  test.each(dims)('solve systems and adjoint systems of dimension %i with a residual of rounding size', (n) => {
    const next = stream(n);
    for (const columns of [1, 2, 3, 4, 5, n]) {
      const a = randomBuffer(next, parts * n * n, 3);
      const matrix = a.slice(3, -1);
      const pivots = new Int32Array(n);
      expect(factor(n, a, 3, pivots)).toBe(true);
      const b = randomBuffer(next, parts * n * columns, 2);
      const right = b.slice(2, -1);
      solve(n, a, 3, pivots, b, 2, columns);
      expect(residual(parts, n, columns, matrix, b.slice(2, -1), right)).toBeLessThanOrEqual(1);
      b.set(right, 2);
      solveAdjoint(n, a, 3, pivots, b, 2, columns);
      const adjoint = naiveAdjoint(n, n, split(parts, matrix)).slice(0, parts * n * n);
      expect(residual(parts, n, columns, adjoint, b.slice(2, -1), right)).toBeLessThanOrEqual(1);
      expect([b[0], b[1], b.at(-1)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    }
  });

  test('multiply to the permuted matrix', () => {
    for (const n of dims) {
      const next = stream(100 + n);
      const a = randomBuffer(next, parts * n * n).slice(0, -1);
      const lu = a.slice();
      const pivots = new Int32Array(n);
      factor(n, lu, 0, pivots);
      const permuted = split(parts, a).slice();
      const factors = split(parts, lu);
      const lower = new Float64Array(2 * n * n);
      const upper = new Float64Array(2 * n * n);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          for (const at of [i * n + j, n * n + i * n + j]) (i > j ? lower : upper)[at] = factors[at];
        }
        lower[i * n + i] = 1;
      }
      for (let k = 0; k < n; k++) {
        expect(pivots[k]).toBeGreaterThanOrEqual(k);
        for (let j = 0; j < n; j++) {
          for (const part of [0, n * n]) {
            const [p, q] = [part + k * n + j, part + pivots[k] * n + j];
            [permuted[p], permuted[q]] = [permuted[q], permuted[p]];
          }
        }
      }
      expect(distance(naiveProduct(n, n, n, lower, upper), permuted)).toBeLessThanOrEqual(4 * n * n * Number.EPSILON);
      // Partial pivoting bounds the multipliers; complex pivots are chosen by |Re| + |Im|, hence √2.
      for (let at = 0; at < n * n; at++) expect(Math.hypot(lower[at], lower[n * n + at])).toBeLessThanOrEqual(1.5);
    }
  });

  test('of ill-conditioned matrices still leave a residual of rounding size', () => {
    for (const n of [4, 9, 16]) {
      // Graded rows and columns around a nearly singular core.
      const next = stream(n);
      const a = randomBuffer(next, parts * n * n).slice(0, -1);
      for (let part = 0; part < parts; part++) {
        for (let j = 0; j < n; j++) {
          const from = part * n * n;
          a[from + n + j] = a[from + j] * (1 + 2 ** -40 * j);
        }
      }
      const lu = a.slice();
      const pivots = new Int32Array(n);
      expect(factor(n, lu, 0, pivots)).toBe(true);
      const b = randomBuffer(next, parts * n).slice(0, -1);
      const x = b.slice();
      solve(n, lu, 0, pivots, x, 0, 1);
      expect(residual(parts, n, 1, a, x, b)).toBeLessThanOrEqual(1);
      expect(estimate(n, lu, 0, pivots)).toBeGreaterThan(2 ** 30);
    }
  });

  test('of exactly singular matrices are refused', () => {
    for (const n of [1, 2, 3, 4, 5, 9, 16, 64]) {
      expect(factor(n, new Float64Array(parts * n * n), 0, new Int32Array(n))).toBe(false);
      const twin = new Float64Array(parts * n * n).fill(1);
      expect(factor(n, twin, 0, new Int32Array(n))).toBe(n === 1);
    }
  });

  test('of matrices with NaN are refused', () => {
    for (const n of [1, 2, 3, 4, 5, 9, 16]) {
      for (let at = 0; at < n * n; at += Math.max(1, n - 2)) {
        const a = randomBuffer(stream(at), parts * n * n).slice(0, -1);
        a[at] = Number.NaN;
        const factored = factor(n, a, 0, new Int32Array(n));
        expect(factored && a.every(Number.isFinite)).toBe(false);
      }
    }
  });

  test('bound the norm of the inverse from below, and within a factor of 3', () => {
    let worst = 1;
    for (const n of dims) {
      for (let trial = 0; trial < 20; trial++) {
        const a = randomBuffer(stream(1000 * n + trial), parts * n * n).slice(0, -1);
        const pivots = new Int32Array(n);
        factor(n, a, 0, pivots);
        const inverse = new Float64Array(parts * n * n);
        for (let i = 0; i < n; i++) inverse[i * n + i] = 1;
        solve(n, a, 0, pivots, inverse, 0, n);
        const exact = norm1(n, split(parts, inverse));
        const ratio = estimate(n, a, 0, pivots) / exact;
        // Both sides come from the same factors: they differ by the rounding of sums of n terms, amplified by cond(L) cond(U).
        expect(ratio).toBeLessThanOrEqual(1 + 2 ** 10 * n * Number.EPSILON);
        if (n <= 4) expect(ratio).toBeGreaterThanOrEqual(1 - 8 * Number.EPSILON);
        worst = Math.min(worst, ratio);
      }
    }
    expect(worst).toBeGreaterThan(1 / 3);
  });
});

test('real solves agree with ml-matrix', () => {
  const n = 20;
  const next = stream(9);
  const a = randomBuffer(next, n * n).slice(0, -1);
  const b = randomBuffer(next, n).slice(0, -1);
  const expected = new LuDecomposition(Matrix.from1DArray(n, n, a)).solve(Matrix.columnVector(b)).to1DArray();
  const pivots = new Int32Array(n);
  luFactorReal(n, a, 0, pivots);
  const bound = n * inverseNormEstimate(n, a, 0, pivots) * Number.EPSILON * n;
  luSolveReal(n, a, 0, pivots, b, 0, 1);
  expect(distance(b, expected)).toBeLessThanOrEqual(bound);
});

test('complex division survives entries whose squares overflow or vanish', () => {
  for (const size of [2 ** 600, 2 ** -600]) {
    const a = new Float64Array([3 * size, 4 * size]);
    const pivots = new Int32Array(1);
    expect(luFactorComplex(1, a, 0, pivots)).toBe(true);
    const b = new Float64Array([-size, 7 * size]);
    luSolveComplex(1, a, 0, pivots, b, 0, 1);
    expect(distance(b, [1, 1])).toBeLessThanOrEqual(2 * Number.EPSILON);
  }
});
