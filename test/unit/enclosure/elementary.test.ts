import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/exact/integers/rational.ts';
import { expOf, lnOf, sqrtOf } from '../../../src/enclosure/interval/elementary.ts';
import {
  atPrecision,
  type Interval,
  intervalOf,
  intervalOfRational,
  midpointOf,
  negativeOf,
  powerOf,
  productOf,
  quotientOf,
  scaledBy,
  signOf,
} from '../../../src/enclosure/interval/interval.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { cosOf, sinOf } from '../../../src/enclosure/interval/trigonometric.ts';
import { missOf, reference, widthOf } from './containment.ts';

const precisions = [64, 100, 128, 320];

function argumentOf([p, q]: readonly [string, string], bits: number): Interval {
  return intervalOfRational(rational(BigInt(p), BigInt(q)), bits);
}

describe.each(precisions)('at %i binary places', (bits) => {
  test('ln contains 66 values of 120 digits', () => {
    const misses = reference.functions.filter(({ argument, ln }) => {
      const x = lnOf(argumentOf(argument, bits));
      return x !== undefined && missOf(x, ln) > 0;
    });
    expect(misses).toEqual([]);
  });

  test('√ contains 66 values of 120 digits', () => {
    const misses = reference.functions.filter(
      ({ argument, sqrt }) => missOf(sqrtOf(argumentOf(argument, bits))!, sqrt) > 0,
    );
    expect(misses).toEqual([]);
  });

  test('exp contains the values of both signs', () => {
    const misses = reference.functions.filter(({ argument, exp, expOfNegative }) => {
      if (exp === null || expOfNegative === null) return false;
      const x = argumentOf(argument, bits);
      return missOf(expOf(x)!, exp) > 0 || missOf(expOf(negativeOf(x))!, expOfNegative) > 0;
    });
    expect(misses).toEqual([]);
  });

  test('cos and sin contain the values, for negative arguments and large ones too', () => {
    const misses = reference.functions.filter(({ argument, cos, sin }) => {
      const x = argumentOf(argument, bits);
      const [c, s] = [cosOf(x)!, sinOf(negativeOf(x))!];
      return missOf(c, cos) > 0 || missOf(negativeOf(s), sin) > 0;
    });
    expect(misses).toEqual([]);
  });

  test('the five are as narrow as their arguments allow', () => {
    for (const [p, q] of [
      [2n, 3n],
      [7n, 5n],
      [1n, 9n],
    ]) {
      const x = intervalOfRational(rational(p, q), bits);
      for (const y of [lnOf(x)!, expOf(x)!, sqrtOf(x)!, cosOf(x)!, sinOf(x)!])
        expect(y.upper - y.lower).toBeLessThan(20n);
    }
  });
});

test('a radius that is too small is caught, by the smallest step that excludes the truth', () => {
  const bits = 320;
  let caught = 0;
  for (const { argument, ln } of reference.functions) {
    const { lower, upper } = lnOf(argumentOf(argument, bits))!;
    // Cutting the interval in two, one half has to miss.
    const middle = (lower + upper) >> 1n;
    const halves = [intervalOf(lower, middle, bits), intervalOf(middle + 1n, upper, bits)];
    if (halves.some((half) => missOf(half, ln) > 0)) caught += 1;
    // Moved by its own width and one unit it misses for certain.
    const shift = upper - lower + 1n;
    expect(missOf(intervalOf(lower + shift, upper + shift, bits), ln)).toBeGreaterThan(0);
    expect(missOf(intervalOf(lower - shift, upper - shift, bits), ln)).toBeGreaterThan(0);
  }
  expect(caught).toBe(reference.functions.length);
});

