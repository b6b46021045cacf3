import { describe, expect, test } from 'vitest';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import { pseudoRandom } from '../../../src/exact/integers/prime.ts';
import {
  addRationals,
  multiplyRationals,
  negateRational,
  rational,
  type Rational,
} from '../../../src/exact/integers/rational.ts';
import { ArithmeticError, DimensionError, DomainError } from '../../../src/matrix/errors.ts';

function anyMatrix(rows: number, cols: number, seed: number, complex = true): ExactMatrix {
  const next = pseudoRandom(seed);
  const draw = (): number[] => Array.from({ length: rows * cols }, () => (next() % 7) - 3);
  return exact.matrix(rows, cols, draw(), complex ? draw() : undefined, 1 + (next() % 3));
}

function same(a: ExactMatrix, b: ExactMatrix): boolean {
  return a.rows === b.rows && a.cols === b.cols && a.minus(b).squaredNorm().sign() === 0;
}

const shapes: readonly (readonly [number, number, number])[] = [
  [1, 1, 1],
  [2, 3, 4],
  [3, 2, 1],
  [4, 4, 4],
];

describe('exact matrices', () => {
  test('products are associative, distributive and reversed by the adjoint', () => {
    for (const [n, m, k] of shapes) {
      const [a, b, c, d] = [anyMatrix(n, m, 1), anyMatrix(m, k, 2), anyMatrix(k, n, 3), anyMatrix(m, k, 4, false)];
      expect(same(a.times(b).times(c), a.times(b.times(c)))).toBe(true);
      expect(same(a.times(b.plus(d)), a.times(b).plus(a.times(d)))).toBe(true);
      expect(same(a.times(b).adjoint(), b.adjoint().times(a.adjoint()))).toBe(true);
      expect(same(a.timesI().timesI(), a.scaled(-1))).toBe(true);
      expect(a.times(b).times(c).trace().exact).toEqual(a.traceOfProduct(b.times(c)).exact);
      expect(a.squaredNorm().exact).toEqual(a.adjoint().traceOfProduct(a).exact);
    }
  });

  test('products of entries with unlike denominators are their sums of products', () => {
    const denominators = [1n, 2n, 3n, 64n, 75n, 1n << 60n, 3n << 61n, 7n ** 20n];
    const next = pseudoRandom(11);
    const numerator = (): number => (next() % 3 === 0 ? 0 : (next() % 99) - 49);
    const draw = (): Rational => rational(BigInt(numerator()), denominators[next() % denominators.length]);
    const square = (): ExactMatrix =>
      exact.matrixOf(3, 3, Array.from({ length: 9 }, draw), Array.from({ length: 9 }, draw));
    for (let round = 0; round < 20; round++) {
      const [a, b] = [square(), square()];
      const product = a.times(b);
      for (let i = 0; i < 3; i++) {
        for (let j = 0; j < 3; j++) {
          let [re, im] = [rational(0), rational(0)];
          for (let k = 0; k < 3; k++) {
            const [x, y] = [a.entry(i, k), b.entry(k, j)];
            const minus = negateRational(multiplyRationals(x.b, y.b));
            re = addRationals(re, addRationals(multiplyRationals(x.a, y.a), minus));
            im = addRationals(im, addRationals(multiplyRationals(x.a, y.b), multiplyRationals(x.b, y.a)));
          }
          expect(product.entry(i, j)).toEqual({ a: re, b: im });
        }
      }
    }
  });

  test('the Kronecker product is multiplicative with the first factor slow', () => {
    const [a, b, c, d] = [anyMatrix(2, 3, 5), anyMatrix(3, 2, 6), anyMatrix(3, 1, 7), anyMatrix(2, 2, 8, false)];
    expect(same(a.kron(b).times(c.kron(d)), a.times(c).kron(b.times(d)))).toBe(true);
    const slow = exact.matrix(2, 1, [1, 2]).kron(exact.matrix(2, 1, [1, 10]));
    expect(slow.toString()).toBe('[[1], [10], [2], [20]]');
  });

  test('a solution of a linear system leaves no residual, and a singular one is refused', () => {
    for (const [n, m] of shapes) {
      for (const [leftComplex, rightComplex] of [
        [true, true],
        [false, true],
        [true, false],
        [false, false],
      ] as const) {
        const [a, b] = [anyMatrix(n, n, 11 + n, leftComplex), anyMatrix(n, m, 12, rightComplex)];
        const x = a.solve(b);
        expect(x).toBeDefined();
        expect(same(a.times(x!), b)).toBe(true);
      }
    }
    const rankOne = exact.matrix(2, 2, [1, 2, 2, 4], [1, 2, 2, 4]);
    expect(rankOne.solve(exact.identity(2))).toBeUndefined();
    expect(exact.matrix(2, 2, [1, 2, 0, 0]).solve(exact.identity(2))).toBeUndefined();
  });

  test('rank plus dimension of the kernel is the number of columns', () => {
    for (const [n, m, k] of shapes) {
      const product = anyMatrix(n, k, 21).times(anyMatrix(k, m, 22));
      const { basis, dimension, certain } = product.kernel();
      expect(certain).toBe(true);
      expect(dimension).toBe(m - Math.min(n, m, k));
      expect(
        product
          .times(basis as ExactMatrix)
          .squaredNorm()
          .sign(),
      ).toBe(0);
    }
    expect(exact.matrix(2, 3, [0, 0, 0, 0, 0, 0]).kernel().dimension).toBe(3);
  });

  test('Hermitian coordinates list the diagonal, then Re and Im below it, and come back', () => {
    const rho = exact.matrix(3, 3, [1, 4, 6, 4, 2, 8, 6, 8, 3], [0, -5, -7, 5, 0, -9, 7, 9, 0]);
    const coordinates = rho.hermitianCoordinates();
    expect(coordinates.toString()).toBe('[[1], [2], [3], [4], [5], [6], [7], [8], [9]]');
    expect(same(coordinates.hermitianMatrix(), rho)).toBe(true);
  });

  test('the superoperator acts like the matrix products that define it', () => {
    for (const dim of [1, 2, 3]) {
      const x = anyMatrix(dim, dim, 31).plus(anyMatrix(dim, dim, 31).adjoint());
      const [drift, first, second] = [anyMatrix(dim, dim, 32), anyMatrix(dim, dim, 33), anyMatrix(dim, dim, 34)];
      const direct = drift
        .times(x)
        .plus(x.times(drift.adjoint()))
        .plus(first.times(x).times(first.adjoint()).scaled(exact.real(2, 3)))
        .plus(second.times(x).times(second.adjoint()).scaled(-1));
      const matrix = exact.superoperator(drift, [first, second], [exact.real(2, 3), -1]);
      expect(same(matrix.times(x.hermitianCoordinates()).hermitianMatrix(), direct)).toBe(true);
    }
  });

  test('gathered sums the listed entries: partial trace over the second of two qubits', () => {
    const [a, b] = [anyMatrix(2, 2, 41), anyMatrix(2, 2, 42)];
    const source = Int32Array.from(
      [0, 1, 2, 3].flatMap((k) => {
        const [i, j] = [k >> 1, k & 1];
        return [0, 1].map((m) => (2 * i + m) * 4 + 2 * j + m);
      }),
    );
    const traceOfB = b.entry(0, 0);
    const other = b.entry(1, 1);
    const weight = { a: exact.field.add(traceOfB.a, other.a), b: exact.field.add(traceOfB.b, other.b) };
    const expected = a.scaled(exact.number(weight.a)).plus(a.timesI().scaled(exact.number(weight.b)));
    expect(same(a.kron(b).sumsOfEntries(2, 2, source), expected)).toBe(true);
  });

  test('columns and rows are cut and replaced', () => {
    const a = exact.matrix(2, 3, [1, 2, 3, 4, 5, 6]);
    expect(a.columns(1, 3).toString()).toBe('[[2, 3], [5, 6]]');
    expect(a.withRow(1, exact.matrix(1, 3, [7, 8, 9], [0, 1, 0])).toString()).toBe('[[1, 2, 3], [7, 8 + i, 9]]');
  });

  test('shapes and arithmetics that do not fit are refused', () => {
    expect(() => exact.identity(2).times(exact.identity(3))).toThrow(DimensionError);
    expect(() => exact.matrix(2, 2, [1, 2, 3])).toThrow(/must have length 4 for shape \(2, 2\)/);
    expect(() => exact.matrix(1, 2, [1, 2]).trace()).toThrow(DimensionError);
    expect(() => exact.identity(2).columns(1, 4)).toThrow(DimensionError);
  });
});

