import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { arccosOf } from '../../../src/enclosure/interval/arc-cosine.ts';
import { intervalOf, intervalOfRational } from '../../../src/enclosure/interval/interval.ts';
import { cosOf, piOf } from '../../../src/enclosure/interval/trigonometric.ts';
import { EnclosureReal, rationalReal, specialReal } from '../../../src/enclosure/real/real.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { Float64Real } from '../../../src/float64/real.ts';
import { boxConstants, rangeNumber } from '../../../src/certificates/box-number.ts';
import { Jet } from '../../../src/certificates/jet.ts';
import { formula } from '../../../src/claims/formula.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { DomainError } from '../../../src/matrix/errors.ts';
import { missOf } from './containment.ts';

const values = JSON.parse(
  readFileSync(new URL('../../reference/enclosure/arc-cosines.json', import.meta.url), 'utf8'),
) as readonly { readonly argument: readonly [string, string]; readonly arccos: string }[];

const real = (p: number, q = 1): EnclosureReal => rationalReal(rational(BigInt(p), BigInt(q)));

test('an error too small to be halved still moves the angle at the ends', () => {
  const smallest = 2 ** -1074;
  // arccos(1 − δ) ≈ √(2δ)
  expect(new Float64Real(1, smallest).arccos().bound).toBeGreaterThan(2 ** -537);
});

describe('arccos of an interval', () => {
  test.each(values)('of $argument is within two units of 120 digits, at every precision', ({ argument, arccos }) => {
    const x = rational(BigInt(argument[0]), BigInt(argument[1]));
    for (const bits of [64, 100, 256, 380]) {
      const y = arccosOf(intervalOfRational(x, bits))!;
      expect(missOf(y, arccos)).toBe(0);
      expect(y.upper - y.lower).toBeLessThanOrEqual(2n);
    }
  });

  test('reaches from that of its upper end to that of its lower end, within [−1, 1]', () => {
    const at = (x: bigint) => arccosOf(intervalOf(x, x, 64))!;
    const one = 1n << 64n;
    for (const [lower, upper] of [
      [-one / 2n, one / 3n],
      [one / 7n, one - 1n],
      [1n - one, 5n],
    ]) {
      const { lower: from, upper: to } = arccosOf(intervalOf(lower, upper, 64))!;
      expect([from, to]).toEqual([at(upper).lower, at(lower).upper]);
    }
    expect(arccosOf(intervalOf(0n, 2n * one, 64))!.lower).toBe(0n);
    expect(arccosOf(intervalOf(-2n * one, 0n, 64))!.upper).toBe(piOf(64).upper);
    expect(arccosOf(intervalOf(one + 1n, 2n * one, 64))).toBeUndefined();
    expect(arccosOf(intervalOf(-2n * one, -one - 1n, 64))).toBeUndefined();
    expect([at(one).lower, at(one).upper]).toEqual([0n, 0n]);
  });

  test('has all its digits next to both ends', () => {
    for (const bits of [64, 256, 380]) {
      const one = 1n << BigInt(bits);
      // arccos(1 − δ) = √(2δ)(1 + δ/12 + …), and δ is one unit.
      const { lower, upper } = arccosOf(intervalOf(one - 1n, one - 1n, bits))!;
      expect(upper - lower).toBeLessThanOrEqual(2n);
      expect(lower * lower <= 2n * one && 2n * one < upper * upper).toBe(true);
      const other = arccosOf(intervalOf(1n - one, 1n - one, bits))!;
      expect(other.upper - other.lower).toBeLessThanOrEqual(2n);
    }
  });

  test('is inverted by the cosine: cos of its ends lies around every argument', () => {
    for (let k = -99n; k < 100n; k += 9n) {
      const x = (k << 64n) / 100n;
      const { lower, upper } = arccosOf(intervalOf(x, x, 64))!;
      expect(cosOf(intervalOf(upper, upper, 64))!.lower).toBeLessThanOrEqual(x);
      expect(cosOf(intervalOf(lower, lower, 64))!.upper).toBeGreaterThanOrEqual(x);
    }
  });
});

describe('arccos of an enclosed number', () => {
  test('is a multiple of π where the cosine is 0, ±1/2 or ±1', () => {
    const pi = real(-1).arccos();
    expect(pi.value).toBe(Math.PI);
    for (const [p, q, n, m] of [
      [1, 1, 0, 1],
      [1, 2, 1, 3],
      [0, 1, 1, 2],
      [-1, 2, 2, 3],
    ]) {
      expect(real(p, q).arccos().minus(pi.times(n).dividedBy(m)).sign()).toBe(0);
    }
    // √2/2 is not rational: decided, if not by algebra.
    const quarter = real(1, 2).sqrt().arccos().times(4).minus(pi);
    expect(Math.abs(quarter.value)).toBeLessThanOrEqual(quarter.bound);
  });

  test('has no value beyond 1 and −1, by however little, and nothing is known of what is unknown', () => {
    const above = real(1).plus(real(1, 2 ** 40).times(real(1, 2 ** 40)));
    for (const x of [above, above.negated(), real(2), specialReal(Infinity)]) {
      expect(() => x.arccos()).toThrow(/must lie between -1 and 1, but it is/);
    }
    expect(above.times(0).plus(1).arccos().sign()).toBe(0);
    expect(specialReal(Number.NaN).arccos().bound).toBe(Infinity);
  });
});

