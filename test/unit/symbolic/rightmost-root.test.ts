import { expect, test } from 'vitest';
import { type Interval, intervalOf } from '../../../src/enclosure/interval/interval.ts';
import { rightmostRealPart } from '../../../src/symbolic/models/rightmost-root.ts';

const BITS = 64;
const UNIT = 2n ** BigInt(BITS);

/** Coefficients in ascending order, each known to within so many last places. */
const around = (coefficients: readonly number[], places: bigint): readonly Interval[] =>
  coefficients.map((c) => intervalOf(BigInt(c) * UNIT - places, BigInt(c) * UNIT + places, BITS));

test('the rightmost root of (x + 1)(x + 2) is enclosed, as closely as its coefficients are known', () => {
  for (const places of [0n, 2n ** 20n, 2n ** 40n, 2n ** 60n]) {
    const [c, b] = around([2, 3, 1], places);
    const { lower, upper } = rightmostRealPart([c, b, intervalOf(UNIT, UNIT, BITS)])!;
    expect([lower <= -UNIT, upper >= -UNIT]).toEqual([true, true]);
    // p′(−1) = 1
    expect(upper - lower).toBeLessThanOrEqual(16n * places + 1n);
  }
});

test('it is not told where a root may have no negative real part', () => {
  expect(rightmostRealPart(around([1, 0, 1], 0n))).toBeUndefined();
  expect(rightmostRealPart(around([0, 1, 1], 2n ** 10n))).toBeUndefined();
  expect(rightmostRealPart(around([-1, 1, 1], 0n))).toBeUndefined();
});

test('of one root it is the root', () => {
  expect(rightmostRealPart(around([5, 1], 0n))).toMatchObject({ lower: -5n * UNIT, upper: -5n * UNIT });
});
