import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { distance, integerHermitian, integerMatrix, integers, randomState } from '../quantum/random-matrices.ts';

const real = (rows: number, cols: number, seed: number): Float64Matrix => {
  const next = integers(seed);
  return float64.matrix(rows, cols, Array.from({ length: rows * cols }, next));
};

const SHAPES = [
  [1, 1],
  [2, 3],
  [3, 2],
  [1, 4],
  [5, 5],
] as const;

describe.each(SHAPES)('integer matrices of shape (%i, %i) obey the laws exactly', (rows, cols) => {
  const A = integerMatrix(rows, cols, 1);
  const B = integerMatrix(rows, cols, 2);
  const C = integerMatrix(cols, rows, 3);
  const R = real(rows, cols, 4);

  test('sums and differences', () => {
    expect(distance(A.plus(B), B.plus(A))).toBe(0);
    expect(distance(A.plus(B).minus(B), A)).toBe(0);
    expect(distance(A.plus(R), R.plus(A))).toBe(0);
    expect(distance(A.minus(R).plus(R), A)).toBe(0);
  });

  test('products, adjoints and multiplication by i', () => {
    expect(distance(A.times(C).adjoint(), C.adjoint().times(A.adjoint()))).toBe(0);
    expect(distance(A.plus(R).times(C), A.times(C).plus(R.times(C)))).toBe(0);
    expect(distance(C.times(R.plus(A)), C.times(R).plus(C.times(A)))).toBe(0);
    expect(distance(A.timesI().times(C), A.times(C).timesI())).toBe(0);
    expect(distance(A.timesI().timesI(), A.scaled(-1))).toBe(0);
    expect(distance(R.timesI().adjoint(), R.adjoint().timesI().scaled(-1))).toBe(0);
    expect(distance(A.conjugate().conjugate(), A)).toBe(0);
    expect(distance(A.times(C).conjugate(), A.conjugate().times(C.conjugate()))).toBe(0);
  });

  test('Kronecker products', () => {
    expect(distance(A.kron(B).times(C.kron(C)), A.times(C).kron(B.times(C)))).toBe(0);
    expect(distance(R.kron(A).adjoint(), R.adjoint().kron(A.adjoint()))).toBe(0);
    expect(distance(A.kron(R).times(C.kron(R.adjoint())), A.times(C).kron(R.times(R.adjoint())))).toBe(0);
  });

  test('traces and norms', () => {
    expect(A.times(C).trace().value).toBe(C.times(A).trace().value);
    expect(A.traceOfProduct(C).value).toBe(A.times(C).trace().value);
    expect(R.traceOfProduct(C).value).toBe(R.times(C).trace().value);
    expect(A.squaredNorm().value).toBe(A.traceOfProduct(A.adjoint()).value);
  });

  test('columns put side by side and rows replaced give the matrix back', () => {
    const unit = (j: number): Matrix =>
      float64
        .identity(cols)
        .columns(j, j + 1)
        .adjoint();
    const columns = Array.from({ length: cols }, (_, j) => A.columns(j, j + 1).times(unit(j)));
    expect(
      distance(
        columns.reduce((left, right) => left.plus(right)),
        A,
      ),
    ).toBe(0);
    const row = (k: number): Matrix =>
      A.adjoint()
        .columns(k, k + 1)
        .adjoint();
    const replaced = Array.from({ length: rows }, (_, k) => k).reduce<Matrix>((m, k) => m.withRow(k, row(k)), R);
    expect(distance(replaced, A)).toBe(0);
    const mixed = A.withRow(0, R.adjoint().columns(0, 1).adjoint());
    expect([mixed.realPart(0, 0).value, mixed.imaginaryPart(0, 0).value]).toEqual([R.realPart(0, 0).value, 0]);
  });

  test('gathering follows its index list and adds up groups', () => {
    const transposed = A.sumsOfEntries(
      cols,
      rows,
      Int32Array.from({ length: rows * cols }, (_, k) => (k % rows) * cols + Math.floor(k / rows)),
    );
    expect(distance(transposed, A.adjoint().conjugate())).toBe(0);
    const sum = A.sumsOfEntries(
      1,
      1,
      Int32Array.from({ length: rows * cols }, (_, k) => k),
    );
    const ones = float64.matrix(1, rows, new Float64Array(rows).fill(1));
    expect(distance(sum, ones.times(A).times(float64.matrix(cols, 1, new Float64Array(cols).fill(1))))).toBe(0);
  });
});

