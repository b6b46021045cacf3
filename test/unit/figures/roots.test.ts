import { describe, expect, test } from 'vitest';
import { doubledUntil, evenly, firstRise, root } from '../../../src/figures/roots.ts';

describe('a root', () => {
  test.each([
    ['√2', (x: number) => x * x - 2, 0, 2, Math.SQRT2],
    ['the fixed point of the cosine', (x: number) => Math.cos(x) - x, 0, 1, 0.7390851332151607],
    ['a flat zero', (x: number) => (x - 1 / 3) ** 9, 0, 1, 1 / 3],
    ['a step', (x: number) => (x < 0.7 ? -1 : 1), 0, 1, 0.7],
    ['a pole with a change of sign', (x: number) => 1 / (x - 0.3), 0, 1, 0.3],
    ['the left end', (x: number) => x, 0, 1, 0],
    ['the right end', (x: number) => x - 1, 0, 1, 1],
    ['a huge number', (x: number) => x - 1e12, 1, 2e12, 1e12],
  ])('is found: %s', (_, f, from, to, expected) => {
    expect(Math.abs(root(f, from, to) - expected)).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(expected)));
    expect(root(f, to, from)).toBeCloseTo(expected, 10);
  });

  test('takes few evaluations of a smooth function', () => {
    let count = 0;
    root((x) => (count++, Math.exp(x) - 3), 0, 10);
    expect(count).toBeLessThan(20);
  });

  test('is not looked for where the signs agree or are none', () => {
    expect(() => root((x) => x * x + 1, -1, 1)).toThrow('must lie on the other side of a zero than `to`');
    expect(() => root(() => Number.NaN, -1, 1)).toThrow('must lie on the other side of a zero than `to`');
  });
});

test('doubling stops at the limit', () => {
  expect(doubledUntil((x) => x > 10, 1, 100)).toBe(16);
  expect(doubledUntil((x) => x > 10, 1, 8)).toBeUndefined();
});

test('a rise is found once, and not where the function is positive at once or never', () => {
  expect(firstRise((x) => x - 10, 1, 100)).toBe(10);
  expect(firstRise((x) => x + 1, 1, 100)).toBeUndefined();
  expect(firstRise((x) => x - 10, 1, 8)).toBeUndefined();
});

test('numbers at equal distances include both ends', () => {
  expect(evenly(1, 2, 5)).toEqual([1, 1.25, 1.5, 1.75, 2]);
});
