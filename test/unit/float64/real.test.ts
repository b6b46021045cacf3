import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { Float64Real } from '../../../src/float64/real.ts';
import type { Arithmetic, Real } from '../../../src/matrix/interface.ts';
import { integers } from '../quantum/random-matrices.ts';

const OPERATIONS: readonly (readonly [string, (a: Real, b: Real) => Real])[] = [
  ['plus', (a, b) => a.plus(b)],
  ['minus', (a, b) => a.minus(b)],
  ['times', (a, b) => a.times(b)],
  ['dividedBy', (a, b) => a.dividedBy(b)],
  ['negated', (a) => a.negated()],
  ['abs', (a) => a.abs()],
  ['a chain', (a, b) => a.times(b).plus(a).dividedBy(b.times(b).plus(1)).minus(a.abs())],
];

describe.each(OPERATIONS)('%s', (_, operation) => {
  test('the true error, over the rationals, never exceeds the bound, nor the bound a hundred times its mean', () => {
    const next = integers(7, 2 ** 18);
    let errors = 0;
    let bounds = 0;
    for (let k = 0; k < 200; k++) {
      const [p, q] = [next(), next() || 1];
      const evaluate = (a: Arithmetic): Real => operation(a.real(p, 7), a.real(q, 3000));
      const computed = evaluate(float64);
      const error = Math.abs(exact.real(computed.value).minus(evaluate(exact)).value);
      expect(error).toBeLessThanOrEqual(computed.bound);
      errors += error;
      bounds += computed.bound;
    }
    expect(bounds).toBeLessThanOrEqual(100 * errors);
  });
});

describe.each([
  ['sqrt', (x: Real) => x.sqrt(), (y: Real) => y.times(y)],
  ['ln and exp', (x: Real) => x.ln(), (y: Real) => y.exp()],
])('%s', (_, there, back) => {
  test('inverts within the bounds', () => {
    const next = integers(3, 2 ** 10);
    for (let k = 0; k < 100; k++) {
      const x = float64.real(Math.abs(next()) + 1, 7);
      const again = back(there(x));
      expect(Math.abs(again.value - x.value)).toBeLessThanOrEqual(again.bound + x.bound);
      expect(again.bound).toBeLessThan(100 * Number.EPSILON * x.value);
    }
  });
});

describe.each<readonly [string, (x: Real) => Real, (x: number) => number]>([
  ['sqrt', (x) => x.sqrt(), Math.sqrt],
  ['ln', (x) => x.ln(), Math.log],
  ['exp', (x) => x.exp(), Math.exp],
  ['the reciprocal', (x) => float64.real(1).dividedBy(x), (x) => 1 / x],
])('%s of a number that is known within a bound', (_, operation, f) => {
  test.each([1 / 16, 1 / 2, 1, 3, 17])('covers both ends, and is no wider than a few times that, at %f', (x) => {
    const { value, bound } = operation(new Float64Real(x, x / 1024));
    const reach = Math.max(Math.abs(f(x - x / 1024) - value), Math.abs(f(x + x / 1024) - value));
    expect(bound).toBeGreaterThanOrEqual(reach);
    // Twice, as the bound of √ is |δ|/√x.
    expect(bound).toBeLessThan(2.01 * reach);
  });
});

test('signs are known outside the bound only', () => {
  expect(new Float64Real(1, 0.5).sign()).toBe(1);
  expect(new Float64Real(-1, 0.5).sign()).toBe(-1);
  expect(new Float64Real(0.25, 0.5).sign()).toBeUndefined();
  expect(new Float64Real(0).sign()).toBe(0);
  expect(new Float64Real(Number.NaN, Infinity).sign()).toBeUndefined();
  expect(new Float64Real(Infinity, Infinity).sign()).toBeUndefined();
});

test('square roots next to zero are ½-Hölder: every true value within the bound is covered', () => {
  const x = new Float64Real(2 ** -60, 2 ** -50);
  for (const truth of [0, 2 ** -60, 2 ** -60 + 2 ** -50]) {
    expect(Math.abs(x.sqrt().value - Math.sqrt(truth))).toBeLessThanOrEqual(x.sqrt().bound);
  }
  expect(new Float64Real(-(2 ** -60), 2 ** -50).sqrt().value).toBe(0);
});

test('a division by a number that may be zero has an infinite bound', () => {
  expect(new Float64Real(1).dividedBy(new Float64Real(0.5, 1)).bound).toBe(Infinity);
});

describe('outside the range of doubles', () => {
  const tiny = new Float64Real(2 ** -600);
  test.each([
    ['a product', tiny.times(tiny), 2 ** -1022],
    ['a quotient', tiny.dividedBy(2 ** 600), 2 ** -1022],
    ['an exponential', new Float64Real(-800).exp(), 2 ** -1022],
    ['an exponential with an error', new Float64Real(-800, 100).exp(), Math.exp(-700)],
    ['the inverse of an overflow', new Float64Real(1).dividedBy(new Float64Real(2 ** 600).times(2 ** 600)), 2 ** -1022],
  ])('%s that underflows to 0 is not exactly 0', (_, x, least) => {
    expect(x.value).toBe(0);
    expect(x.bound).toBeGreaterThanOrEqual(least);
    expect(x.sign()).toBeUndefined();
  });

  test('a product or quotient with an exact 0 stays exact', () => {
    expect(tiny.times(0).sign()).toBe(0);
    expect(new Float64Real(0).dividedBy(tiny).sign()).toBe(0);
  });
});

