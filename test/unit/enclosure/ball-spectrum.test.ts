import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { rational, type Rational } from '../../../src/exact/integers/rational.ts';
import type { Ball } from '../../../src/enclosure/ball/ball.ts';
import {
  type BallFunction,
  eigenvaluesOfBall,
  entropyOfBall,
  functionOfBall,
  squareRootOfBall,
  traceOfFunction,
} from '../../../src/enclosure/matrix/ball-spectrum.ts';
import { EXPONENTIAL, LOGARITHM, SQUARE_ROOT } from '../../../src/enclosure/matrix/functions.ts';
import type { Interval } from '../../../src/enclosure/interval/interval.ts';
import { type EnclosureMatrix } from '../../../src/enclosure/matrix/matrix.ts';
import { opaqueMatrix } from './opaque-matrix.ts';

/** Hermitian members at the ends of balls, moved in the direction that changes the result most. */

const BITS = 40;

function units(x: number): bigint {
  return BigInt(Math.round(x * 2 ** BITS));
}

/** Ball of shape (n, n) with the given entries of its middle, as numbers. */
function ball(n: number, re: readonly number[], im: readonly number[] | undefined, radius: number): Ball {
  const part = (list: readonly number[]): Rational[] => list.map((x) => rational(units(x)));
  return {
    middle: exact.matrixOf(n, n, part(re), im === undefined ? undefined : part(im)),
    radius: units(radius),
    bits: BITS,
  };
}

function point(x: number, radius: number): Ball {
  return ball(1, [x], undefined, radius);
}

/** Ball around x·1. */
function multiple(n: number, x: number, radius: number): Ball {
  const re = Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? x : 0));
  return ball(n, re, undefined, radius);
}

/** Hermitian, with every part of every entry x or −x: 1 on the diagonal, 1 ± i beside it. */
function corners(n: number, x: number): { readonly re: readonly number[]; readonly im: readonly number[] } {
  const re = Array.from({ length: n * n }, () => x);
  const im = Array.from({ length: n * n }, (_, k) => x * Math.sign((k % n) - Math.floor(k / n)));
  return { re, im };
}

function endsOf({ lower, upper, bits }: Interval): readonly [number, number] {
  return [Number(lower) / 2 ** bits, Number(upper) / 2 ** bits];
}

/** Does the interval contain the number, and how far from its middle is that, in half widths? */
function placeIn(interval: Interval, x: number): number {
  const [lower, upper] = endsOf(interval);
  const place = (x - (lower + upper) / 2) / ((upper - lower) / 2);
  expect(Math.abs(place)).toBeLessThanOrEqual(1);
  return place;
}

function entry(result: Ball | undefined): Interval {
  const { middle, radius } = result!;
  const { numerator } = middle.re[0];
  return { lower: numerator - radius, upper: numerator + radius, bits: result!.bits };
}

describe('eigenvalues', () => {
  test('of numbers reach both ends', () => {
    expect(eigenvaluesOfBall(point(3, 0.25)).map(endsOf)).toEqual([[2.75, 3.25]]);
  });

  test('of a matrix moved by r[[1, 1 + i], [1 − i, 1]] move by (1 + √2)r, of √6 r in the bound', () => {
    const [low, high] = eigenvaluesOfBall(multiple(2, 3, 0.25));
    expect(placeIn(high, 3 + 0.25 * (1 + Math.SQRT2))).toBeGreaterThan(0.98);
    expect(placeIn(low, 3 - 0.25 * (1 + Math.SQRT2))).toBeLessThan(-0.98);
  });

  test('do not depend on which triangle of the middle is rounded better', () => {
    // The member is [[1, 1/2], [1/2, 1]]; both middles hold it.
    for (const re of [
      [1, 0.5, 0.25, 1],
      [1, 0.25, 0.5, 1],
    ]) {
      const [low, high] = eigenvaluesOfBall(ball(2, re, [0, 0.25, 0, 0.25], 0.25));
      placeIn(low, 0.5);
      placeIn(high, 1.5);
    }
  });
});

describe('the entropy', () => {
  const term = (x: number): number => (x === 0 ? 0 : -x * Math.log(x));

  test('of numbers next to 1 reaches both ends', () => {
    const interval = entropyOfBall(point(1, 2 ** -10))!;
    expect(placeIn(interval, term(1 + 2 ** -10))).toBeLessThan(-0.9);
    expect(placeIn(interval, term(1 - 2 ** -10))).toBeGreaterThan(0.9);
  });

  test.each([2 ** -20, 0.01, 0.2, 0.25, 0.3, 0.5, 0.9, 1, 1.5])(
    'of a number between −r and r = %f covers all of −y ln y up to r',
    (r) => {
      const [lower, upper] = endsOf(entropyOfBall(point(0, r))!);
      const values = Array.from({ length: 1001 }, (_, k) => term((r * k) / 1000));
      expect(lower).toBeLessThanOrEqual(Math.min(...values));
      expect(lower).toBeGreaterThan(Math.min(...values) - 2 ** -30);
      expect(upper).toBeGreaterThanOrEqual(Math.max(...values) - 2 ** -BITS);
      if (r <= 0.2) expect(upper).toBeLessThan(1.01 * Math.max(...values));
      expect(upper).toBeLessThan(0.51);
    },
  );

  test('of a number that is certainly not positive is nothing', () => {
    expect(entropyOfBall(point(-1, 0.5))).toEqual({ lower: 0n, upper: 0n, bits: BITS });
  });
});

