import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitLength, gcdOfIntegers, integerSquareRoot } from '../../../src/exact/integers/integer.ts';
import {
  compareRationals,
  numberFromRational,
  parseRational,
  printRational,
  rational,
  rationalFromNumber,
  rationals,
} from '../../../src/exact/integers/rational.ts';
import { DomainError, FormatError, NonFiniteError } from '../../../src/matrix/errors.ts';

function euclid(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : euclid(b, a % b);
}

const anyInteger = fc.oneof(
  fc.bigInt({ min: -20n, max: 20n }),
  fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }),
  fc.bigInt({ min: -(2n ** 700n), max: 2n ** 700n }),
);
const anyFloat = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('integers', () => {
  test('the gcd agrees with Euclid for numbers of any length', () => {
    fc.assert(
      fc.property(anyInteger, anyInteger, anyInteger, (a, b, c) => {
        expect(gcdOfIntegers(a * c, b * c)).toBe(euclid(a * c, b * c));
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  test('the gcd with a power of two, in either place, agrees with Euclid', () => {
    const exponent = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(anyInteger, exponent, exponent, (n, j, k) => {
        const [a, b] = [n * 2n ** BigInt(j), 2n ** BigInt(k)];
        expect(gcdOfIntegers(a, b)).toBe(euclid(a, b));
        expect(gcdOfIntegers(-b, a)).toBe(euclid(-b, a));
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  test('the gcd of neighbouring Fibonacci numbers, the worst case of Euclid, is one', () => {
    let [a, b] = [1n, 1n];
    for (let k = 0; k < 900; k += 1) {
      [a, b] = [b, a + b];
      expect(gcdOfIntegers(7n * a, 7n * b)).toBe(7n);
    }
  });

  test('the bit length is the number of binary digits', () => {
    // on both sides of the largest float64
    for (let k = 0; k < 1100; k += 1) {
      const power = 2n ** BigInt(k);
      expect([bitLength(power - 1n), bitLength(power), bitLength(-power - 1n)]).toEqual([
        k,
        k + 1,
        k === 0 ? 2 : k + 1,
      ]);
    }
  });

  test('the square root is the largest integer whose square does not exceed the number', () => {
    fc.assert(
      fc.property(anyInteger, (n) => {
        const square = n < 0n ? -n : n;
        const root = integerSquareRoot(square);
        expect(root * root <= square && (root + 1n) * (root + 1n) > square).toBe(true);
      }),
      { seed: 2 },
    );
  });
});

describe('rational numbers', () => {
  test('are in lowest terms with a positive denominator', () => {
    expect(rational(6, -4)).toEqual({ numerator: -3n, denominator: 2n });
    expect(rational(0, -7)).toEqual({ numerator: 0n, denominator: 1n });
    fc.assert(
      fc.property(anyInteger, anyInteger, anyInteger, anyInteger, (a, b, c, d) => {
        fc.pre(b !== 0n && d !== 0n);
        const [x, y] = [rational(a, b), rational(c, d)];
        for (const z of [rationals.add(x, y), rationals.sub(x, y), rationals.mul(x, y)]) {
          expect(z.denominator > 0n).toBe(true);
          expect(euclid(z.numerator, z.denominator)).toBe(1n);
        }
        // cross-multiplied definitions, without any reduction
        expect(rationals.equals(rationals.add(x, y), rational(a * d + c * b, b * d))).toBe(true);
        expect(rationals.equals(rationals.mul(x, y), rational(a * c, b * d))).toBe(true);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('a float64 becomes the number that it is and comes back unchanged', () => {
    expect(printRational(rationalFromNumber(0.1))).toBe('3602879701896397/36028797018963968');
    fc.assert(
      fc.property(anyFloat, (x) => {
        const { value, bound } = numberFromRational(rationalFromNumber(x));
        expect(value).toBe(x === 0 ? 0 : x);
        expect(bound).toBe(0);
      }),
      { seed: 4, numRuns: 500 },
    );
    for (const x of [Number.MIN_VALUE, 2 ** -1022, 2 ** -1022 - 2 ** -1074, Number.MAX_VALUE, 3 * 2 ** -1074]) {
      expect(numberFromRational(rationalFromNumber(x))).toEqual({ value: x, bound: 0 });
    }
  });

  test('the float64 of a rational number is the nearest one, and its bound holds', () => {
    fc.assert(
      fc.property(anyInteger, anyInteger, fc.integer({ min: -1100, max: 1000 }), (a, b, shift) => {
        fc.pre(a !== 0n && b !== 0n);
        const scale = 2n ** BigInt(Math.abs(shift));
        const x = shift < 0 ? rational(a, b * scale) : rational(a * scale, b);
        const { value, bound } = numberFromRational(x);
        if (!Number.isFinite(value)) {
          expect(bound).toBe(Infinity);
          return;
        }
        const error = rationals.sub(x, rationalFromNumber(value));
        const distance = error.numerator < 0n ? rationals.neg(error) : error;
        expect(compareRationals(distance, rationalFromNumber(bound))).not.toBe(1);
        const magnitude = Math.abs(value);
        const unit = magnitude < 2 ** -1022 ? 2 ** -1074 : 2 ** (Math.floor(Math.log2(magnitude)) - 52);
        const half = rationals.mul(rationalFromNumber(unit), rational(1, 2));
        expect(compareRationals(distance, half)).not.toBe(1);
        expect(bound === 0).toBe(error.numerator === 0n);
      }),
      { seed: 5, numRuns: 600 },
    );
  });

  test('a number half-way between two float64 goes to the even one', () => {
    expect(numberFromRational(rational(2n ** 53n + 1n)).value).toBe(2 ** 53);
    expect(numberFromRational(rational(2n ** 53n + 3n)).value).toBe(2 ** 53 + 4);
    expect(numberFromRational(rational(1n, 2n ** 1075n)).value).toBe(0);
    expect(numberFromRational(rational(3n, 2n ** 1075n)).value).toBe(2 * Number.MIN_VALUE);
  });

  test('print and parse are inverse', () => {
    fc.assert(
      fc.property(anyInteger, anyInteger, (a, b) => {
        fc.pre(b !== 0n);
        expect(parseRational(printRational(rational(a, b)))).toEqual(rational(a, b));
      }),
      { seed: 6 },
    );
    expect(parseRational('-1.25e-2')).toEqual(rational(-1, 80));
    expect(parseRational('3e2/4')).toEqual(rational(75));
    expect(parseRational('0.1')).toEqual(rational(1, 10));
  });

  test('square roots exist exactly for squares', () => {
    expect(rationals.squareRoot(rational(9, 4))).toEqual(rational(3, 2));
    expect(rationals.squareRoot(rational(2))).toBeUndefined();
    expect(rationals.squareRoot(rational(-4))).toBeUndefined();
  });

  test('bad arguments are named', () => {
    expect(() => rational(1, 0)).toThrow(DomainError);
    expect(() => rational(0.5)).toThrow(/must be an integer, but it is 0.5/);
    expect(() => rationals.div(rationals.one, rationals.zero)).toThrow(DomainError);
    expect(() => rationalFromNumber(Number.NaN)).toThrow(NonFiniteError);
    expect(() => parseRational('1/0')).toThrow(FormatError);
    expect(() => parseRational('x')).toThrow(FormatError);
  });
});
