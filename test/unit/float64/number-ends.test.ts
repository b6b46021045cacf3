import { describe, expect, test } from 'vitest';
import { float64, Float64Matrix } from '../../../src/float64/matrix.ts';
import { Float64Real } from '../../../src/float64/real.ts';
import type { Real } from '../../../src/matrix/interface.ts';

/** Numbers and matrices at the ends of what their bounds allow: results reach their bounds, and stay within them. */

const OPERATIONS: readonly (readonly [string, (x: Real, y: Real) => Real, (x: number, y: number) => number])[] = [
  ['a sum', (x, y) => x.plus(y), (x, y) => x + y],
  ['a difference', (x, y) => x.minus(y), (x, y) => x - y],
  ['a product', (x, y) => x.times(y), (x, y) => x * y],
  ['a quotient', (x, y) => x.dividedBy(y), (x, y) => x / y],
];

describe.each(OPERATIONS)('%s', (_, operation, of) => {
  test.each([
    [3, 2, 0.5, 0],
    [3, 2, 0, 0.5],
    [3, 2, 0.5, 0.25],
    [-3, 2, 2, 1.5],
    [5, -7, 4, 6],
    [0, 2, 1, 1],
  ])('of %f and %f, known within %f and %f, reaches its bound at a corner', (x, y, r, s) => {
    const { value, bound } = operation(new Float64Real(x, r), new Float64Real(y, s));
    const reaches = [-1, 1].flatMap((u) => [-1, 1].map((v) => Math.abs(of(x + u * r, y + v * s) - value)));
    expectReached(Math.max(...reaches), bound);
  });
});

test('the rounding of a sum, a product and a quotient is within a bound that it nearly reaches', () => {
  const [x, y] = [1 + 2 ** -52, 1 + 2 ** -30];
  // 1 + 2⁻³⁰ + 2⁻⁵² + 2⁻⁸² and 2 + 2⁻³⁰ + 2⁻⁵² lie between two neighbours.
  const sum = new Float64Real(x).plus(y);
  expect(sum.bound).toBeGreaterThanOrEqual(2 ** -52);
  expect(new Float64Real(x).times(y).bound).toBeGreaterThanOrEqual(2 ** -82);
  expect(new Float64Real(1).dividedBy(3).bound).toBeGreaterThanOrEqual(2 ** -54 / 3);
  expect(sum.bound).toBeLessThanOrEqual(2 ** -51);
});

const ERROR = 2 ** -20;

/** A multiple of 1, known within `error` in the Frobenius norm. */
function multiple(n: number, x: number, error = 0): Float64Matrix {
  return new Float64Matrix(
    n,
    n,
    true,
    Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? x : 0)),
    error,
  );
}

function expectReached(change: number, bound: number): void {
  // Both are computed with rounding of their own.
  expect(change).toBeLessThanOrEqual(bound * (1 + 2 ** -50));
  expect(change).toBeGreaterThan(0.9 * bound);
}

describe.each([1, 2, 3, 4])('an error of a matrix in the direction of 1, d = %i,', (n) => {
  // x·1 moved by ERROR·1/√d, in every direction as far as the Frobenius norm allows.
  const step = ERROR / Math.sqrt(n);

  test('moves its trace by √d times that', () => {
    expectReached(n * step, multiple(n, 3, ERROR).trace().bound);
  });

  test('moves its squared norm by 2‖A‖ times that', () => {
    expectReached(n * ((3 + step) ** 2 - 9), multiple(n, 3, ERROR).squaredNorm().bound);
  });

  test('moves its entry by all of that', () => {
    expectReached(ERROR, multiple(n, 3, ERROR).realPart(0, 0).bound);
  });

  test('moves a sum of d of its entries by √d times that', () => {
    const source = Int32Array.from({ length: n }, (_, k) => k * (n + 1));
    expectReached(n * step, multiple(n, 3, ERROR).sumsOfEntries(1, 1, source).error);
  });

  test('moves sums, multiples and Kronecker products', () => {
    expectReached(2 * ERROR, multiple(n, 3, ERROR).plus(multiple(n, 5, ERROR)).error);
    expectReached(2 * ERROR, multiple(n, 3, ERROR).minus(multiple(n, 5, ERROR)).error);
    expectReached(7 * ERROR, multiple(n, 3, ERROR).scaled(-7).error);
    expectReached(3 * ERROR, multiple(n, 3, 0).scaled(new Float64Real(1, step)).error);
    const [a, b] = [3 + step, 5 + step];
    expectReached(n * (a * b - 15), multiple(n, 3, ERROR).kron(multiple(n, 5, ERROR)).error);
  });

  test('moves the trace against ln A: an error of the weight by its norm', () => {
    const weight = multiple(n, 1, ERROR);
    expectReached(n * step * Math.log(8), multiple(n, 8).logTrace(weight).bound);
  });

  test('moves the entropy next to zero by −y ln y', () => {
    const { value, bound } = multiple(n, 0, ERROR).entropy();
    expect(value).toBe(0);
    expect(n * -step * Math.log(step)).toBeLessThanOrEqual(bound);
    if (n === 1) expectReached(-ERROR * Math.log(ERROR), bound);
  });
});

test('an error of one corner of two factors moves their product by both, and by their product', () => {
  const corner = (x: number, error: number): Float64Matrix =>
    new Float64Matrix(2, 2, true, Float64Array.of(x, 0, 0, 0), error);
  for (const [r, s] of [
    [ERROR, 0],
    [0, ERROR],
    [1, 2],
  ]) {
    expectReached((3 + r) * (5 + s) - 15, corner(3, r).times(corner(5, s)).error);
    expectReached((3 + r) * (5 + s) - 15, corner(3, r).kron(corner(5, s)).error);
  }
});

test('the rounding of a sum of matrices is within its error', () => {
  const x = 1 + 2 ** -52;
  const a = float64.matrix(1, 1, [x]);
  const b = float64.matrix(1, 1, [1 + 2 ** -30]);
  // x + y lies halfway between two numbers.
  expect(a.plus(b).error).toBeGreaterThanOrEqual(2 ** -52);
});
