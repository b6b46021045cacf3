import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decimalInterval,
  infiniteInterval,
  isBelowZero,
  isDecimalInterval,
  isInside,
  readableInterval,
  type DecimalInterval,
} from '../../../src/certificates/decimal-interval.ts';
import {
  addRationals,
  compareRationals,
  negateRational,
  parseRational,
  rational,
} from '../../../src/exact/integers/rational.ts';

const integer = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 60n });

test('a decimal interval contains the rational one and is at most half wider', () => {
  fc.assert(
    fc.property(integer, positive, positive, positive, (n, d, width, scale) => {
      const lower = rational(n, d);
      const upper = addRationals(lower, rational(width, scale));
      const [least, most] = decimalInterval(lower, upper).map(parseRational);
      expect(compareRationals(least, lower)).toBeLessThanOrEqual(0);
      expect(compareRationals(upper, most)).toBeLessThanOrEqual(0);
      const wide = addRationals(most, negateRational(least));
      expect(compareRationals(wide, rational(3n * width, 2n * scale))).toBe(-1);
    }),
    { seed: 1 },
  );
});

test('a point becomes an interval of 29 digits, and a short decimal stays a point', () => {
  fc.assert(
    fc.property(integer, positive, (n, d) => {
      fc.pre(n !== 0n);
      const point = rational(n, d);
      const [least, most] = decimalInterval(point, point).map(parseRational);
      expect(compareRationals(least, point)).toBeLessThanOrEqual(0);
      expect(compareRationals(point, most)).toBeLessThanOrEqual(0);
      const magnitude = n < 0n ? rational(-n, d) : point;
      const width = addRationals(most, negateRational(least));
      expect(compareRationals(width, rational(magnitude.numerator, magnitude.denominator * 10n ** 28n))).toBe(-1);
    }),
    { seed: 2 },
  );
  expect(decimalInterval(rational(-1, 8), rational(-1, 8))).toEqual(['-0.125', '-0.125']);
  expect(decimalInterval(rational(0), rational(0))).toEqual(['0', '0']);
  expect(decimalInterval(rational(1200), rational(1200))).toEqual(['1200', '1200']);
});

test('ends are rounded outward on both sides of zero', () => {
  const third = decimalInterval(rational(-1, 3), rational(1, 3));
  expect(third).toEqual(['-0.334', '0.334']);
  const tiny = decimalInterval(rational(-1n, 3n * 10n ** 30n), rational(-1n, 4n * 10n ** 30n));
  expect(tiny.map((text) => text.slice(-4))).toEqual(['e-31', 'e-31']);
});

test('an interval of six digits for reading contains the long one, has both ends within an ulp of six digits, and keeps the sign', () => {
  fc.assert(
    fc.property(integer, positive, (n, d) => {
      fc.pre(n !== 0n);
      const whole = decimalInterval(rational(n, d), rational(n, d));
      const short = readableInterval(whole, 6);
      expect(isInside(whole, short)).toBe(true);
      expect(isBelowZero(short)).toBe(n < 0n);
      const [least, most] = short.map(parseRational);
      const magnitude = rational(n < 0n ? -n : n, d * 10n ** 5n);
      expect(compareRationals(addRationals(most, negateRational(least)), magnitude)).toBeLessThanOrEqual(0);
    }),
    { seed: 3 },
  );
  expect(readableInterval(['-0.69314718055994530941768', '-0.693147180559945309416779'], 6)).toEqual([
    '-0.693148',
    '-0.693147',
  ]);
  expect(readableInterval(['-0.5', '-0.5'], 6)).toEqual(['-0.5', '-0.5']);
  expect(readableInterval(['-0.00000259437834', '-0.00000259437831'], 6)).toEqual(['-2.594379e-6', '-2.594378e-6']);
  expect(readableInterval(['0', '0'], 6)).toEqual(['0', '0']);
  expect(readableInterval(infiniteInterval(-Infinity), 6)).toEqual(infiniteInterval(-Infinity));
});

test('an interval is a point at infinity or has two finite ends in ascending order', () => {
  const ok = [
    ['-Infinity', '-Infinity'],
    ['Infinity', 'Infinity'],
    ['-1', '2e3'],
    ['0', '0'],
  ] as const;
  const wrong = [
    ['-Infinity', 'Infinity'],
    ['-Infinity', '-1'],
    ['-1', 'Infinity'],
    ['Infinity', '-Infinity'],
    ['NaN', 'NaN'],
    ['2', '1'],
    ['1'],
    [1, 2],
  ];
  for (const interval of ok) expect(isDecimalInterval(interval), String(interval)).toBe(true);
  for (const interval of wrong) expect(isDecimalInterval(interval), String(interval)).toBe(false);
});

test('only infinity lies inside infinity, and only what ends below zero is below zero', () => {
  const [infinity, minus] = [infiniteInterval(Infinity), infiniteInterval(-Infinity)];
  expect(isInside(minus, minus)).toBe(true);
  expect(isInside(minus, infinity)).toBe(false);
  expect(isInside(['-2', '-1'], minus)).toBe(false);
  expect(isInside(minus, ['-2', '-1'])).toBe(false);
  expect(isInside(['-2', '-1'], ['-2', '-0.5'])).toBe(true);
  expect(isInside(['-2', '-1'], ['-1.5', '0'])).toBe(false);
  expect([minus, ['-2', '-1']].map((interval) => isBelowZero(interval as DecimalInterval))).toEqual([true, true]);
  expect([infinity, ['-2', '0']].map((interval) => isBelowZero(interval as DecimalInterval))).toEqual([false, false]);
});

test('an interval for reading contains the other, on the same side of zero, in thirteen digits at most', () => {
  fc.assert(
    fc.property(integer, positive, positive, positive, (n, d, width, scale) => {
      const lower = rational(n, d);
      const interval = decimalInterval(lower, addRationals(lower, rational(width, scale)));
      const short = readableInterval(interval);
      expect(isInside(interval, short)).toBe(true);
      expect(isBelowZero(short)).toBe(isBelowZero(interval));
      for (const [k, text] of short.entries()) {
        const digits = text
          .replace(/e.*/, '')
          .replaceAll(/\D/g, '')
          .replace(/^0+|0+$/g, '');
        expect(digits.length > 13 && text.length >= interval[k].length).toBe(false);
      }
    }),
    { seed: 3 },
  );
  const ln2 = ['-0.69314718055994530941768', '-0.693147180559945309416779'] as const;
  expect(readableInterval(ln2)).toEqual(['-0.6931471805600', '-0.693147180559'].map((end) => end.replace(/0+$/, '')));
  expect(readableInterval(['-1', '0'])).toEqual(['-1', '0']);
  expect(readableInterval(['Infinity', 'Infinity'])).toEqual(['Infinity', 'Infinity']);
});
