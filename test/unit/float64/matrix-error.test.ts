import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import type { Arithmetic, Matrix, Real } from '../../../src/matrix/interface.ts';
import { imageIn, integers } from '../quantum/random-matrices.ts';

/**
 * Every formula is evaluated twice, in float64 and over the rationals, from the same integers; the difference is computed
 * over the rationals, so that it is the true error of the float64 result.
 */

/** Matrix of random integers over 7·2^k: rounded in float64 from the start, so that errors of the data propagate too. */
function drawn(arithmetic: Arithmetic, rows: number, cols: number, seed: number, isReal = false): Matrix {
  const next = integers(seed, 2 ** 20);
  const draw = (): number[] => Array.from({ length: rows * cols }, next);
  const re = draw();
  return isReal
    ? arithmetic.matrix(rows, cols, re, undefined, 7 * 2 ** 17)
    : arithmetic.matrix(rows, cols, re, draw(), 7 * 2 ** 17);
}

/** Matrix of random integers of 46 bits: exact in float64, while sums and products of its entries are rounded. */
function drawnExactly(arithmetic: Arithmetic, rows: number, cols: number, seed: number, isReal = false): Matrix {
  const next = integers(seed, 2 ** 20);
  const draw = (): number[] => Array.from({ length: rows * cols }, () => next() * 2 ** 25 + next());
  const re = draw();
  return isReal ? arithmetic.matrix(rows, cols, re) : arithmetic.matrix(rows, cols, re, draw());
}

/** The float64 matrix as rational one: every double is a rational number. */
function lifted(m: Matrix): Matrix {
  const { rows, cols, data, isReal } = float64Matrix(m);
  const size = rows * cols;
  return isReal
    ? exact.matrix(rows, cols, data)
    : exact.matrix(rows, cols, data.subarray(0, size), data.subarray(size));
}

function trueError(computed: Matrix, truth: Matrix): number {
  return Math.sqrt(lifted(computed).minus(truth).squaredNorm().value);
}

type Formula = (a: Arithmetic, n: number, seed: number, isReal: boolean) => Matrix;

const square: (seed: number) => Formula = (shift) => (a, n, seed, isReal) => drawn(a, n, n, seed + shift, isReal);
const A = square(0);
const B = square(1000);
const E: Formula = (a, n, seed, isReal) => drawnExactly(a, n, n, seed, isReal);
const F: Formula = (a, n, seed, isReal) => drawnExactly(a, n, n, seed + 1000, isReal);
const H: Formula = (...args) => A(...args).plus(A(...args).adjoint());
const G: Formula = (...args) => E(...args).plus(E(...args).adjoint());

const FORMULAS: readonly (readonly [name: string, formula: Formula])[] = [
  ['the data', A],
  ['sum', (...x) => A(...x).plus(B(...x))],
  ['difference', (...x) => A(...x).minus(B(...x))],
  ['product', (...x) => A(...x).times(B(...x))],
  [
    'product of three',
    (...x) =>
      A(...x)
        .times(B(...x))
        .times(A(...x)),
  ],
  ['product of exact factors', (...x) => E(...x).times(F(...x))],
  ['product with an exact left factor', (...x) => E(...x).times(B(...x))],
  ['product with an exact right factor', (...x) => A(...x).times(F(...x))],
  ['rectangular product', (a, n, s, r) => drawn(a, n, n + 2, s, r).times(drawn(a, n + 2, 1, s + 1, r))],
  ['product with a real factor', (a, n, s) => drawn(a, n, n, s, true).times(drawn(a, n, n, s + 1, false))],
  ['Gram matrix', (...x) => A(...x).times(A(...x).adjoint())],
  ['multiple', (a, n, s, r) => A(a, n, s, r).scaled(a.real(5, 3))],
  [
    'multiple by i, conjugated',
    (...x) =>
      A(...x)
        .timesI()
        .plus(B(...x).conjugate()),
  ],
  ['multiple of an exact matrix', (a, n, s, r) => E(a, n, s, r).scaled(a.real(5, 3))],
  ['exact multiple', (a, n, s, r) => A(a, n, s, r).scaled(3)],
  ['Kronecker product', (...x) => A(...x).kron(B(...x))],
  ['Kronecker product of exact factors', (...x) => E(...x).kron(F(...x))],
  ['Kronecker product with an exact left factor', (...x) => E(...x).kron(B(...x))],
  ['Kronecker product with an exact right factor', (...x) => A(...x).kron(F(...x))],
  ['partial trace', (a, n, s, r) => traced(A(a, n, s, r).kron(B(a, n, s, r)), n)],
  [
    'columns and rows',
    (a, n, s, r) =>
      A(a, n, s, r)
        .withRow(0, drawn(a, 1, n, s + 5, r))
        .columns(0, 1),
  ],
  [
    'Hermitian coordinates and back',
    (...x) =>
      H(...x)
        .hermitianCoordinates()
        .hermitianMatrix(),
  ],
  ['solution', (...x) => solved(A(...x), B(...x))],
  ['solution for one right-hand side', (a, n, s, r) => solved(A(a, n, s, r), drawn(a, n, 1, s + 9, r))],
  ['superoperator', (a, n, s, r) => a.superoperator(A(a, n, s, r), [B(a, n, s, r), H(a, n, s, r)], [a.real(2, 3), 1])],
  ['superoperator without drift', (a, n, s, r) => a.superoperator(undefined, [B(a, n, s, r)])],
  [
    'image',
    (a, n, s, r) => imageIn(a, A(a, n, s, r), [B(a, n, s, r), H(a, n, s, r)], [a.real(2, 3), 1], H(a, n, s + 7, r)),
  ],
  ['image without drift', (a, n, s, r) => imageIn(a, undefined, [B(a, n, s, r)], undefined, H(a, n, s, r))],
  [
    'image of exact operands',
    (a, n, s, r) => imageIn(a, E(a, n, s, r), [F(a, n, s, r)], [a.real(3)], G(a, n, s + 7, r)),
  ],
];