describe('arccos in floating point', () => {
  test('has an error within its bound, also next to the ends', () => {
    for (const { argument, arccos } of values) {
      const x = Number(argument[0]) / Number(argument[1]);
      for (const share of [-1, 0, 1]) {
        for (const bound of [0, 2 ** -60, 2 ** -30, 2 ** -8, 0.6, 3]) {
          const y = new Float64Real(x, bound).arccos();
          const truth = Math.min(1, Math.max(-1, x + share * bound));
          expect(Math.abs(Math.acos(truth) - y.value)).toBeLessThanOrEqual(y.bound);
        }
      }
      const { value, bound } = float64.real(x).arccos();
      if (x !== 1 && x !== -1) expect(Math.abs(value - Number(arccos))).toBeLessThanOrEqual(bound);
      expect(bound).toBeLessThan(2 ** -50);
    }
  });

  test('bounds are attained at the ends, and what rounding puts beyond 1 stands for what may be there', () => {
    const delta = 2 ** -40;
    const end = new Float64Real(1, delta).arccos();
    expect(end.bound).toBeLessThan(1.0001 * Math.acos(1 - delta));
    expect(end.bound).toBeGreaterThanOrEqual(Math.acos(1 - delta));
    const beyond = new Float64Real(1 + delta / 2, delta).arccos();
    expect(beyond.value).toBe(0);
    expect(beyond.bound).toBeGreaterThanOrEqual(Math.acos(1 - delta / 2));
    expect(new Float64Real(-1 - delta / 2, delta).arccos().value).toBe(Math.PI);
    const middle = new Float64Real(0.25, delta).arccos();
    expect(middle.bound).toBeLessThan((1.01 * delta) / Math.sqrt(15 / 16) + 2 ** -50);
  });

  test('has no value beyond 1 and −1', () => {
    for (const x of [1 + 2 ** -52, -1 - 2 ** -52, Infinity])
      expect(() => float64.real(x).arccos()).toThrow(DomainError);
    expect(() => new Float64Real(1.5, 0.25).arccos()).toThrow(/it is 1.5 \(error at most 0.25\)/);
    expect(new Float64Real(0.5, Infinity).arccos().bound).toBe(Infinity);
    expect(float64.real(1).arccos().sign()).toBe(0);
  });
});

test('over the rationals arccos 1 = 0 alone has a value', () => {
  expect(exact.real(1).arccos().sign()).toBe(0);
  expect(() => exact.real(1, 2).arccos()).toThrow(/must be 1 to have an exact inverse cosine/);
  expect(() => exact.real(3, 2).arccos()).toThrow(DomainError);
});

test('on a box it covers all members, and knows nothing where some lie beyond 1', () => {
  const box = rangeNumber(rational(-1n, 2n), rational(3n, 4n), 64).arccos();
  expect(Number(box.range!.lower) / 2 ** 64).toBeCloseTo(Math.acos(3 / 4), 14);
  expect(Number(box.range!.upper) / 2 ** 64).toBeCloseTo(Math.acos(-1 / 2), 14);
  expect(rangeNumber(rational(1n, 2n), rational(9n, 8n), 64).arccos().range).toBeUndefined();
  expect(boxConstants(64).real(-9, 8).arccos().range).toBeUndefined();
});

test('its derivatives are −1/√(1 − x²) and −x/(1 − x²)^{3/2}', () => {
  const { number, gradient, hessian } = new Jet(float64.real(3, 5), [float64.real(1)], [[float64.real(0)]]).arccos();
  expect(number.value).toBeCloseTo(Math.acos(0.6), 15);
  expect(gradient[0].value).toBeCloseTo(-1 / 0.8, 14);
  expect(hessian[0][0].value).toBeCloseTo(-0.6 / 0.8 ** 3, 13);
});

test('formulas have it under both names', () => {
  const at = (text: string) => formula(text).evaluate({ x: float64.real(1, 2) }).value;
  expect(at('arccos(x)')).toBeCloseTo(Math.PI / 3, 15);
  expect(at('acos(-x)')).toBeCloseTo((2 * Math.PI) / 3, 15);
  expect(formula('acos(x)').latex).toContain(String.raw`\arccos`);
});
