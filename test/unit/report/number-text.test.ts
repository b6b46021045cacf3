import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  inCertainDigits,
  columns,
  count,
  counted,
  percent,
  percentAtMost,
  ratioText,
  rounded,
  toldApart,
  withBound,
} from '../../../src/report/number-text.ts';

describe('numbers in reports', () => {
  test.each([
    [rounded(0.021349), '0.0213'],
    [rounded(-158.4), '-158'],
    [rounded(3.1415e-12), '3.14e-12'],
    [rounded(-0.0000745), '-7.45e-5'],
    [rounded(0.0001234), '1.23e-4'],
    [withBound(0.5, 0.00002), '0.5 ± 2e-5'],
    [rounded(0), '0'],
    [rounded(-0.0012), '-0.0012'],
    [rounded(-0.00034567), '-3.46e-4'],
    [toldApart(1e-5, 0).join(), '1e-5,0'],
    [withBound(0.00000329, 0.000002), '3.29e-6 ± 2e-6'],
    [withBound(-0.5, 4.4e-15), '-0.5 ± 4e-15'],
    [withBound(2, 0), '2'],
    [toldApart(0.5, 0.25).join(), '0.5,0.25'],
    [toldApart(1.5, 1.5 - 1e-9).join(), '1.5,1.499999999'],
    [toldApart(1, 1 + 2 ** -52).join(), '1,1.0000000000000002'],
    [toldApart(2 / 3, 2 / 3).join(), '0.667,0.667'],
    [toldApart(Infinity, 1.2345).join(), 'Infinity,1.23'],
    [count(0), '0'],
    [count(999), '999'],
    [counted(1, 'draw'), '1 draw'],
    [counted(0, 'draw'), '0 draws'],
    [counted(24000, 'draw'), '24,000 draws'],
    [count(24000), '24,000'],
    [count(1234567), '1,234,567'],
    [ratioText(0.8712), '0.871'],
    [ratioText(0.99), '0.99'],
    [ratioText(1 - 2.44e-7), '1 − 2.4e-7'],
    [ratioText(1.00065), '1 + 0.00065'],
    [ratioText(1), '1'],
    [ratioText(1.71e15), '1.7e+15'],
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

test('a ratio has the digits that its error bound leaves certain, ten at most', () => {
  expect(inCertainDigits(0.4999999986, 3e-9)).toBe('0.5');
  expect(inCertainDigits(0.5075591626443, 1e-13)).toBe('0.5075591626');
  expect(inCertainDigits(0.5075591626443, 1e-5)).toBe('0.5076');
  expect(inCertainDigits(2.25, 0)).toBe('2.25');
  expect(inCertainDigits(0, 1e-9)).toBe('0');
  expect(inCertainDigits(0.31, 1)).toBe('0.3');
});
