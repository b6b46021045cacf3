import { describe, expect, test } from 'vitest';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import { rational, type Rational } from '../../../src/exact/integers/rational.ts';
import {
  type Ball,
  ballOf,
  differenceOfBalls,
  entrywiseProduct,
  entryOfBall,
  frobeniusBound,
  frobeniusRadius,
  isPositiveBall,
  kroneckerOfBalls,
  mappedBall,
  productOfBalls,
  productTrace,
  roundedBall,
  scaledBall,
  sumOfBalls,
  traceOfBall,
  withRowOfBall,
} from '../../../src/enclosure/ball/ball.ts';
import { type Interval, intervalOf } from '../../../src/enclosure/interval/interval.ts';

/**
 * Members at the ends of balls, chosen so that the result moves as far as it can: each radius has to hold them, and does by
 * little more than rounding.
 */

const BITS = 8;

type Part = readonly bigint[];

function integers(rows: number, cols: number, re: Part, im?: Part): ExactMatrix {
  const part = (list: Part): Rational[] => list.map((x) => rational(x));
  return exact.matrixOf(rows, cols, part(re), im === undefined ? undefined : part(im));
}

/** All entries x + iy. */
function constant(rows: number, cols: number, x: bigint, y: bigint): ExactMatrix {
  const fill = (value: bigint): Part => Array.from({ length: rows * cols }, () => value);
  return integers(rows, cols, fill(x), fill(y));
}

/** All members of the ball are within `radius` of x + iy. */
function ball(rows: number, cols: number, x: bigint, y: bigint, radius: bigint): Ball {
  return { middle: constant(rows, cols, x, y), radius, bits: BITS };
}

/** A matrix of integers in units of 2^−bits. */
function inUnits(matrix: ExactMatrix, bits = BITS): ExactMatrix {
  return matrix.scaled(exact.number(rational(1n, 1n << BigInt(bits))));
}

/** Largest distance of the parts of the entries from those of the middle, over the radius. */
function reachOf({ middle, radius, bits }: Ball, member: ExactMatrix): number {
  const scaled = member.scaled(exact.number(rational(1n << BigInt(bits))));
  const difference = scaled.minus(middle);
  const distances = [...difference.re, ...(difference.im ?? [])].map((x) => Math.abs(exact.number(x).value));
  return Math.max(...distances) / Number(radius);
}

function expectTight(result: Ball, ...members: readonly ExactMatrix[]): void {
  const reaches = members.map((member) => reachOf(result, member));
  for (const reach of reaches) expect(reach).toBeLessThanOrEqual(1);
  expect(Math.max(...reaches)).toBeGreaterThan(0.9);
}

function expectEnd({ lower, upper, bits }: Interval, end: number): void {
  const [from, to] = [lower, upper].map((x) => Number(x) / 2 ** bits);
  expect(from).toBeLessThanOrEqual(end);
  expect(end).toBeLessThanOrEqual(to);
  expect(Math.abs(end - (from + to) / 2) / ((to - from) / 2)).toBeGreaterThan(0.9);
}

const SHAPES = [
  [1, 1, 1],
  [2, 2, 2],
  [1, 3, 2],
  [3, 5, 1],
] as const;

