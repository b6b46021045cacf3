import { describe, expect, test } from 'vitest';
import { formula } from '../../../src/claims/formula.ts';
import { maximum, minimum } from '../../../src/matrix/extrema.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { Float64Real } from '../../../src/float64/real.ts';
import { FormatError, UnknownNameError } from '../../../src/matrix/errors.ts';

describe('formula', () => {
  const a = exact.real(3, 7);
  const b = exact.real(-2, 5);

  test.each([
    ['a + b*a - b/a', a.plus(b.times(a)).minus(b.dividedBy(a))],
    ['-a^2', a.times(a).negated()],
    ['(-a)^3 - (2 a)^-1', a.times(a).times(a).negated().minus(exact.real(7, 6))],
    ['0.25 a + 1e-3 + 1200', a.dividedBy(4).plus(exact.real(1, 1000)).plus(1200)],
    ['max(a, b, 0) + min(a, b) + abs(b)', a],
    ['2^-1 a - 2^3 + 2(a - b)', a.dividedBy(2).minus(8).plus(a.minus(b).times(2))],
    ['1e23 a', a.times(exact.real(10 ** 15)).times(exact.real(10 ** 8))],
    [
      'a + 0.12345678901234567',
      a.plus(exact.real(123456789).dividedBy(10 ** 9)).plus(
        exact
          .real(1234567)
          .dividedBy(10 ** 9)
          .dividedBy(10 ** 8),
      ),
    ],
    ['a·b² − .5', a.times(b).times(b).minus(exact.real(1, 2))],
  ])('%s is evaluated exactly over the rationals, and within its bound in float64', (text, truth) => {
    const parsed = formula(text);
    expect(parsed.evaluate({ a, b }, exact).minus(truth).sign()).toBe(0);
    const computed = parsed.evaluate({ a: float64.real(3, 7), b: float64.real(-2, 5) });
    expect(Math.abs(exact.real(computed.value).minus(truth).value)).toBeLessThanOrEqual(computed.bound);
  });

  test('functions are those of the arithmetic', () => {
    const { value, bound } = formula('exp(ln(x)/2) - sqrt(x)').evaluate({ x: float64.real(5) });
    expect(Math.abs(value)).toBeLessThanOrEqual(bound);
    expect(bound).toBeLessThan(32 * Number.EPSILON);
  });

  test('half powers are roots, and hyperbolic functions those of exponentials', () => {
    const x = float64.real(5);
    for (const [text, truth] of [
      ['x^(1/2)*x^-0.5', 1],
      ['cosh(x)^2 - sinh(x)^2', 1],
      ['coth(x)*tanh(x)', 1],
      // tanh(1/2) by mpmath
      ['tanh(x/10)', 0.4621171572600098],
    ] as const) {
      const { value, bound } = formula(text).evaluate({ x });
      expect(Math.abs(value - truth)).toBeLessThanOrEqual(bound + Number.EPSILON);
      expect(bound).toBeLessThan(1e-10);
    }
    // e^{2x} is beyond float64, e^x is not.
    for (const text of ['tanh(x)', 'coth(x)', '-tanh(-x)']) {
      const { value, bound } = formula(text).evaluate({ x: float64.real(400) });
      expect(Math.abs(value - 1)).toBeLessThanOrEqual(bound);
      expect(bound).toBeLessThan(1e-12);
    }
    expect(formula('tanh(x)').evaluate({ x: float64.real(800) }).bound).not.toBeLessThan(Infinity);
  });

  test('parameters are listed in order, names of constants and inherited members among them', () => {
    expect(formula('r*g + toString*pi').parameters).toEqual(['r', 'g', 'toString', 'pi']);
    expect(() => formula('toString + 1').evaluate({})).toThrow(UnknownNameError);
    expect(() => formula('g + r').evaluate({ g: float64.real(1) })).toThrow(/r is missing/);
  });

  test.each([
    ['g^0.3', 'the exponent 0.3, which is no n or n/2'],
    ['g^65', 'the exponent 65'],
    ['g^r', 'the exponent r'],
    ['sin(g)', 'the function sin'],
    ['sinn(g)', 'there is the function sinn'],
    ['g(r + 1)', 'there is the function g, or * is missing behind it, at character 1'],
    ['sqrt(1, 2)', 'sqrt with 2 arguments'],
    ['max()', '")" is out of place at character 5'],
    ['g = 1', '"=" is no part of a formula at character 3'],
    ['"g"', 'no part of a formula'],
    ['|0>', '|0>, which is no number'],
    ['x + 1e400', 'the constant 1e400, which float64 cannot hold'],
    ['1e-320', 'the constant 1e-320'],
    ['1e99999', 'the exponent of 1e99999 exceeds 4096'],
    ['', 'something is missing at the end'],
    ['g +', 'something is missing at the end'],
  ])('%s is refused', (text, part) => {
    expect(() => formula(text)).toThrow(FormatError);
    expect(() => formula(text)).toThrow(part);
  });
});

describe('maximum and minimum', () => {
  const [low, high] = [new Float64Real(1, 0.25), new Float64Real(2, 0.5)];

  test('are one of the numbers where their order is certain', () => {
    expect(maximum(low, high)).toBe(high);
    expect(maximum(high, low)).toBe(high);
    expect(minimum(low, high).value).toBe(1);
  });

  test('cover both candidates where it is in doubt', () => {
    const [x, y] = [new Float64Real(1, 1), new Float64Real(1.5, 0.125)];
    const { value, bound } = maximum(x, y);
    for (const truth of [1.5 - 0.125, 2]) expect(Math.abs(truth - value)).toBeLessThanOrEqual(bound);
  });
});