function traced(m: Matrix, n: number): Matrix {
  const source = new Int32Array(n * n * n);
  for (let k = 0; k < n * n; k++) {
    for (let t = 0; t < n; t++) source[k * n + t] = (Math.floor(k / n) * n + t) * n * n + (k % n) * n + t;
  }
  return m.sumsOfEntries(n, n, source);
}

function solved(m: Matrix, right: Matrix): Matrix {
  const x = m.solve(right);
  if (x === undefined) throw new Error('a generic matrix is invertible');
  return x;
}

describe.each(FORMULAS)('%s', (name, formula) => {
  test.each([
    [1, true],
    [2, false],
    [3, true],
    [4, false],
    [6, false],
  ])(
    'the true error is within the bound and the bound within 1000 times the true error, n = %i, real: %s',
    (n, isReal) => {
      if (/^(superoperator|image)/.test(name) && n > 4) return;
      let errors = 0;
      let bounds = 0;
      for (let seed = 1; seed <= 12; seed++) {
        const computed = float64Matrix(formula(float64, n, 10 * seed, isReal));
        const error = trueError(computed, formula(exact, n, 10 * seed, isReal));
        expect(error).toBeLessThanOrEqual(computed.error);
        errors += error;
        bounds += computed.error;
      }
      expect(bounds).toBeLessThanOrEqual(1000 * errors);
      expect(errors).toBeGreaterThan(0);
    },
  );
});

const NUMBERS: readonly (readonly [name: string, number: (...x: Parameters<Formula>) => Real])[] = [
  ['trace', (...x) => A(...x).trace()],
  ['trace of a product', (...x) => A(...x).traceOfProduct(B(...x))],
  ['trace of a product with a real factor', (a, n, s) => drawn(a, n, n, s, true).traceOfProduct(B(a, n, s, false))],
  ['trace of a product of exact factors', (...x) => E(...x).traceOfProduct(F(...x))],
  ['trace of a product with an exact left factor', (...x) => E(...x).traceOfProduct(B(...x))],
  ['trace of a product with an exact right factor', (...x) => A(...x).traceOfProduct(F(...x))],
  ['squared norm of an exact matrix', (...x) => E(...x).squaredNorm()],
  ['squared norm', (...x) => A(...x).squaredNorm()],
  ['norm', (...x) => A(...x).squaredNorm()],
  [
    'entry',
    (...x) =>
      A(...x)
        .times(B(...x))
        .realPart(0, 0),
  ],
  [
    'quotient of traces',
    (...x) =>
      A(...x)
        .squaredNorm()
        .dividedBy(B(...x).squaredNorm()),
  ],
];

describe.each(NUMBERS)('%s', (_, formula) => {
  test.each([
    [1, true],
    [2, false],
    [5, false],
  ])(
    'the true error is within the bound and the bound within 1000 times the true error, n = %i, real: %s',
    (n, isReal) => {
      let errors = 0;
      let bounds = 0;
      for (let seed = 1; seed <= 40; seed++) {
        const computed = formula(float64, n, 10 * seed, isReal);
        const truth = formula(exact, n, 10 * seed, isReal);
        const error = Math.abs(exact.real(computed.value).minus(truth).value);
        expect(error).toBeLessThanOrEqual(computed.bound);
        errors += error;
        bounds += computed.bound;
      }
      expect(bounds).toBeLessThanOrEqual(1000 * errors);
    },
  );
});

