import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import { Float64Real } from '../../../src/float64/real.ts';
import type { Arithmetic, Matrix, Real } from '../../../src/matrix/interface.ts';
import { driftOf } from '../../../src/quantum/lindbladian.ts';
import { eliminated } from '../../../src/quantum/elimination.ts';
import { integers } from '../quantum/random-matrices.ts';

/**
 * Bounds that are reached, or nearly: a bound is right when nothing exceeds it, and worth something when something comes
 * close. Where data carry an error, the data are moved by that error in the direction that changes the result most.
 */

/** x at the first place of a (dim, dim) matrix of zeros, known within `error`. */
function corner(dim: number, x: number, error = 0): Float64Matrix {
  return new Float64Matrix(dim, dim, true, new Float64Array(dim * dim).fill(x, 0, 1), error);
}

const ERROR = 2 ** -20;

describe.each([1, 2, 3, 5])('an error of the data reaches its bound at d = %i,', (dim) => {
  const nothing = corner(dim, 0);

  test.each([
    ['of the left factor', ERROR, 0],
    ['of the right factor', 0, ERROR],
    ['of both', ERROR, ERROR],
  ])('%s of the trace of a product', (_, left, right) => {
    const real = corner(dim, 3, left).traceOfProduct(corner(dim, 5, right));
    const change = (3 + left) * (5 + right) - 15;
    expect(real.value).toBe(15);
    expect(change).toBeLessThanOrEqual(real.bound);
    expect(real.bound).toBeLessThan(1.001 * change);
  });

  test.each([
    ['of the Hamiltonian', { h: ERROR, jump: 0, weight: 0 }],
    ['of a jump operator', { h: 0, jump: ERROR, weight: 0 }],
    ['of a rate', { h: 0, jump: 0, weight: ERROR }],
  ])('%s of a drift', (_, { h, jump, weight }) => {
    const [H, L] = [corner(dim, 3, h), corner(dim, 5, jump)];
    const drift = float64Matrix(float64.drift(H, [L, nothing], [new Float64Real(7, weight), 1]));
    // −iH − wL†L/2, of which one of the two terms moves.
    const change = h + ((7 + weight) * (5 + jump) ** 2 - 175) / 2;
    expect([drift.data[0], drift.data[dim * dim]]).toEqual([-175 / 2, -3]);
    expect(change).toBeLessThanOrEqual(drift.error);
    expect(drift.error).toBeLessThan(1.001 * change);
  });

  test.each([
    ['of the drift', { k: ERROR, a: 0, weight: 0, x: 0 }],
    ['of an operator', { k: 0, a: ERROR, weight: 0, x: 0 }],
    ['of a weight', { k: 0, a: 0, weight: ERROR, x: 0 }],
    ['of the operand', { k: 0, a: 0, weight: 0, x: ERROR }],
    ['of all', { k: ERROR, a: ERROR, weight: ERROR, x: ERROR }],
    ['of a weight and an operator, both large,', { k: 0, a: 30, weight: 30, x: 0 }],
  ])('%s of an image', (_, { k, a, weight, x }) => {
    const [K, A, X] = [corner(dim, 3, k), corner(dim, 5, a), corner(dim, 2, x)];
    const image = float64Matrix(float64.image(K, [A, nothing], [new Float64Real(7, weight), 1], X));
    const change = (2 * (3 + k) + (7 + weight) * (5 + a) ** 2) * (2 + x) - 362;
    expect(image.data[0]).toBe(362);
    expect(change).toBeLessThanOrEqual(image.error);
    // One triangle is computed and stands for both: a factor of up to √2, which entries beside the diagonal may need.
    expect(image.error).toBeLessThan(1.001 * Math.SQRT2 * change);
  });

  test('of a drift and of the operand, both large, of an image', () => {
    const image = float64Matrix(float64.image(corner(dim, 3, 30), [], undefined, corner(dim, 2, 30)));
    expect(2 * (3 + 30) * (2 + 30) - 12).toBeLessThanOrEqual(image.error);
  });

  test.each([
    ['a drift', (L: Matrix, w: Real) => float64.drift(nothing, [L], [w]), 1 / 2],
    ['a superoperator', (L: Matrix, w: Real) => float64.superoperator(undefined, [L], [w]), 1],
  ])('of a rate and of its jump, both large, of %s', (_, computed, factor) => {
    const change = factor * ((7 + 30) * (5 + 4) ** 2 - 175);
    expect(change).toBeLessThanOrEqual(float64Matrix(computed(corner(dim, 5, 4), new Float64Real(7, 30))).error);
  });
});