describe('members at the ends lie in the ball of', () => {
  test.each(SHAPES)('a product and nearly at its end, (%i, %i) times (…, %i)', (n, m, k) => {
    for (const [size, r, s] of [
      [1000n, 3000n, 500n],
      [40_000n, 300n, 0n],
      [40_000n, 0n, 300n],
      [0n, 900n, 900n],
    ]) {
      const [a, b] = [ball(n, m, size, size, r), ball(m, k, size, -size, s)];
      const far = inUnits(constant(n, m, size + r, size + r)).times(inUnits(constant(m, k, size + s, -size - s)));
      expectTight(productOfBalls(a, b), far);
    }
  });

  test('a Kronecker product and nearly at its end', () => {
    for (const [size, r, s] of [
      [1000n, 3000n, 500n],
      [40_000n, 300n, 0n],
      [40_000n, 0n, 300n],
    ]) {
      const [a, b] = [ball(2, 1, size, size, r), ball(1, 3, size, -size, s)];
      const far = inUnits(constant(2, 1, size + r, size + r)).kron(inUnits(constant(1, 3, size + s, -size - s)));
      expectTight(kroneckerOfBalls(a, b), far);
    }
  });

  test('a multiple by the numbers of an interval, and nearly at its end', () => {
    const a = ball(2, 2, 1000n, -1000n, 300n);
    for (const [lower, upper] of [
      [500n, 501n],
      [-700n, 300n],
      [-300n, 700n],
      [100n, 900n],
      [-2n, 5n],
    ]) {
      const members = [lower, upper].flatMap((x) =>
        [-300n, 300n].map((r) =>
          inUnits(constant(2, 2, 1000n + r, -1000n - r)).scaled(exact.number(rational(x, 1n << BigInt(BITS)))),
        ),
      );
      expectTight(scaledBall(a, intervalOf(lower, upper, BITS)), ...members);
    }
  });

  test('a sum, a difference and a sum of entries, and at their ends', () => {
    const [a, b] = [ball(2, 2, 10n, 5n, 3n), ball(2, 2, -7n, 2n, 8n)];
    const far = constant(2, 2, 13n, 8n);
    expect(reachOf(sumOfBalls(a, b), inUnits(far.plus(constant(2, 2, 1n, 10n))))).toBe(1);
    expect(reachOf(differenceOfBalls(a, b), inUnits(far.minus(constant(2, 2, -15n, -6n))))).toBe(1);
    const traced = (matrix: ExactMatrix): ExactMatrix => matrix.sumsOfEntries(1, 1, Int32Array.of(0, 3));
    expect(reachOf(mappedBall(a, traced, 2), inUnits(traced(far)))).toBe(1);
  });

  test('a matrix with another row, whichever radius is larger', () => {
    for (const [r, s] of [
      [3n, 8n],
      [8n, 3n],
    ]) {
      const replaced = withRowOfBall(ball(2, 2, 0n, 0n, r), 1, ball(1, 2, 0n, 0n, s));
      expect(reachOf(replaced, inUnits(constant(2, 2, r, r).withRow(1, constant(1, 2, s, s))))).toBe(1);
    }
  });
});

describe('rounding', () => {
  test('of a product down moves an end by two units, which the radius has', () => {
    // 2·127/256 ± 2·127/256 units: the middle and the radius both lose nearly one.
    const [a, b] = [ball(1, 1, 127n, 127n, 127n), ball(1, 1, 1n, -1n, 0n)];
    const far = inUnits(constant(1, 1, 254n, 254n)).times(inUnits(b.middle));
    for (const of of [productOfBalls, kroneckerOfBalls]) {
      expect(of(a, b).middle.re[0].numerator).toBe(0n);
      expectTight(of(a, b), far);
    }
    const tiny = ball(1, 1, 255n, 0n, 255n);
    const [unit, end] = [intervalOf(1n, 1n, BITS), exact.number(rational(1, 256))];
    expectTight(scaledBall(tiny, unit), inUnits(constant(1, 1, 510n, 255n)).scaled(end));
  });

  test('to coarser units does the same', () => {
    const tiny: Ball = { ...ball(1, 1, 255n, -1n, 255n), bits: 2 * BITS };
    const rounded = roundedBall(tiny, BITS);
    expect(rounded.bits).toBe(BITS);
    expectTight(rounded, inUnits(constant(1, 1, 510n, -256n), 2 * BITS));
    expect(roundedBall(tiny, 2 * BITS)).toEqual(tiny);
  });

  test('of rational entries has a radius of one unit, of integers none', () => {
    for (const numerator of [1, -1, 2, 65_535, -65_535]) {
      const fraction = exact.matrix(1, 1, [numerator], [-numerator], 3 * 65_536);
      expect(ballOf(fraction, BITS).radius).toBe(1n);
      expect(reachOf(ballOf(fraction, BITS), fraction)).toBeLessThanOrEqual(1);
    }
    const almost = exact.matrix(1, 1, [65_535], undefined, 65_536);
    expectTight(ballOf(almost, BITS), almost);
    expect(ballOf(exact.matrix(1, 2, [-1, 2], [1, -2]), BITS).radius).toBe(0n);
  });
});