describe('a solution by an elimination that makes entries grow by 2^(n − 1)', () => {
  // Wilkinson's matrix: 1 on the diagonal and in the last column, −1 below.
  const entries = (n: number): number[] =>
    Array.from({ length: n * n }, (_, k) => {
      const [i, j] = [Math.floor(k / n), k % n];
      return i === j || j === n - 1 ? 1 : i > j ? -1 : 0;
    });

  test.each([
    [8, true],
    [24, true],
    [40, true],
    [24, false],
    [64, true],
  ])('is within its bound or refused, n = %i, real: %s', (n, isReal) => {
    const solution = (a: Arithmetic): Matrix | undefined => {
      const A = a.matrix(n, n, entries(n));
      const right = drawn(a, n, 1, 3, true);
      return isReal ? A.solve(right) : A.timesI().solve(right);
    };
    const computed = solution(float64);
    if (computed === undefined) return expect(n).toBeGreaterThan(40);
    const error = trueError(computed, solution(exact)!);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThanOrEqual(float64Matrix(computed).error);
  });
});

describe('exact operations claim no error', () => {
  const X = float64.matrix(2, 3, [1, 2, 3, 4, 5, 6], [1, -1, 0, 2, 0, 1]);
  test('reordering, adjoint, multiplication by i and by powers of two', () => {
    for (const m of [X.adjoint(), X.conjugate(), X.timesI(), X.scaled(4), X.scaled(-0.5), X.columns(1, 3)]) {
      expect(float64Matrix(m).error).toBe(0);
    }
  });

  test('Kronecker products with the identity', () => {
    expect(float64Matrix(X.kron(float64.identity(3))).error).toBe(0);
    expect(float64Matrix(float64.identity(3).kron(X)).error).toBe(0);
    expect(float64Matrix(X.kron(float64.matrix(1, 1, [0], [1]))).error).toBe(0);
    expect(float64Matrix(X.kron(float64.matrix(1, 1, [1], undefined, 3))).error).toBeGreaterThan(0);
  });

  test('they know norm and unit as well as their entries do', () => {
    const Y = float64.matrix(2, 2, [1, 2, 3, 5], [1, -1, 0, 2], 8);
    const flip = float64.matrix(2, 2, [0, 1, -1, 0]);
    for (const m of [Y.kron(float64.identity(3)), float64.identity(3).kron(Y), Y.kron(flip), flip.kron(flip)]) {
      const entries = new Float64Matrix(m.rows, m.cols, m.isReal, m.data);
      expect(m.squares).toBe(entries.squares);
      expect(entries.unit % m.unit).toBe(0);
    }
    const huge = float64.matrix(1, 1, [1e200]).kron(float64.matrix(2, 2, [0, 0, 0, 0]));
    expect(huge.squaredNorm()).toEqual(float64.real(0));
  });
});

describe('kernels', () => {
  test('the true null space lies within the stated error of the basis', () => {
    for (let seed = 1; seed <= 10; seed++) {
      // Rank 2 by construction, entries rounded.
      const build = (a: Arithmetic): Matrix => drawn(a, 4, 2, seed).times(drawn(a, 2, 4, seed + 50));
      const { basis, dimension, certain } = float64.identity(4).times(build(float64)).kernel();
      expect([dimension, certain]).toEqual([2, true]);
      const N = build(exact).kernel().basis;
      // Distance of the computed basis from the true kernel: (1 − N(N†N)⁻¹N†)v.
      const v = lifted(basis);
      const inside = N.times(solved(N.adjoint().times(N), N.adjoint().times(v)));
      const error = Math.sqrt(v.minus(inside).squaredNorm().value);
      expect(error).toBeLessThanOrEqual(float64Matrix(basis).error);
      expect(float64Matrix(basis).error).toBeLessThan(1e5 * Number.EPSILON);
    }
  });

  test('a perturbation of the data that turns the null space as far as it can stays within the stated error', () => {
    for (const [smallest, power] of [
      [1, 20],
      [1 / 16, 24],
      [1 / 1024, 30],
    ] as const) {
      // The truth has the row (0, s, δ) where the data have (0, s, 0): the null vector (0, −δ, s)/|…| leans by δ/s.
      const delta = 2 ** -power;
      const rows = [1, 0, 0, 0, smallest, 0, 0, 0, 0];
      const data = new Float64Matrix(3, 3, true, Float64Array.from(rows), delta);
      const { basis, dimension, certain } = data.kernel();
      expect([dimension, certain]).toEqual([1, true]);
      const truth = [0, -delta / Math.hypot(delta, smallest), smallest / Math.hypot(delta, smallest)];
      const sign = basis.realPart(2, 0).value > 0 ? 1 : -1;
      const distance = Math.hypot(...truth.map((x, k) => x - sign * basis.realPart(k, 0).value));
      const { error } = float64Matrix(basis);
      expect(distance).toBeLessThanOrEqual(error);
      expect(error).toBeLessThan(2 * distance);
    }
  });

  test('the kernel of an invertible matrix is empty and that of zero everything', () => {
    expect(float64.identity(3).kernel()).toMatchObject({ dimension: 0, certain: true });
    const { basis, dimension, certain } = float64.matrix(2, 3, new Float64Array(6)).kernel();
    expect([dimension, certain, float64Matrix(basis).error]).toEqual([3, true, 0]);
  });
});