describe('a diagonal of numbers', () => {
  const [x, nothing] = [new Float64Real(3, ERROR), new Float64Real(0)];

  test('has the errors of its entries', () => {
    expect(float64.diagonal([x, 5]).data).toEqual(Float64Array.of(3, 0, 0, 5));
    for (const [entries, change] of [
      [[x, nothing], ERROR],
      [[x, x, x], Math.sqrt(3) * ERROR],
      // Its square is no number of float64.
      [[nothing, new Float64Real(0, 2 ** -600)], 2 ** -600],
      [[new Float64Real(Infinity), 1], Infinity],
      [[new Float64Real(3), 5, nothing], 0],
    ] as const) {
      const { error } = float64.diagonal(entries);
      expect(error).toBeGreaterThanOrEqual(change);
      if (change < Infinity) expect(error).toBeLessThanOrEqual(1.001 * Math.sqrt(3) * change);
    }
  });

  test('has the range of those that are not exactly zero', () => {
    const zeros = (y: Float64Real): readonly number[] =>
      float64
        .diagonal([y, x, x])
        .eigenvalues()
        .map(({ bound }) => bound);
    expect(zeros(nothing)[0]).toBe(0);
    expect(zeros(new Float64Real(0, 2 ** -600))[0]).toBeGreaterThan(0);
    expect(float64.diagonal([x, nothing]).ranges?.range).toMatchObject({ kind: 'coordinates', rows: [0] });
  });
});

/** Random integers of 40 bits: exact in float64, their products are not. */
function drawn(arithmetic: Arithmetic, dim: number, next: () => number): Matrix {
  const part = (): number[] => Array.from({ length: dim * dim }, () => next() * 2 ** 20 + next());
  return arithmetic.matrix(dim, dim, part(), part());
}

test.each([1, 2, 3, 5])('rounding in a drift is within its bound and comes close to it, d = %i', (dim) => {
  let closest = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const build = (arithmetic: Arithmetic): readonly [Matrix, readonly Matrix[]] => {
      const next = integers(seed, 2 ** 20);
      const G = drawn(arithmetic, dim, next);
      return [G.plus(G.adjoint()), [drawn(arithmetic, dim, next)]];
    };
    const computed = float64Matrix(float64.drift(...build(float64)));
    const size = dim * dim;
    const { data } = computed;
    const lifted = exact.matrix(dim, dim, data.subarray(0, size), data.subarray(size));
    const error = Math.sqrt(lifted.minus(driftOf(...build(exact), undefined)).squaredNorm().value);
    expect(error).toBeLessThanOrEqual(computed.error);
    closest = Math.max(closest, error / computed.error);
  }
  expect(closest).toBeGreaterThan(1 / 40);
});

test.each([1, 2, 3, 5])(
  'rounding in the trace of a product is within its bound and comes close to it, d = %i',
  (dim) => {
    let closest = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const trace = (arithmetic: Arithmetic): Real => {
        const next = integers(seed, 2 ** 20);
        return drawn(arithmetic, dim, next).traceOfProduct(drawn(arithmetic, dim, next));
      };
      const { value, bound } = trace(float64);
      const error = Math.abs(exact.real(value).minus(trace(exact)).value);
      expect(error).toBeLessThanOrEqual(bound);
      closest = Math.max(closest, error / bound);
    }
    expect(closest).toBeGreaterThan(1 / 40);
  },
);

