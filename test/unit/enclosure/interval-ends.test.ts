import { describe, expect, test } from 'vitest';
import {
  atPrecision,
  ceilingQuotient,
  ceilingShift,
  differenceOf,
  hull,
  type Interval,
  intervalOf,
  intervalOfRational,
  magnitudeOf,
  midpointOf,
  negativeOf,
  powerOf,
  productOf,
  quotientOf,
  scaledBy,
  sumOf,
} from '../../../src/enclosure/interval/interval.ts';
import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  rational,
  rationalFromNumber,
  type Rational,
} from '../../../src/exact/integers/rational.ts';

/**
 * The smallest interval with ends on the grid of 2^−bits around all results is known where the operation is monotone on each
 * side of zero: its ends are the results for members at the ends, rounded down and up. Every operation has to return just that.
 */

const ENDS = [-23n, -16n, -9n, -1n, 0n, 1n, 5n, 16n, 21n];
const BITS = 4;

const INTERVALS: readonly Interval[] = ENDS.flatMap((lower, i) =>
  ENDS.slice(i).map((upper) => intervalOf(lower, upper, BITS)),
);

function absoluteRational(x: Rational): Rational {
  return x.numerator < 0n ? negateRational(x) : x;
}

function endsOf({ lower, upper, bits }: Interval): readonly Rational[] {
  return [lower, upper].map((end) => rational(end, 1n << BigInt(bits)));
}

/** Smallest interval on a grid around some numbers. */
function around(values: readonly Rational[], bits = BITS): Interval {
  const sorted = values.toSorted(compareRationals);
  const floor = ({ numerator, denominator }: Rational): bigint => {
    const scaled = numerator << BigInt(bits);
    // The remainder of bigint division has the sign of the dividend.
    return scaled / denominator - (scaled % denominator < 0n ? 1n : 0n);
  };
  return intervalOf(floor(sorted[0]), -floor(negateRational(sorted[sorted.length - 1])), bits);
}

function pairs(of: (x: Interval, y: Interval) => void): void {
  for (const x of INTERVALS) for (const y of INTERVALS) of(x, y);
}

function combined(x: Interval, y: Interval, of: (a: Rational, b: Rational) => Rational): readonly Rational[] {
  return endsOf(x).flatMap((a) => endsOf(y).map((b) => of(a, b)));
}

describe('the smallest interval around the results for all members', () => {
  test('is that of a sum, a difference and a product', () => {
    pairs((x, y) => {
      expect(sumOf(x, y)).toEqual(around(combined(x, y, addRationals)));
      expect(differenceOf(x, y)).toEqual(around(combined(x, y, (a, b) => addRationals(a, negateRational(b)))));
      expect(productOf(x, y)).toEqual(around(combined(x, y, multiplyRationals)));
    });
  });

  test('is that of a quotient, which is unknown where the divisor may be zero', () => {
    pairs((x, y) => {
      const mayBeZero = y.lower <= 0n && y.upper >= 0n;
      expect(quotientOf(x, y)).toEqual(mayBeZero ? undefined : around(combined(x, y, divideRationals)));
    });
  });

  test('is that of a multiple by a rational number', () => {
    for (const factor of [rational(-7, 3), rational(5, 3), rational(-2), rational(1, 32), rational(0)]) {
      for (const x of INTERVALS) {
        expect(scaledBy(x, factor)).toEqual(around(endsOf(x).map((a) => multiplyRationals(a, factor))));
      }
    }
  });

  test('is that of an absolute value, a negative, a hull and a change of units', () => {
    for (const x of INTERVALS) {
      const zero = x.lower <= 0n && x.upper >= 0n ? [rational(0)] : [];
      expect(magnitudeOf(x)).toEqual(around([...zero, ...endsOf(x).map(absoluteRational)]));
      expect(negativeOf(x)).toEqual(around(endsOf(x).map(negateRational)));
      for (const bits of [0, 1, 2, 3, 4, 7]) expect(atPrecision(x, bits)).toEqual(around(endsOf(x), bits));
    }
    pairs((x, y) => expect(hull(x, y)).toEqual(around([...endsOf(x), ...endsOf(y)])));
  });

  test('is that of a rational number', () => {
    for (let n = -40n; n <= 40n; n++) {
      for (const d of [1n, 2n, 3n, 7n, 16n, 48n]) {
        expect(intervalOfRational(rational(n, d), BITS)).toEqual(around([rational(n, d)]));
      }
    }
  });

  test('is that of a square, and inside every other power', () => {
    for (const x of INTERVALS) {
      const zero = x.lower <= 0n && x.upper >= 0n ? [rational(0)] : [];
      expect(powerOf(x, 2)).toEqual(around([...zero, ...endsOf(x).map((a) => multiplyRationals(a, a))]));
      for (const exponent of [0, 1, 3, 4, -1, -2, -3]) {
        const power = powerOf(x, exponent);
        if (power === undefined) {
          expect(exponent < 0).toBe(true);
          continue;
        }
        for (const a of endsOf(x)) {
          const exactly = Array.from({ length: Math.abs(exponent) }).reduce<Rational>(
            (product) => (exponent > 0 ? multiplyRationals(product, a) : divideRationals(product, a)),
            rational(1),
          );
          const { lower, upper } = around([exactly]);
          expect(power.lower <= lower && upper <= power.upper, `${exponent}`).toBe(true);
        }
      }
    }
  });
});

test('quotients and shifts are rounded up on both sides of zero', () => {
  for (let n = -20n; n <= 20n; n++) {
    expect(ceilingQuotient(n, 4n)).toBe(ceilingShift(n, 2n));
    expect(4n * ceilingShift(n, 2n) - n).toBeGreaterThanOrEqual(0n);
    expect(4n * ceilingShift(n, 2n) - n).toBeLessThan(4n);
    expect(3n * ceilingQuotient(n, 3n) - n).toBeGreaterThanOrEqual(0n);
    expect(3n * ceilingQuotient(n, 3n) - n).toBeLessThan(3n);
  }
});

test('the float64 ball of an interval holds both ends, exactly, and little more', () => {
  for (const [lower, upper] of [
    [1n, 3n],
    [-(2n ** 60n) - 1n, 2n ** 61n + 1n],
    [2n ** 60n + 1n, 2n ** 60n + 3n],
    [3n ** 50n, 3n ** 50n + 2n ** 24n + 1n],
    [-(5n ** 40n), -(5n ** 40n) + 1n],
    [-1n, 2n ** 54n],
  ]) {
    const interval = intervalOf(lower, upper, 70);
    const { value, bound } = midpointOf(interval);
    const [middle, radius] = [rationalFromNumber(value), rationalFromNumber(bound)];
    const [least, most] = endsOf(interval);
    const reach = [least, most]
      .map((end) => absoluteRational(addRationals(end, negateRational(middle))))
      .toSorted(compareRationals)[1];
    expect(compareRationals(reach, radius)).toBeLessThanOrEqual(0);
    // Twice the larger of the half width and half a unit in the last place.
    const half = divideRationals(addRationals(most, negateRational(least)), rational(2));
    const unit = rationalFromNumber(Math.abs(value) * 2 ** -53);
    const larger = compareRationals(half, unit) > 0 ? half : unit;
    expect(compareRationals(radius, multiplyRationals(rational(5, 2), larger))).toBeLessThanOrEqual(0);
  }
});
