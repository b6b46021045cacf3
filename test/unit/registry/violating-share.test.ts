import { describe, expect, test } from 'vitest';
import { formatLedger, violatingShare } from '../../../src/registry/ledger.ts';

const draws = (holds: number, undecided: number) => ({ holds, undecided, violated: 0, vacuous: 7 });

/** Probability of at most k violations among n draws with the given share, summed term by term. */
function atMostViolations(k: number, n: number, share: number): number {
  let term = (1 - share) ** n;
  let sum = term;
  for (let j = 1; j <= k; j++) {
    term *= ((n - j + 1) / j) * (share / (1 - share));
    sum += term;
  }
  return sum;
}

describe('the share of violations that draws leave possible', () => {
  test('is a little less than 3/N when all of N hold', () => {
    for (const n of [1, 10, 1000, 10 ** 6]) {
      expect(violatingShare(draws(n, 0))).toBeCloseTo(1 - Math.exp(-3 / n), 12);
      expect(violatingShare(draws(n, 0))).toBeLessThan(3 / n);
    }
  });

  test('is such that draws in doubt may all be violations, with 95 % confidence', () => {
    for (const [holds, undecided] of [
      [100, 1],
      [100, 10],
      [10, 100],
      [1000, 30],
      [1, 1],
    ] as const) {
      const share = violatingShare(draws(holds, undecided));
      expect(share).toBeGreaterThan(undecided / (holds + undecided));
      expect(atMostViolations(undecided, holds + undecided, share)).toBeLessThan(1 / 20);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  test('counts draws without a value as those in doubt', () => {
    expect(violatingShare(draws(90, 4), 6)).toBe(violatingShare(draws(90, 10)));
  });
});

test('infinite numbers of a ledger are texts', () => {
  const rows = [{ counterexample: { left: Infinity, margin: -Infinity, bound: 0 } }];
  const text = formatLedger({ format: 'clausius-ledger', version: 1, seed: 1, rows: rows as never });
  expect(JSON.parse(text).rows[0].counterexample).toEqual({ left: 'Infinity', margin: '-Infinity', bound: 0 });
});