test.each([2, 3, 4])(
  'the error of weights in an eigenbasis is within its bound and comes close to it, d = %i',
  (dim) => {
    let closest = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const next = integers(seed, 2 ** 8);
      const square = (): Matrix => {
        const part = (): number[] => Array.from({ length: dim * dim }, next);
        return float64.matrix(dim, dim, part(), part());
      };
      const [G, K] = [square(), square()];
      const A = G.times(G.adjoint()).plus(float64.identity(dim).scaled(2 ** 16));
      const X = K.plus(K.adjoint());
      // i[A, X] has no diagonal in the eigenbasis of A, so its trace with ln A is zero. All integers are below 2^53.
      const W = A.times(X).minus(X.times(A)).timesI();
      // Logarithms near 290 magnify the errors of the W_ii, and no others.
      const scaled = float64Matrix(A).data.map((x) => x * 2 ** 400);
      const unrounded = (data: Float64Array): Float64Matrix => new Float64Matrix(dim, dim, false, data);
      const { value, bound } = unrounded(scaled).logTrace(unrounded(float64Matrix(W).data));
      expect(Math.abs(value)).toBeLessThanOrEqual(bound);
      closest = Math.max(closest, Math.abs(value) / bound);
    }
    expect(closest).toBeGreaterThan(1 / 40);
  },
);

describe('what rounding leaves of a zero counts as zero', () => {
  const singular = (n: number, seed: number): Float64Matrix => {
    const next = integers(seed, 2 ** 10);
    const rows = (count: number, length: number): number[][] =>
      Array.from({ length: count }, () => Array.from({ length }, next));
    const [B, C] = [rows(n, n - 1), rows(n - 1, n)];
    const entries = B.flatMap((row) => C[0].map((_, j) => row.reduce((sum, b, k) => sum + b * C[k][j], 0)));
    return float64.matrix(n, n, entries);
  };

  test.each([2, 3, 4, 8, 12])('among the singular values of singular integer matrices of order %i', (n) => {
    for (let seed = 1; seed <= 50; seed++) expect(singular(n, seed).kernel().dimension).toBe(1);
  });

  test.each([2, 3, 4, 8])('among the pivots of singular integer matrices of order %i', (n) => {
    for (let seed = 1; seed <= 50; seed++) {
      const B = singular(n, seed);
      const gram = float64Matrix(B.times(B.adjoint()));
      // Integers below 2^53: exact, although a product claims an error.
      const A = new Float64Matrix(n, n, true, gram.data);
      expect(eliminated(A).pivots.length).toBe(n - 1);
    }
  });

  test('among data that are not known better', () => {
    for (const n of [1, 2, 3, 5]) {
      expect(corner(n, ERROR, 1.01 * ERROR).kernel().dimension).toBe(n);
      expect(corner(n, 1.01 * ERROR, ERROR).kernel().dimension).toBe(n - 1);
      expect(eliminated(corner(n, ERROR, 1.01 * ERROR)).pivots.length).toBe(0);
      expect(eliminated(corner(n, 1.01 * ERROR, ERROR)).pivots.length).toBe(1);
    }
  });

  test('and nothing beyond: a millionth of a millionth of the largest singular value is not zero', () => {
    for (const n of [2, 3, 4, 8, 12]) {
      const diagonal = Array.from({ length: n }, (_, k) => (k === n - 1 ? 2 ** -40 : 1));
      const small = float64.matrix(
        n,
        n,
        diagonal.flatMap((x, k) => diagonal.map((_, j) => (j === k ? x : 0))),
      );
      expect(small.kernel()).toMatchObject({ dimension: 0 });
      expect(eliminated(small).pivots.length).toBe(n);
    }
  });
});
