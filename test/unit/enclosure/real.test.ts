import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/exact/integers/rational.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { precisions, withPrecision } from '../../../src/enclosure/interval/precision.ts';
import {
  atomReal,
  EnclosureReal,
  enclosureReal,
  opaqueReal,
  rationalReal,
  specialReal,
} from '../../../src/enclosure/real/real.ts';
import { freshAtom } from '../../../src/enclosure/real/atom.ts';
import { lnOf } from '../../../src/enclosure/interval/elementary.ts';
import { intervalOf, intervalOfRational } from '../../../src/enclosure/interval/interval.ts';
import { coprimeBase } from '../../../src/enclosure/real/zero-test.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { ArithmeticError, DomainError } from '../../../src/matrix/errors.ts';

const real = (p: number, q = 1): EnclosureReal => enclosure.real(p, q) as EnclosureReal;
const ln = (p: number, q = 1): EnclosureReal => real(p, q).ln();

describe('rational numbers', () => {
  test('are exact under the four operations', () => {
    expect(real(1, 3).plus(real(1, 6)).minus(0.5).sign()).toBe(0);
    expect(real(2, 3).times(real(3, 4)).dividedBy(real(1, 2)).toString()).toBe('1');
    expect(real(-2, 3).abs().toString()).toBe('2/3');
    expect(real(4, 9).sqrt().toString()).toBe('2/3');
  });

  test('have a value and a bound that cover them', () => {
    expect(real(1, 4).bound).toBe(0);
    const third = real(1, 3);
    expect(third.bound).toBeGreaterThan(0);
    expect(third.bound).toBeLessThan(Number.EPSILON);
  });

  test('take plain numbers for what they are exactly', () => {
    expect(real(1, 10).minus(0.1).sign()).toBe(-1);
  });
});

describe('logarithms of rational numbers', () => {
  test('cancel by algebra: ln 12 = 2 ln 2 + ln 3', () => {
    const difference = ln(12).minus(ln(2).times(2)).minus(ln(3));
    expect(difference.sign()).toBe(0);
    expect(difference.value).toBe(0);
    expect(difference.bound).toBe(0);
  });

  test('cancel in products and behind divisions', () => {
    expect(
      ln(6)
        .times(ln(6))
        .minus(
          ln(2)
            .plus(ln(3))
            .times(ln(2).plus(ln(3))),
        )
        .sign(),
    ).toBe(0);
    expect(ln(4).dividedBy(ln(2)).minus(2).sign()).toBe(0);
    expect(ln(12).dividedBy(ln(18)).times(ln(18)).minus(ln(4)).minus(ln(3)).sign()).toBe(0);
  });

  test('that differ by 1e-30 are told apart', () => {
    const close = rationalReal(rational(2n * 10n ** 30n + 1n, 10n ** 30n))
      .ln()
      .minus(ln(2));
    expect(close.sign()).toBe(1);
    expect(close.value).toBeCloseTo(5e-31, 45);
    expect(close.bound).toBeLessThan(close.value * Number.EPSILON);
  });

  test('turn back into rational numbers under exp', () => {
    expect(ln(2, 3).times(3).exp().toString()).toBe('8/27');
    expect(ln(2).times(-2).plus(ln(3)).exp().toString()).toBe('3/4');
    const half = ln(2).dividedBy(2).exp();
    expect(half.times(half).minus(2).sign() ?? 0).toBe(0);
    expect(Math.abs(half.value - Math.SQRT2)).toBeLessThan(Number.EPSILON);
  });

  test('of exponentials and their quotients are the exponents', () => {
    const beta = real(3, 7);
    expect(beta.exp().ln().minus(beta).sign()).toBe(0);
    expect(real(1).dividedBy(beta.exp()).ln().plus(beta).sign()).toBe(0);
    const Z = real(1).plus(beta.exp());
    expect(real(2).dividedBy(Z).ln().minus(ln(2)).plus(Z.ln()).sign()).toBe(0);
  });
});

test('a temperature that was divided by and multiplied with is gone', () => {
  const beta = ln(2, 5).negated();
  const T = real(1).dividedBy(beta);
  const x = ln(7).times(T).plus(real(1, 3)).times(beta);
  expect(x.minus(ln(7)).minus(beta.dividedBy(3)).sign()).toBe(0);
  expect(real(1).dividedBy(T).minus(beta).sign()).toBe(0);
});

test('square roots square back to what they are of', () => {
  const root = real(2).sqrt();
  expect(root.times(root).toString()).toBe('2');
  expect(real(1).dividedBy(root).times(root).toString()).toBe('1');
  expect(root.value).toBe(Math.SQRT2);
  expect(() => root.negated().sqrt()).toThrow(DomainError);
});

test('a square root lies between the ends of its enclosure', () => {
  for (const n of [2n, 3n, 5n, 7n, 10n]) {
    for (const bits of [4, 64, 65, 200]) {
      const { lower, upper } = rationalReal(rational(n)).sqrt().enclose(bits)!;
      const square = n << BigInt(2 * bits);
      expect(lower * lower < square && square < upper * upper).toBe(true);
      expect(upper - lower).toBe(1n);
    }
  }
});

test('a square root next to a multiple of the last place is not rounded onto it', () => {
  const square = rational(9n * 2n ** 298n + 1n, 2n ** 300n);
  const { lower, upper } = rationalReal(square).sqrt().enclose(64)!;
  expect([lower, upper]).toEqual([3n << 63n, (3n << 63n) + 1n]);
});