describe.each([1, 2, 3, 4, 6])('dimension %i', (n) => {
  test('Hermitian coordinates are a bijection of Hermitian matrices onto real columns', () => {
    const H = integerHermitian(n, 3);
    expect(H.hermitianCoordinates().rows).toBe(n * n);
    expect(distance(H.hermitianCoordinates().hermitianMatrix(), H)).toBe(0);
    const x = real(n * n, 1, 5);
    expect(distance(x.hermitianMatrix().hermitianCoordinates(), x)).toBe(0);
    expect(distance(x.hermitianMatrix().adjoint(), x.hermitianMatrix())).toBe(0);
  });

  test('the superoperator acts on coordinates as KX + XK† + Σ wAXA† on matrices', () => {
    const [K, A, B, X] = [1, 2, 3].map((seed) => integerMatrix(n, n, seed)).concat(integerHermitian(n, 4));
    const image = float64.superoperator(K, [A, B], [2, -3]).times(X.hermitianCoordinates()).hermitianMatrix();
    const sandwich = (m: Matrix): Matrix => m.times(X).times(m.adjoint());
    const expected = K.times(X).plus(X.times(K.adjoint())).plus(sandwich(A).scaled(2)).minus(sandwich(B).scaled(3));
    expect(distance(image, expected)).toBe(0);
  });

  test('solving undoes multiplication within the stated error, and a singular matrix has no solution', () => {
    for (const [A, X] of [
      [integerMatrix(n, n, 7), integerMatrix(n, 2, 8)],
      [real(n, n, 7), real(n, 1, 8)],
      [real(n, n, 9), integerMatrix(n, 1, 8)],
    ] as const) {
      const found = A.solve(A.times(X));
      expect(found).toBeDefined();
      expect(distance(found!, X)).toBeLessThanOrEqual(float64Matrix(found!).error);
    }
    const v = integerMatrix(n, 1, 5);
    const singular = n === 1 ? float64.matrix(1, 1, [0]) : v.times(v.adjoint());
    expect(singular.solve(v)).toBeUndefined();
  });

  test('spectral functions invert each other within their errors', () => {
    const rho = float64Matrix(randomState(n, n));
    const back = rho.logarithm().exponential();
    expect(distance(back, rho)).toBeLessThanOrEqual(back.error + rho.error);
    const root = rho.squareRoot();
    const square = root.times(root);
    expect(distance(square, rho)).toBeLessThanOrEqual(square.error + rho.error);
    expect(square.error).toBeLessThan(1e-10);
  });

  test('eigenvalues add up to the trace and their squares to the squared norm', () => {
    const H = float64Matrix(integerHermitian(n, 6));
    const values = H.eigenvalues();
    const sum = values.reduce((total, x) => total.plus(x), float64.real(0));
    expect(sum.minus(H.trace()).sign()).toBeUndefined();
    const squares = values.reduce((total, x) => total.plus(x.times(x)), float64.real(0));
    expect(squares.minus(H.squaredNorm()).sign()).toBeUndefined();
    expect(values.map((x) => x.value)).toEqual(values.map((x) => x.value).sort((a, b) => a - b));
    const D = float64.matrix(2, 2, [3, 0, 0, -5]);
    expect(D.eigenvalues().map((x) => x.value)).toEqual([-5, 3]);
  });
});

test('the square root of a pure state is the state, with an error of the order √ε', () => {
  const psi = integerMatrix(3, 1, 4);
  const pure = float64Matrix(psi.times(psi.adjoint()).scaled(1 / psi.squaredNorm().value));
  const root = pure.squareRoot();
  expect(distance(root, pure)).toBeLessThanOrEqual(root.error);
  expect(root.error).toBeLessThan(100 * Math.sqrt(Number.EPSILON));
});