describe.each<readonly [string, BallFunction, (x: number) => number, number]>([
  ['ln', LOGARITHM, Math.log, -1],
  ['√', SQUARE_ROOT, Math.sqrt, -1],
  ['exp', EXPONENTIAL, Math.exp, 1],
])('%s', (_, f, of, steep) => {
  test('of numbers within a wide ball lies in it, and nearly at its end in a narrow one', () => {
    for (const x of [0.25, 1, 2, 3]) {
      for (const share of [0.9, 0.5, 2 ** -10]) {
        const image = entry(functionOfBall(point(x, share * x), f));
        const places = [-1, 1].map((sign) => placeIn(image, of(x * (1 + sign * share))));
        if (share < 0.01) expect(places[steep > 0 ? 1 : 0] * steep).toBeGreaterThan(0.9);
      }
    }
  });

  test('in a trace with a weight of complex entries comes next to the end', () => {
    const n = 6;
    const r = 2 ** -12;
    const weight = corners(n, 1);
    const interval = traceOfFunction(multiple(n, 2, r), ball(n, weight.re, weight.im, 0), f)!;
    // f(2 + rW) is f(2) + f′(2)rW next to 2, and tr W² = n(2n − 1).
    const slope = (of(2 + r) - of(2 - r)) / (2 * r);
    const reach = slope * r * n * (2 * n - 1);
    for (const sign of [-1, 1]) expect(placeIn(interval, n * of(2) + sign * reach * 0.999)).not.toBeNaN();
    expect(placeIn(interval, n * of(2) + reach * 0.999)).toBeGreaterThan(0.9);
  });

  test('in a trace with a weight that is only enclosed', () => {
    for (const [x, w, r] of [
      [3, 1, 2 ** -5],
      [0.5, -1, 2 ** -3],
    ]) {
      const interval = traceOfFunction(point(x, 0), point(w, r), f)!;
      const places = [-r, r].map((step) => placeIn(interval, (w + step) * of(x)));
      // 1/√2 because the weight might be complex.
      expect(Math.max(...places)).toBeGreaterThan(0.7);
    }
  });

  test('of a point is rounded to within its radius', () => {
    for (const x of [0.3, 0.7, 1.1, 1.9, 2.3, 5.7])
      placeIn(entry(functionOfBall(point(x, 0), f)), of(Number(units(x)) / 2 ** BITS));
  });
});

describe('the square root of a matrix that may be singular', () => {
  test('reaches √0 and covers the other end', () => {
    for (const r of [0.5, 2 ** -8, 2 ** -20]) {
      const root = entry(squareRootOfBall(point(r, r), SQUARE_ROOT));
      expect(placeIn(root, 0)).toBeLessThan(-0.9);
      placeIn(root, Math.sqrt(2 * r));
      const centred = entry(squareRootOfBall(point(0, r), SQUARE_ROOT));
      placeIn(centred, 0);
      placeIn(centred, Math.sqrt(r));
    }
  });

  test('is unknown where no member may be positive', () => {
    expect(squareRootOfBall(point(-1, 0.25), SQUARE_ROOT)).toBeUndefined();
  });
});

describe('the solution of a system', () => {
  const opaque = (x: readonly [number, number], radius: number): EnclosureMatrix =>
    opaqueMatrix(1, 1, (bits) => ({
      middle: exact.matrixOf(
        1,
        1,
        [rational(units(x[0]) << BigInt(bits - BITS))],
        [rational(units(x[1]) << BigInt(bits - BITS))],
      ),
      radius: units(radius) << BigInt(bits - BITS),
      bits,
    }));

  test.each([2 ** -20, 0.25, 0.9])(
    'of 2x = 1 + i, the divisor moved by up to %f in both parts, reaches the end',
    (r) => {
      const x = opaque([2, 0], r).solve(opaque([1, 1], 0))!;
      const [re, im] = [x.realPart(0, 0), x.imaginaryPart(0, 0)].map((part) => part.enclose(64)!);
      const places = [-r, 0, r].flatMap((u) =>
        [-r, 0, r].map((v) => {
          const squares = (2 + u) ** 2 + v ** 2;
          placeIn(im, (2 + u - v) / squares);
          return placeIn(re, (2 + u + v) / squares);
        }),
      );
      // The radius of the product with the inverse counts on two complex factors.
      if (r < 0.01) expect(Math.max(...places)).toBeGreaterThan(0.49);
    },
  );

  test('of ax = b with b moved as well lies inside', () => {
    const x = opaque([2, 0], 0.25).solve(opaque([3, 1], 0.5))!;
    placeIn(x.realPart(0, 0).enclose(64)!, 3.5 / 1.75);
    placeIn(x.realPart(0, 0).enclose(64)!, 2.5 / 2.25);
    placeIn(x.imaginaryPart(0, 0).enclose(64)!, 1.5 / 1.75);
  });

  test('is unknown where the divisor may be zero', () => {
    expect(opaque([2, 0], 2).solve(opaque([1, 0], 0))).toBeUndefined();
    expect(opaque([2, 2], 2).solve(opaque([1, 0], 0))).toBeUndefined();
  });
});