test('a small multiple of one logarithm is not zero', () => {
  const little = rationalReal(rational(1n, 10n ** 30n));
  expect(ln(2).times(little).sign()).toBe(1);
  expect(ln(2).times(ln(3)).times(little).negated().sign()).toBe(-1);
});

describe('what cannot be decided', () => {
  const hidden = (offset: bigint, bits: number): EnclosureReal =>
    opaqueReal('x', (precision) => {
      const x = intervalOfRational(rational(offset, 1n << BigInt(bits)), precision);
      return intervalOf(x.lower - 1n, x.upper + 1n, precision);
    });

  test('stays undecided at the limit of the precision, with a bound that says so', () => {
    // √2·√3 = √6 is an equality that no rewriting here shows.
    const x = real(2).sqrt().times(real(3).sqrt()).minus(real(6).sqrt());
    expect(x.sign()).toBeUndefined();
    expect(x.bound).toBeGreaterThan(0);
    expect(x.bound).toBeLessThan(2 ** -1000);
    expect(Math.abs(x.value)).toBeLessThanOrEqual(x.bound);
  });

  test('becomes decided when the limit allows it, and only then', () => {
    expect(withPrecision(256, () => hidden(1n, 600).sign())).toBeUndefined();
    expect(hidden(1n, 600).sign()).toBe(1);
    expect(hidden(-1n, 600).sign()).toBe(-1);
    expect(hidden(1n, 2000).sign()).toBeUndefined();
    expect(withPrecision(4096, () => hidden(1n, 2000).sign())).toBe(1);
  });

  test('a value is asked for again when the limit was raised', () => {
    const x = hidden(1n, 600);
    const coarse = withPrecision(128, () => x.bound);
    expect(coarse).toBeGreaterThan(2 ** -200);
    expect(x.bound).toBeLessThan(2 ** -600);
  });

  test('precisions double from 64 to the limit', () => {
    expect(precisions()).toEqual([64, 128, 256, 512, 1024]);
    expect(withPrecision(300, () => precisions())).toEqual([64, 128, 256, 300]);
    expect(withPrecision(1, () => precisions())).toEqual([64]);
  });

  test('has an absolute value that covers both signs', () => {
    const size = hidden(1n, 2000).abs();
    expect(size.value).toBeGreaterThanOrEqual(0);
    expect(size.bound).toBeGreaterThan(0);
    expect(size.sign()).not.toBe(-1);
  });
});

describe('infinite numbers', () => {
  const infinity = specialReal(Infinity);

  test('follow the rules of limits', () => {
    expect(infinity.plus(5).value).toBe(Infinity);
    expect(infinity.minus(infinity).value).toBeNaN();
    expect(infinity.minus(infinity).bound).toBe(Infinity);
    expect(infinity.times(ln(1, 2)).value).toBe(-Infinity);
    expect(infinity.times(0).value).toBeNaN();
    expect(real(3).dividedBy(infinity).sign()).toBe(0);
    expect(infinity.negated().sign()).toBe(-1);
    expect(infinity.minus(infinity).sign()).toBeUndefined();
  });

  test('do not come from plain numbers, which may have overflowed', () => {
    expect(real(1).times(1e308 * 10).bound).toBe(Infinity);
    expect(real(1).minus(Infinity).value).toBeNaN();
    expect(real(1).dividedBy(-Infinity).value).toBeNaN();
  });

  test('finite ones are not special', () => {
    expect(() => specialReal(3)).toThrow(RangeError);
  });
});

test('division by what is exactly zero is refused, by what may be zero unknown', () => {
  expect(() => real(1).dividedBy(real(1).minus(1))).toThrow(DomainError);
  const nothing = atomReal(freshAtom('0', (bits) => intervalOf(-1n, 1n, bits)));
  expect(real(1).dividedBy(nothing).bound).toBe(Infinity);
});

test('the logarithm of zero is −Infinity, those of negative numbers are refused', () => {
  expect(real(0).ln().value).toBe(-Infinity);
  expect(real(0).times(real(0).ln()).bound).toBe(Infinity);
  expect(() => ln(1, 2).ln()).toThrow(DomainError);
  expect(ln(2).ln().value).toBe(Math.log(Math.LN2));
});

test('numbers of other arithmetics are refused', () => {
  expect(() => real(1).plus(float64.real(1))).toThrow(ArithmeticError);
  expect(enclosureReal(0.5).toString()).toBe('1/2');
});

test('long products keep their enclosures', () => {
  const sum = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41].map((p) => ln(p)).reduce((x, y) => x.plus(y));
  const square = sum.times(sum);
  const product = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41].map(Math.log).reduce((x, y) => x + y);
  expect(Math.abs(square.value - product * product)).toBeLessThan(64 * Number.EPSILON * product * product);
  expect(square.minus(sum.times(sum)).sign()).toBe(0);
});

test('the coprime base of a list of integers divides them into powers', () => {
  const list = [360n, 84n, 2n ** 40n * 9n, 1n, 1001n];
  const base = coprimeBase(list);
  for (const n of list) {
    let rest = n;
    for (const b of base) while (rest % b === 0n) rest /= b;
    expect(rest).toBe(1n);
  }
});

test('ln of small numbers has the digits that were asked for', () => {
  const small = rationalReal(rational(1n, 10n ** 300n)).ln();
  const interval = small.enclose(64)!;
  expect(interval.upper - interval.lower).toBeLessThan(8n);
  expect(lnOf(intervalOf(0n, 1n, 64))).toBeUndefined();
});