describe('interval operations', () => {
  const stream = randomStream(3, 1, 4);
  const integer = (range: number): bigint => BigInt(stream.next() % range);
  const draw = (bits: number): { readonly x: Interval; readonly inside: bigint } => {
    const lower = integer(1 << 20);
    const width = integer(1 << 10);
    const upper = lower + (width < 0n ? -width : width);
    return { x: intervalOf(lower, upper, bits), inside: lower + (upper - lower) / 3n };
  };
  const contains = ({ lower, upper, bits }: Interval, numerator: bigint, denominator: bigint): boolean => {
    const scale = 1n << BigInt(bits);
    const [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
    return lower * d <= n * scale && n * scale <= upper * d;
  };

  test('contain the exact result for members of 2000 random operands', () => {
    for (let k = 0; k < 2000; k++) {
      const bits = 8 + (k % 9);
      const scale = 1n << BigInt(bits);
      const a = draw(bits);
      const b = draw(bits);
      expect(contains(productOf(a.x, b.x), a.inside * b.inside, scale * scale)).toBe(true);
      const quotient = quotientOf(a.x, b.x);
      if (quotient !== undefined) expect(contains(quotient, a.inside, b.inside)).toBe(true);
      else expect(b.x.lower <= 0n && b.x.upper >= 0n).toBe(true);
      expect(contains(scaledBy(a.x, rational(-7, 3)), -7n * a.inside, 3n * scale)).toBe(true);
      expect(contains(powerOf(a.x, 2)!, a.inside * a.inside, scale * scale)).toBe(true);
      expect(contains(atPrecision(a.x, 3), a.inside, scale)).toBe(true);
      expect(contains(atPrecision(a.x, 30), a.inside, scale)).toBe(true);
    }
  });

  test('a product rounded inward on one side misses, which the check sees', () => {
    let missed = 0;
    for (let k = 0; k < 200; k++) {
      const [a, b] = [integer(1 << 20), integer(1 << 20)];
      const point = (n: bigint): Interval => intervalOf(n, n, 16);
      const { lower } = productOf(point(a), point(b));
      if (!contains(intervalOf(lower, lower, 16), a * b, 1n << 32n)) missed += 1;
    }
    expect(missed).toBeGreaterThan(150);
  });

  test('squares of intervals around zero are not negative', () => {
    expect(powerOf(intervalOf(-5n, 3n, 0), 2)).toEqual(intervalOf(0n, 25n, 0));
    expect(powerOf(intervalOf(-5n, 3n, 0), 3)).toEqual(intervalOf(-125n, 75n, 0));
  });

  test('the logarithm of what may be zero is unknown, √ of what may be negative starts at zero', () => {
    expect(lnOf(intervalOf(0n, 5n, 4))).toBeUndefined();
    expect(sqrtOf(intervalOf(-3n, 4n << 4n, 4))!.lower).toBe(0n);
    expect(sqrtOf(intervalOf(-3n, -1n, 4))).toBeUndefined();
  });

  test('exp of large arguments is unknown, of very negative ones next to zero', () => {
    expect(expOf(intervalOf(1n << 40n, 1n << 40n, 4))).toBeUndefined();
    expect(expOf(intervalOf(-1n << 80n, -1n << 80n, 64))).toEqual(intervalOf(0n, 1n, 64));
  });

  test('the float64 ball of an interval covers both ends', () => {
    for (let k = 0; k < 500; k++) {
      const lower = integer(2 ** 30) * integer(2 ** 30);
      const interval = intervalOf(lower, lower + BigInt(k), 70);
      const { value, bound } = midpointOf(interval);
      const scale = 2 ** 70;
      const exactly = (x: number): bigint => BigInt(Math.round(x * scale * 2 ** 40));
      expect(exactly(value) - exactly(bound)).toBeLessThanOrEqual(lower << 40n);
      expect(exactly(value) + exactly(bound)).toBeGreaterThanOrEqual((lower + BigInt(k)) << 40n);
    }
  });

  test('signs are those of all members', () => {
    expect(signOf(intervalOf(1n, 2n, 0))).toBe(1);
    expect(signOf(intervalOf(-2n, -1n, 0))).toBe(-1);
    expect(signOf(intervalOf(0n, 0n, 0))).toBe(0);
    expect(signOf(intervalOf(0n, 1n, 0))).toBeUndefined();
    expect(widthOf(intervalOf(0n, 1n, 1))).toBe(0.5);
  });
});