describe('bad input', () => {
  const A = integerMatrix(2, 3, 1);
  test.each([
    [
      () => float64.matrix(2, 2, [1, 2, 3]),
      'Argument `entries` must have length 4 for shape (2, 2), but there are 3 real parts.',
    ],
    [() => float64.matrix(1, 2, [1, 2], [0]), 'but there are 2 real and 1 imaginary parts.'],
    [() => float64.matrix(1, 2, [1, Number.NaN]), 'Argument `entries` must be finite numbers, but number 1 is NaN.'],
    [() => float64.matrix(1, 1, [Infinity]), 'Argument `entries` must be finite numbers, but number 0 is'],
    [() => A.plus(integerMatrix(3, 2, 1)), 'Argument `term` must have shape (2, 3), but it has shape (3, 2).'],
    [() => A.times(A), 'Argument `factor` must have shape (3, 3), but it has shape (2, 3).'],
    [() => A.trace(), 'Argument `matrix` must be square, but it has shape (2, 3).'],
    [() => A.traceOfProduct(A), 'Argument `factor` must have shape (3, 2), but it has shape (2, 3).'],
    [() => A.solve(A), 'Argument `matrix` must be square, but it has shape (2, 3).'],
    [() => A.withRow(0, A), 'Argument `replacement` must have shape (1, 3), but it has shape (2, 3).'],
    [() => A.hermitianMatrix(), 'Argument `coordinates` must be a real column whose length is a square'],
    [() => float64Matrix(A).eigenvalues(), 'Argument `matrix` must be square, but it has shape (2, 3).'],
    [() => float64.matrix(2, 2, [1, 1, 0, 1]).entropy(), 'Argument `matrix` must be Hermitian, but ‖A − A†‖ = 1.41'],
    [() => float64.matrix(1, 1, [-1]).entropy(), 'Argument `matrix` must be positive semidefinite'],
    [() => float64.matrix(1, 1, [-1]).squareRoot(), 'Argument `matrix` must be positive semidefinite'],
    [() => float64.matrix(1, 1, [0]).logarithm(), 'Argument `matrix` must be positive definite'],
    [() => A.plus(exact.identity(2)), 'Argument `matrix` must be a float64 matrix, but its arithmetic is exact.'],
    [() => A.scaled(exact.real(1)), 'Argument `operand` must be a float64 number'],
  ])('%#', (call, message) => {
    expect(call).toThrow(message);
  });
});

describe('spectrum of a diagonal matrix', () => {
  test.each([5, 7, 300])('is its diagonal in ascending order, without rounding, at order %i', (n) => {
    const entries = Array.from({ length: n }, (_, i) => Math.sin(i * i) * 10 ** (i % 7));
    const re = Array.from({ length: n * n }, (_, p) => (p % (n + 1) === 0 ? entries[p / (n + 1)] : 0));
    for (const im of [undefined, re.map(() => 0)]) {
      const { values, vectors } = float64.matrix(n, n, re, im).spectrum;
      expect([...values]).toEqual(entries.toSorted((x, y) => x - y));
      values.forEach((value, k) => {
        expect(vectors[entries.indexOf(value) * n + k]).toBe(1);
      });
      expect(vectors.reduce((sum, x) => sum + Math.abs(x), 0)).toBe(n);
    }
  });

  test('is not taken from a matrix that has anything beside the diagonal', () => {
    const n = 6;
    for (const place of [1, 6, 30, 35 - 1]) {
      const re = new Array<number>(n * n).fill(0);
      const [i, j] = [Math.floor(place / n), place % n];
      re[i * n + j] = re[j * n + i] = 1;
      expect(float64.matrix(n, n, re).spectrum.values[n - 1]).toBeCloseTo(1, 14);
      const im = new Array<number>(n * n).fill(0);
      im[i * n + j] = 1;
      im[j * n + i] = -1;
      expect(float64.matrix(n, n, new Array<number>(n * n).fill(0), im).spectrum.values[n - 1]).toBeCloseTo(1, 14);
    }
  });
});

describe('entries from integers of 32 bits', () => {
  const [re, im] = [Int32Array.of(1, -3), Int32Array.of(2, 5)];

  test('are multiples of a unit, as lists of the same numbers are', () => {
    for (const denominator of [1, 4, 1 / 2, 3, -4, 2 ** 150, 2 ** 300, 2 ** -300]) {
      for (const imaginary of [undefined, im, [0.5, 0.25], [2, 5]]) {
        const A = float64.matrix(1, 2, re, imaginary, denominator);
        const listed = float64.matrix(1, 2, Array.from(re), imaginary && Array.from(imaginary), denominator);
        const { data, error, norm, unit } = listed;
        expect({ data: A.data, error: A.error, norm: A.norm, unit: A.unit }).toEqual({ data, error, norm, unit });
      }
    }
    const { data, error, squares, unit } = float64.matrix(1, 2, re, im, 4);
    expect(Array.from(data)).toEqual([1 / 4, -3 / 4, 1 / 2, 5 / 4]);
    expect([error, squares, unit]).toEqual([0, 39 / 16, 1 / 4]);
  });
});

test('a Hermitian matrix has the error of its coordinates twice off the diagonal', () => {
  const error = 2 ** -30;
  const column = new Float64Matrix(4, 1, true, Float64Array.of(1, 2, 3, 4), error);
  expect(column.hermitianMatrix().error).toBeGreaterThanOrEqual(Math.SQRT2 * error);
  expect(column.hermitianMatrix().error).toBeLessThan(1.5 * error);
  expect(float64.matrix(4, 1, [1, 2, 3, 4]).hermitianMatrix().error).toBe(0);
});
