import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns, count, percent, percentAtMost, rounded, withBound } from '../../../src/report/number-text.ts';

describe('numbers in reports', () => {
  test.each([
    [rounded(0.021349), '0.0213'],
    [rounded(-158.4), '-158'],
    [rounded(3.1415e-12), '3.14e-12'],
    [rounded(0), '0'],
    [withBound(-0.5, 4.4e-15), '-0.5 ± 4e-15'],
    [withBound(2, 0), '2'],
    [count(0), '0'],
    [count(999), '999'],
    [count(24000), '24,000'],
    [count(1234567), '1,234,567'],
    [percent(0.1234), '12 %'],
    [percentAtMost(3 / 8000), '0.038 %'],
    [percentAtMost(1), '100 %'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });

  test('an upper bound is never rounded down', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 10 ** 9 }), (draws) => {
        expect(Number.parseFloat(percentAtMost(3 / draws))).toBeGreaterThanOrEqual(
          (300 / draws) * (1 - Number.EPSILON),
        );
      }),
      { seed: 1 },
    );
  });
});

test('columns are as wide as their widest cell', () => {
  expect(
    columns(
      [
        ['a', '1', 'x'],
        ['bcd', '20', ''],
      ],
      [1],
    ),
  ).toEqual(['a     1  x', 'bcd  20']);
  expect(columns([])).toEqual([]);
});
