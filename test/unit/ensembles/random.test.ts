import { describe, expect, test } from 'vitest';
import { fillGaussian } from '../../../src/ensembles/gaussian-integers.ts';
import { childStream, randomStream, streamOf, threefry4x32, Xoshiro128 } from '../../../src/ensembles/random.ts';
import { normalCumulative, within } from './statistics.ts';

describe('threefry4x32', () => {
  const ones = 0xffffffff;
  // Known answers of Random123 1.14, kat_vectors, threefry4x32 with 20 rounds.
  test.each([
    ['zeros', [0, 0, 0, 0], [0, 0, 0, 0], [0x9c6ca96a, 0xe17eae66, 0xfc10ecd4, 0x5256a7d8]],
    ['ones', [ones, ones, ones, ones], [ones, ones, ones, ones], [0x2a881696, 0x57012287, 0xf6c7446e, 0xa16a6732]],
    [
      'digits of π',
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89],
      [0x59cd1dbb, 0xb8879579, 0x86b5d00c, 0xac8b6d84],
    ],
  ] as const)('agrees with Random123 on %s', (_, counter, key, expected) => {
    expect(threefry4x32(key, counter)).toEqual(expected);
  });
});

describe('xoshiro128**', () => {
  test('agrees with the reference implementation', () => {
    const stream = new Xoshiro128(1, 2, 3, 4);
    const outputs = Array.from({ length: 12 }, () => stream.next() >>> 0);
    expect(outputs).toEqual(REFERENCE);
  });

  test('a clone continues where the original stands', () => {
    const stream = randomStream(1, 2, 3);
    stream.next();
    const clone = stream.clone();
    expect(clone.getState()).toEqual(stream.getState());
    expect([clone.next(), clone.next()]).toEqual([stream.next(), stream.next()]);
  });
});

describe('randomStream', () => {
  const firstWord = (seed: number, stream: number, index: number): number => randomStream(seed, stream, index).next();

  test('is a function of seed, stream and index, whatever was drawn before', () => {
    const forwards = Array.from({ length: 100 }, (_, k) => firstWord(7, 8, k));
    const backwards = Array.from({ length: 100 }, (_, k) => firstWord(7, 8, 99 - k)).reverse();
    expect(backwards).toEqual(forwards);
  });

  test('differs between neighbouring seeds, streams and indices, above 2³² too', () => {
    const huge = 2 ** 32;
    const words = [firstWord(0, 0, 0), firstWord(1, 0, 0), firstWord(0, 1, 0), firstWord(0, 0, 1)];
    words.push(firstWord(huge, 0, 0), firstWord(0, 0, huge), firstWord(huge + 1, 0, 0), firstWord(0, 0, huge + 1));
    expect(new Set(words).size).toBe(words.length);
  });

  test('gives uniform and uncorrelated first words from instance to instance', () => {
    const count = 20_000;
    const x = Array.from({ length: count }, (_, k) => firstWord(3, 4, k) / 2 ** 31);
    within(x, 0);
    within(
      x.map((value) => value * value),
      1 / 3,
    );
    within(
      x.slice(1).map((value, k) => value * x[k]),
      0,
    );
  });

  test('streams of different names differ', () => {
    expect(streamOf('spohn 2')).not.toBe(streamOf('spohn 3'));
    expect(streamOf('')).toBe(0x811c9dc5);
    expect(streamOf('a')).toBe(0xe40c292c);
  });
});

describe('a stream filled in one go', () => {
  test('goes on as one that is asked word by word', () => {
    const [first, second] = [randomStream(5, 6, 7), randomStream(5, 6, 7)];
    for (const length of [0, 1, 7, 64]) {
      const words = new Int32Array(length);
      first.fillWords!(words);
      expect(Array.from(words)).toEqual(Array.from({ length }, () => second.next()));
      expect(first.getState()).toEqual(second.getState());
    }
  });
});

describe('fillGaussian', () => {
  const integers = new Int32Array(400_000);
  fillGaussian(randomStream(1, 2, 3), integers);
  const numbers = Array.from(integers);

  test('has the moments of a rounded normal deviate of standard deviation 16', () => {
    const variance = 256 + 1 / 12;
    within(numbers, 0);
    within(
      numbers.map((n) => n * n),
      variance,
    );
    within(
      numbers.map((n) => n ** 3),
      0,
    );
    // Rounding adds an independent uniform deviate up to exponentially small terms: E(z + u)⁴ = 3σ⁴ + 6σ²/12 + 1/80.
    within(
      numbers.map((n) => n ** 4),
      3 * 256 ** 2 + 256 / 2 + 1 / 80,
    );
  });

  test('has the cumulative distribution of the normal law, cell by cell (χ²)', () => {
    const limit = 55;
    const counts = new Map<number, number>();
    for (const n of integers) {
      const cell = Math.max(-limit, Math.min(limit, n));
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    let chiSquare = 0;
    for (let n = -limit; n <= limit; n++) {
      const upper = n === limit ? 1 : normalCumulative((n + 1 / 2) / 16);
      const lower = n === -limit ? 0 : normalCumulative((n - 1 / 2) / 16);
      const expected = integers.length * (upper - lower);
      chiSquare += ((counts.get(n) ?? 0) - expected) ** 2 / expected;
    }
    const freedom = 2 * limit;
    expect(chiSquare).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom));
    expect(chiSquare).toBeGreaterThan(freedom - 4 * Math.sqrt(2 * freedom));
  });

  test('draws the same integers on every engine', () => {
    const first = new Int32Array(12);
    fillGaussian(randomStream(2026, streamOf('spohn-inequality 2'), 5), first);
    expect(Array.from(first)).toEqual(FIRST_INTEGERS);
  });

  test('neighbours are uncorrelated', () => {
    within(
      numbers.slice(1).map((n, k) => n * numbers[k]),
      0,
    );
  });

  test('a child stream draws other numbers than its parent', () => {
    const parent = randomStream(1, 1, 1);
    const child = childStream(() => parent.next());
    expect(child.getState()).not.toEqual(parent.getState());
  });
});

/** Printed by `test/reference/xoshiro128/make.c`. */
const REFERENCE = [
  11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804, 337829053,
  2142557243,
];

/** Frozen, so that a campaign's instance k stays what it is: no theory, only the promise of reproducibility. */
const FIRST_INTEGERS = [-1, 10, 4, 12, -1, 7, -3, -27, 10, -12, -21, 6];
