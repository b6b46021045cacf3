import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expOf, lnOf, sqrtOf } from '../../../src/enclosure/interval/elementary.ts';
import { type Interval, intervalOf, intervalOfRational } from '../../../src/enclosure/interval/interval.ts';
import { bitLength } from '../../../src/exact/integers/integer.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { cosOf, sinOf } from '../../../src/enclosure/interval/trigonometric.ts';
import { ALL, sampled } from '../../sample.ts';
import { missOf, reference } from './containment.ts';

const BITS = 64;

function of(lower: number, upper: number): Interval {
  return intervalOf(BigInt(Math.round(lower * 2 ** 40)) << 24n, BigInt(Math.round(upper * 2 ** 40)) << 24n, BITS);
}

describe.each([
  ['ln', lnOf, [0.01, 0.5, 0.99, 1, 3, 1000]],
  ['exp', expOf, [-30, -1, -0.01, 0, 0.5, 20]],
  ['√', sqrtOf, [0, 0.25, 0.5, 1, 2, 1000]],
] as const)('%s of an interval', (_, f, ends) => {
  test('reaches from that of its lower end to that of its upper end', () => {
    for (const lower of ends) {
      for (const upper of ends.filter((x) => x >= lower)) {
        const [image, low, high] = [f(of(lower, upper))!, f(of(lower, lower))!, f(of(upper, upper))!];
        expect([image.lower, image.upper]).toEqual([low.lower, high.upper]);
      }
    }
  });
});

describe.each([
  ['cos', cosOf, Math.cos],
  ['sin', sinOf, Math.sin],
] as const)('%s of an interval', (_, f, g) => {
  test('covers all between its ends and is no wider than it', () => {
    for (const x of [-40, -3, -1.5, 0, 0.7, 2, 3.1, 100]) {
      for (const radius of [2 ** -20, 0.1, 0.5]) {
        const { lower, upper } = f(of(x - radius, x + radius))!;
        const [from, to] = [Number(lower) / 2 ** BITS, Number(upper) / 2 ** BITS];
        for (const share of [-1, -0.5, 0, 0.5, 1]) {
          expect(from).toBeLessThanOrEqual(g(x + share * radius) + 2 ** -45);
          expect(to).toBeGreaterThanOrEqual(g(x + share * radius) - 2 ** -45);
        }
        expect(to - from).toBeLessThan(2 * radius + 2 ** -30);
      }
    }
    // Where it is steepest both ends are reached.
    const steep = f === sinOf ? 0 : Math.PI / 2;
    const { lower, upper } = f(of(steep - 2 ** -10, steep + 2 ** -10))!;
    expect(Number(upper - lower) / 2 ** BITS).toBeLessThan(1.001 * 2 * 2 ** -10);
  });
});

test('ln 1 = 0 and exp 0 = 1 are exact', () => {
  expect([lnOf(of(1, 1)), expOf(of(0, 0))]).toEqual([of(0, 0), of(1, 1)]);
});

test('√ of what is no square lies between two neighbours', () => {
  for (const n of [2n, 3n, 5n]) {
    const { lower, upper } = sqrtOf(intervalOf(n << 64n, n << 64n, BITS))!;
    expect(upper - lower).toBe(1n);
    expect(lower ** 2n < n << 128n && n << 128n < upper ** 2n).toBe(true);
  }
});

test('e^x exceeds 1 + x by less than a unit of the last place, and the upper end shows it', () => {
  for (const x of [1n, 2n, 1000n]) {
    const { lower, upper } = expOf(intervalOf(x, x, BITS))!;
    expect(lower).toBeLessThanOrEqual((1n << 64n) + x);
    expect(upper).toBeGreaterThan((1n << 64n) + x);
    expect(upper - lower).toBeLessThanOrEqual(2n);
  }
});

test('a value of 120 digits lies between the ends, which are next to each other', () => {
  for (const { argument, ln, exp } of reference.functions) {
    const [p, q] = argument.map(BigInt);
    const x = intervalOfRational(rational(p, q), BITS);
    const [logarithm, power] = [lnOf(x), expOf(x)];
    if (logarithm !== undefined) expect(missOf(logarithm, ln)).toBe(0);
    if (exp !== null) expect(missOf(power!, exp)).toBe(0);
    // An argument that is rounded itself widens the image.
    if (x.lower === x.upper) expect(logarithm!.upper - logarithm!.lower).toBeLessThanOrEqual(2n);
  }
});

const largeExponentials = JSON.parse(
  readFileSync(new URL('../../reference/enclosure/large-exponentials.json', import.meta.url), 'utf8'),
) as readonly {
  readonly argument: readonly [number, number];
  readonly places: number;
  readonly length: number;
  readonly tail: string;
}[];

test.each(sampled(largeExponentials, 1, ({ argument }) => argument.join('/')))(
  'exp of $argument with $places places ends next to the last digits of the value, in less than seconds',
  ({ argument: [p, q], places, length, tail }) => {
    const x = intervalOfRational(rational(BigInt(p), BigInt(q)), places);
    const begin = performance.now();
    const { lower, upper } = expOf(x)!;
    expect(performance.now() - begin).toBeLessThan(5000);
    expect({ length: bitLength(lower), tail: String(BigInt.asUintN(256, lower)) }).toEqual({ length, tail });
    expect(upper - lower).toBe(1n);
  },
);

test('exp beyond 2 to the power 65536 is not computed, and far below it lies between 0 and a unit', () => {
  const ends = (x: bigint) => expOf(intervalOf(x << 64n, x << 64n, BITS));
  expect(ends(45427n)).toBeUndefined();
  expect(ends(10n ** 30n)).toBeUndefined();
  expect(ends(-(10n ** 30n))).toEqual(intervalOf(0n, 1n, BITS));
});

test('exp just below a power of 2 and just above', () => {
  // The last digits of k ln 2 decide the multiple of ln 2 that is taken away.
  for (const k of [1n, 2n, 45n, 1000n, ...(ALL ? [40_000n] : [])]) {
    const { lower, upper } = lnOf(intervalOf(1n << (k + 64n), 1n << (k + 64n), BITS))!;
    const power = 1n << (k + 64n);
    expect(expOf(intervalOf(lower, lower, BITS))!.lower).toBeLessThan(power);
    expect(expOf(intervalOf(upper, upper, BITS))!.upper).toBeGreaterThan(power);
    expect(expOf(intervalOf(lower, upper, BITS))!.upper - power).toBeLessThan(1n << (k + 2n));
  }
});