describe('numbers of members at the ends lie in the interval of', () => {
  test.each([1, 2, 5])('an entry and a trace, at the end, d = %i', (dim) => {
    const a = ball(dim, dim, 100n, -50n, 30n);
    expect(entryOfBall(a, 0, 're')).toEqual(intervalOf(70n, 130n, BITS));
    expect(entryOfBall(a, dim * dim - 1, 'im')).toEqual(intervalOf(-80n, -20n, BITS));
    const n = BigInt(dim);
    expect(traceOfBall(a)).toEqual(intervalOf(n * 70n, n * 130n, BITS));
  });

  test.each([
    [1, 1],
    [2, 2],
    [2, 5],
  ])('a trace of a product, nearly at the end, (%i, %i)', (n, m) => {
    for (const [x, r, s] of [
      [1000n, 300n, 50n],
      [1000n, 300n, 0n],
      [1000n, 0n, 300n],
    ]) {
      const interval = productTrace(ball(n, m, x, x, r), ball(m, n, x, -x, s));
      const far = Number(2n * BigInt(n * m) * (x + r) * (x + s)) / 4 ** BITS;
      expectEnd(interval, far);
      // With opposite signs it is the lower end.
      expectEnd(productTrace(ball(n, m, x, x, r), ball(m, n, -x, x, s)), -far);
    }
  });

  test('a trace of a product that is no multiple of a unit, on both sides', () => {
    const point = (x: bigint): Ball => ({ middle: integers(1, 1, [x]), radius: 0n, bits: BITS });
    expect(productTrace(point(3n), point(5n))).toEqual(intervalOf(0n, 1n, BITS));
    expect(productTrace(point(3n), point(-5n))).toEqual(intervalOf(-1n, 0n, BITS));
  });

  test.each([
    [1, 1],
    [2, 2],
    [4, 4],
    [1, 6],
  ])('the Frobenius norm and the distance in it, nearly at the end, (%i, %i)', (n, m) => {
    const a = ball(n, m, 3000n, -3000n, 1000n);
    const norm = Math.sqrt(2 * n * m);
    expect(Number(frobeniusRadius(a))).toBeGreaterThanOrEqual(norm * 1000);
    expect(Number(frobeniusRadius(a))).toBeLessThan((norm * 1000) / 0.9);
    expect(Number(frobeniusBound(a))).toBeGreaterThanOrEqual(norm * 4000);
    expect(Number(frobeniusBound(a))).toBeLessThan((norm * 4000) / 0.9);
  });
});

test('a product entry by entry holds the products of the ends', () => {
  const a = ball(2, 2, 300n, -200n, 5n);
  const factors = [3n, 40n, 500n, 6000n].map((x) => intervalOf(x << 8n, (x + 1n) << 8n, BITS));
  const image = entrywiseProduct(a, factors);
  const scaledBy = (ends: readonly bigint[], x: bigint, y: bigint): ExactMatrix =>
    inUnits(
      integers(
        2,
        2,
        ends.map((end) => end * x),
        ends.map((end) => end * y),
      ),
    );
  expectTight(image, scaledBy([3n, 40n, 500n, 6000n], 295n, -195n), scaledBy([4n, 41n, 501n, 6001n], 305n, -205n));
  // The radius is the largest, not the last; a real middle says nothing of the imaginary part.
  const unequal = entrywiseProduct({ middle: integers(1, 2, [0n, 0n]), radius: 7n, bits: BITS }, [
    factors[3],
    factors[0],
  ]);
  expectTight(unequal, inUnits(integers(1, 2, [0n, 0n], [7n * 6001n, 7n * 4n])));
});

describe('a ball is positive', () => {
  const multipleOfOne = (n: number, x: bigint, radius: bigint): Ball => ({
    middle: exact.identity(n).scaled(exact.number(rational(x))),
    radius,
    bits: BITS,
  });

  test.each([1, 2, 3, 4])('only where its least Hermitian member is, of order %d', (n) => {
    // A member: −r in all entries, less ir in one of the pairs for n = 2, where the least eigenvalue is −(1 + √2)r.
    const radius = 1000n;
    const bound = Math.sqrt(n * (2 * n - 1)) * Number(radius);
    expect(isPositiveBall(multipleOfOne(n, BigInt(Math.ceil(bound)), radius))).toBe(true);
    expect(isPositiveBall(multipleOfOne(n, BigInt(Math.floor(bound)) - 1n, radius))).toBe(false);
    const least = n === 1 ? 1000 : n === 2 ? 1000 * (1 + Math.SQRT2) : 1000 * n;
    expect(least).toBeLessThanOrEqual(bound);
    expect(isPositiveBall(multipleOfOne(n, BigInt(Math.floor(least)) - 1n, radius))).toBe(false);
  });

  test('whatever antihermitian part rounding has left in its middle', () => {
    const middle = (x: bigint, y: bigint): ExactMatrix => integers(2, 2, [10n, x, y, 10n], [0n, 4n, 3n, 0n]);
    // The Hermitian part has (x + y)/2 + i/2 off the diagonal.
    expect(isPositiveBall({ middle: middle(15n, 4n), radius: 0n, bits: BITS })).toBe(true);
    expect(isPositiveBall({ middle: middle(15n, 5n), radius: 0n, bits: BITS })).toBe(false);
    expect(isPositiveBall({ middle: integers(2, 2, [1n, 1n, 1n, 1n]), radius: 0n, bits: BITS })).toBe(true);
    expect(isPositiveBall({ middle: integers(2, 2, [1n, 1n, 1n, 1n]), radius: 1n, bits: BITS })).toBe(false);
  });
});