describe('exact real numbers', () => {
  test('value is the nearest float64 and the sign is exact', () => {
    const third = exact.real(1, 3);
    expect(third.value).toBe(1 / 3);
    expect(third.bound).toBeGreaterThan(0);
    expect(exact.real(0.1).minus(exact.real(1, 10)).sign()).toBe(1);
    expect(exact.real(1, 10).times(10).minus(1).sign()).toBe(0);
    expect(exact.real(3, 4).dividedBy(exact.real(-3, 2)).exact).toEqual(rational(-1, 2));
    expect(exact.real(-3).abs().value).toBe(3);
    expect([exact.real(1, 4).value, exact.real(1, 4).bound]).toEqual([0.25, 0]);
  });

  test('roots and logarithms exist only where they are rational', () => {
    expect(exact.real(9, 4).sqrt().exact).toEqual(rational(3, 2));
    expect(exact.real(1).ln().sign()).toBe(0);
    expect(exact.real(0).exp().exact).toEqual(rational(1));
    expect(() => exact.real(2).sqrt()).toThrow(ArithmeticError);
    expect(() => exact.real(-1).sqrt()).toThrow(DomainError);
    expect(() => exact.real(2).ln()).toThrow(ArithmeticError);
    expect(() => exact.real(0).ln()).toThrow(DomainError);
    expect(() => exact.real(1).exp()).toThrow(ArithmeticError);
    expect(() => exact.real(1).dividedBy(0)).toThrow(DomainError);
  });
});