describe('an overflow', () => {
  const huge = new Float64Real(2 ** 600);
  const overflow = huge.times(huge);
  test.each<readonly [string, Real]>([
    ['a product', overflow],
    ['a negative product', overflow.negated()],
    ['a sum', new Float64Real(Number.MAX_VALUE).plus(Number.MAX_VALUE)],
    ['a difference', new Float64Real(-Number.MAX_VALUE).minus(Number.MAX_VALUE)],
    ['a quotient', huge.dividedBy(2 ** -600)],
    ['a quotient of integers', float64.real(2 ** 600, 2 ** -600)],
    ['an exponential', new Float64Real(800).exp()],
    ['its logarithm', overflow.ln()],
    ['its root', overflow.sqrt()],
    ['its inverse', new Float64Real(1).dividedBy(overflow)],
    ['its quotient with itself', overflow.dividedBy(overflow)],
    ['its exponential', overflow.exp()],
    ['0 times it', overflow.times(0)],
    ['its sum with infinity', overflow.minus(Infinity)],
    [
      'the square of a matrix',
      float64
        .matrix(1, 1, [2 ** 500])
        .times(float64.matrix(1, 1, [2 ** 500]))
        .trace()
        .times(2 ** 500),
    ],
    [
      'a matrix times a number',
      float64
        .matrix(1, 1, [2 ** 500])
        .scaled(2 ** 600)
        .realPart(0, 0),
    ],
  ])('%s: nothing is known of it', (_, x) => {
    expect(x.bound).toBe(Infinity);
    expect(x.sign()).toBeUndefined();
  });
});

describe('an infinite number', () => {
  const infinity = new Float64Real(Infinity);
  test.each<readonly [string, Real, number]>([
    ['plus a number', infinity.plus(new Float64Real(-3, 1)), Infinity],
    ['minus a number', new Float64Real(-3, 1).minus(infinity), -Infinity],
    ['times a negative number', infinity.times(new Float64Real(-3, 1)), -Infinity],
    ['times itself', infinity.times(infinity.negated()), -Infinity],
    ['over a negative number', infinity.dividedBy(-2), -Infinity],
    ['below a number', new Float64Real(3, 1).dividedBy(infinity), 0],
    ['under a root', infinity.sqrt(), Infinity],
    ['in a logarithm', infinity.ln(), Infinity],
    ['in an exponential', infinity.exp(), Infinity],
    ['in a vanishing exponential', infinity.negated().exp(), 0],
    ['as the logarithm of 0', new Float64Real(0).ln(), -Infinity],
  ])('%s is exact', (_, x, value) => {
    expect(x.value).toBe(value);
    expect(x.bound).toBe(0);
  });

  test.each<readonly [string, Real]>([
    ['minus itself', infinity.minus(infinity)],
    ['over itself', infinity.dividedBy(infinity)],
    ['times 0', infinity.times(0)],
    ['times a number of unknown sign', infinity.times(new Float64Real(1, 2))],
    ['over a number of unknown sign', infinity.dividedBy(new Float64Real(1, 2))],
    ['plus something unknown', infinity.plus(new Float64Real(1, Infinity))],
  ])('%s is unknown', (_, x) => {
    expect(x.bound).toBe(Infinity);
  });
});

describe('matrices whose squares leave the range of doubles', () => {
  const small = float64.matrix(2, 2, [3, 1, 1, 2]).scaled(2 ** -560);
  test.each<readonly [string, Real, number]>([
    ['a product that underflows', small.times(small).trace(), 0],
    ['a trace of a product', small.traceOfProduct(small), 0],
    ['a squared norm', small.squaredNorm(), 0],
    ['a Kronecker product', small.kron(small).realPart(0, 0), 0],
    ['a multiple', small.scaled(2 ** -600).realPart(0, 0), 0],
    ['a superoperator', float64.superoperator(undefined, [small]).realPart(0, 0), 0],
  ])('%s is not exact', (_, x, value) => {
    expect(x.value).toBe(value);
    expect(x.bound).toBeGreaterThan(0);
    expect(x.sign()).toBeUndefined();
  });

  test('norms are right at every scale', () => {
    for (const scale of [2 ** -1000, 2 ** -600, 1, 2 ** 600, 2 ** 1000]) {
      expect(float64.matrix(1, 2, [3, 4]).scaled(scale).norm / scale).toBeCloseTo(5, 12);
    }
    expect(float64.matrix(2, 2, [0, 0, 0, 0]).norm).toBe(0);
  });

  test('what is exactly zero stays so', () => {
    const zero = float64.matrix(2, 2, [0, 0, 0, 0]);
    for (const x of [
      zero.times(small),
      zero.kron(small),
      zero.scaled(3),
      small.scaled(0),
      float64.superoperator(zero, []),
    ]) {
      expect(x.error).toBe(0);
    }
  });
});

describe('bad input', () => {
  test.each([
    [() => float64.real(1).dividedBy(0), 'Argument `divisor` must be nonzero, but it is exactly 0.'],
    [() => float64.real(-1).sqrt(), 'Argument `radicand` must be nonnegative, but it is -1 (error at most 0).'],
    [() => float64.real(-1).ln(), 'Argument `argument of ln` must be positive, but it is -1 (error at most 0).'],
    [() => float64.real(1).plus(Number.NaN), 'Argument `operand` must be a number, but it is NaN.'],
    [() => float64.real(1).plus(exact.real(1)), 'Argument `operand` must be a float64 number'],
  ])('%#', (call, message) => {
    expect(call).toThrow(message);
  });
});
