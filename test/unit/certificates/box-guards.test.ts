import { describe, expect, test } from 'vitest';
import { rangeNumber } from '../../../src/certificates/box-number.ts';
import type { BoxStatement } from '../../../src/certificates/box-statement.ts';
import { proveOnBox } from '../../../src/certificates/branch-and-bound.ts';
import { parseRational, rational } from '../../../src/exact/integers/rational.ts';

/** Statements for which one of the ways of settling a box would be wrong if its condition were not checked. */

type Box = BoxStatement['box'];

function verdictOf(
  relation: '> 0' | '≥ 0',
  box: Box,
  expressions: readonly string[],
  zeros: BoxStatement['zeros'] = [],
): string {
  return proveOnBox({ expressions, relation, box, zeros }).verdict;
}

const UNIT: Box = { x: ['0', '1'] };
const AROUND: Box = { x: ['-1', '1'] };
const SQUARE: Box = { x: ['-1', '1'], y: ['-1', '1'] };
const ORIGIN = [{ x: '0', y: '0' }];

describe('a statement is not proved', () => {
  test('strictly, where it is an equality at an end', () => {
    expect(verdictOf('> 0', UNIT, ['x'])).toBe('refuted');
    expect(verdictOf('≥ 0', UNIT, ['x'])).toBe('proved');
  });

  test('by the end at which it is largest', () => {
    expect(verdictOf('≥ 0', { x: ['0', '2'] }, ['1 - x'])).toBe('refuted');
    expect(verdictOf('≥ 0', { x: ['-2', '0'] }, ['1 + x'])).toBe('refuted');
  });

  test('by an end where the slope has both signs', () => {
    expect(verdictOf('≥ 0', UNIT, ['x^2 - x + 1/8'])).toBe('refuted');
  });

  test('by a mean value that reaches half of the box', () => {
    expect(verdictOf('≥ 0', { x: ['-1/4', '1'] }, ['x'])).toBe('refuted');
    expect(verdictOf('≥ 0', { x: ['-1/4', '1'], y: ['-1/4', '1'] }, ['x + y'])).toBe('refuted');
  });

  test('by a zero outside of the box, on which it is convex', () => {
    expect(verdictOf('≥ 0', { x: ['-1/4', '1/4'] }, ['x^4 - 4*x^3 + 15/4*x^2 + x - 1'], [{ x: '2' }])).toBe('refuted');
  });

  test('by convexity around a point that is no zero, or not stationary', () => {
    expect(verdictOf('≥ 0', AROUND, ['x^2 - 1/1000000'], [{ x: '0' }])).toBe('refuted');
    expect(verdictOf('≥ 0', AROUND, ['x^2 - x'], [{ x: '0' }])).toBe('refuted');
  });

  test('by a stationary zero around which it is a saddle, whichever pivot is negative', () => {
    for (const expression of ['x*y', 'x^2 - y^2', 'y^2 - x^2', 'x^2 + y^2 - 3*x*y', '-(x^2) - y^2']) {
      expect(verdictOf('≥ 0', SQUARE, [expression], ORIGIN), expression).toBe('refuted');
    }
    expect(verdictOf('≥ 0', SQUARE, ['x^2 + y^2 - x*y'], ORIGIN)).toBe('proved');
  });

  test('by boxes that are too narrow to be halved', () => {
    expect(verdictOf('≥ 0', AROUND, ['abs(x) - x'])).toBe('undecided');
  });

  test('by a root that exists on one side only', () => {
    expect(verdictOf('> 0', AROUND, ['sqrt(x) + 1'])).not.toBe('proved');
  });
});

describe('a statement is not refuted', () => {
  test('where its value cannot be told from zero', () => {
    const equal = { expressions: ['sqrt(x)*sqrt(x) - x'], box: { x: ['1', '2'] } } as const;
    expect(proveOnBox({ ...equal, relation: '≥ 0' }, { maximalBoxes: 50 }).verdict).toBe('undecided');
    expect(proveOnBox({ ...equal, relation: '> 0' }, { maximalBoxes: 50 }).verdict).not.toBe('proved');
  });

  test('by one of two alternatives', () => {
    expect(verdictOf('> 0', { x: ['-2', '1'] }, ['x', '1/2 - x'])).toBe('proved');
  });
});

test('ln of numbers around 1 reaches to both sides of 0', () => {
  const [half, two] = [rational(1, 2), rational(2)];
  const { lower, upper } = rangeNumber(half, two, 64).ln().range!;
  const scale = 2 ** 64;
  expect(Number(lower) / scale).toBeCloseTo(-Math.LN2, 15);
  expect(Number(upper) / scale).toBeCloseTo(Math.LN2, 15);
  expect(rangeNumber(rational(1), two, 64).ln().range!.lower).toBe(0n);
  expect(rangeNumber(half, rational(1), 64).ln().range!.upper).toBe(0n);
});

test('a refutation is a point of the box at which the statement is false', () => {
  const result = proveOnBox({ expressions: ['x^2 - x + 1/8'], relation: '≥ 0', box: UNIT });
  if (result.verdict !== 'refuted') throw new Error(result.verdict);
  const { numerator, denominator } = parseRational(result.point['x']);
  const x = Number(numerator) / Number(denominator);
  expect(x >= 0 && x <= 1 && x * x - x + 1 / 8 < 0).toBe(true);
});
