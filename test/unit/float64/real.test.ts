import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/exact-matrix.ts';
import { float64 } from '../../../src/float64/arithmetic.ts';
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

describe('bad input', () => {
  test.each([
    [() => float64.real(1).dividedBy(0), 'Argument `divisor` must be nonzero, but it is exactly 0.'],
    [() => float64.real(-1).sqrt(), 'Argument `radicand` must be nonnegative, but it is -1 (error at most 0).'],
    [() => float64.real(-1).ln(), 'Argument `argument of ln` must be positive, but it is -1 (error at most 0).'],
    [() => float64.real(1).plus(exact.real(1)), 'Argument `operand` must be a float64 number'],
  ])('%#', (call, message) => {
    expect(call).toThrow(message);
  });
});
