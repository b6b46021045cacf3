import { describe, expect, test } from 'vitest';
import { formula } from '../../../src/claims/formula.ts';
import { negativity } from '../../../src/entanglement/measures/negativity.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { Float64Real } from '../../../src/float64/real.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';
import { recorded, sameExpression } from '../../../src/float64/recording.ts';

const [a, b, c] = [0.3, 0.7, 1.9].map((value) => new Float64Real(value));

/** Are two texts the same expression of a, b and c? */
function same(left: string, right: string): boolean {
  const { result, operations } = recorded(() =>
    [left, right].map((text) => formula(text).evaluate({ a, b, c }) as Float64Real),
  );
  return sameExpression(operations, result[0], result[1]);
}

test('a positive part is no constant where it vanishes', () => {
  const mixed = maximallyMixed(4);
  const { result, operations } = recorded(() => [negativity(mixed, [2, 2]) as Float64Real, float64.real(0)]);
  expect(result.map(({ value }) => value)).toEqual([0, 0]);
  expect(sameExpression(operations, result[0], result[1])).toBe(false);
});

describe('expressions are told apart', () => {
  test.each([
    ['a*(b + c)', 'a*b + a*c'],
    ['(a - b)/c', 'a/c - b/c'],
    ['ln(a*b)', 'ln(a) + ln(b)'],
    ['sqrt(a)^2', 'sqrt(a)*sqrt(a)'],
    ['exp(a + b)', 'exp(a)*exp(b)'],
    ['2*a - a', 'a'],
  ])('%s and %s are the same', (left, right) => {
    expect(same(left, right)).toBe(true);
  });

  test.each([
    ['a', 'abs(a)'],
    ['a + b', 'b + c - c + 3/10'],
    ['b', '7/10'],
    ['a', 'a*(1 + (a - 3/10)/1000)'],
    ['a*b', 'abs(a)*b'],
    ['max(a, 0)', 'a*b/b'],
    ['a + b', '1'],
  ])('%s and %s are not, though they have one value', (left, right) => {
    expect(same(left, right)).toBe(false);
  });

  test('numbers that were computed twice are one quantity', () => {
    const again = new Float64Real(0.3 + 2 ** -53, 2 ** -52);
    const { result, operations } = recorded(() => [a.plus(b), again.plus(b)]);
    expect(sameExpression(operations, result[0], result[1])).toBe(true);
  });
});

test('of many comparisons each eighth negates a quantity, the first all of them', () => {
  const numbers = Array.from({ length: 11 }, (_, k) => new Float64Real(1.1 ** (k + 1)));
  for (const changed of numbers) {
    const { result, operations } = recorded(() => {
      const sumWith = (one: Float64Real): Float64Real =>
        numbers.map((x) => (x === changed ? one : x)).reduce((sum, x) => sum.plus(x));
      return [sumWith(changed), sumWith(changed.abs())];
    });
    const turns = Array.from({ length: 17 }, (_, turn) => turn);
    const told = turns.filter((turn) => !sameExpression(operations, result[0], result[1], turn));
    expect(told).toEqual(turns.filter((turn) => turn === 0 || turn % 8 === numbers.indexOf(changed) % 8));
  }
});

test('what is zero on a draw is a quantity all the same', () => {
  const [cancelled, small] = [2 ** -53, 2 ** -20].map((value) => new Float64Real(value, value * 2));
  const { result, operations } = recorded(() => [cancelled.plus(0), small.plus(0), float64.real(0)]);
  const [first, second, zero] = result;
  expect([first, second].map((x) => sameExpression(operations, x, zero))).toEqual([false, false]);
  expect(sameExpression(operations, first, first)).toBe(true);
});

test('the methods are put back, also after an exception', () => {
  const methods = (): readonly unknown[] => [
    Object.getOwnPropertyDescriptor(Float64Real.prototype, 'plus')?.value,
    Object.getOwnPropertyDescriptor(float64, 'real')?.value,
  ];
  const before = methods();
  expect(() => recorded(() => a.dividedBy(0))).toThrow(/nonzero/);
  expect(methods()).toEqual(before);
  expect(before.every((method) => typeof method === 'function')).toBe(true);
});
