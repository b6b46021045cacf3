import { describe, expect, test } from 'vitest';
import { certify } from '../../src/certificates/certify.ts';
import { rigorousJudge } from '../../src/certificates/rigorous-judge.ts';
import { hunt } from '../../src/hunter/hunt.ts';
import { budgetTimes } from '../../src/hunter/budget.ts';
import { sampled } from '../sample.ts';
import { CORNERS, EXACT, INFINITE, NEIGHBOURS } from './claims/thin.ts';

const SEEDS = sampled([1, 2, 3], 1, () => 'seed');

describe.each([
  ['an infinite side', INFINITE],
  ['an equality that is reached exactly', EXACT],
  ['a thin corner', CORNERS],
] as const)('what is false only at %s is refuted and certified, with small integers', (_name, list) => {
  const planted = list.map((thin) => ({ id: thin.wrong.id, ...thin }));

  test.each(sampled(planted, 4, () => 'planted'))('$id', ({ wrong, largest }) => {
    for (const seed of SEEDS) {
      const { counterexample } = hunt(wrong, { seed, judge: rigorousJudge(wrong) });
      expect(counterexample, `seed ${seed}`).toBeDefined();
      expect(certify(wrong, counterexample!)).toHaveProperty('format');
      const integers = Object.values(counterexample!.integers).flat();
      expect(Math.max(...integers.map(Math.abs)), `seed ${seed}`).toBeLessThanOrEqual(largest);
    }
  });
});

test.each(sampled(NEIGHBOURS, 3, () => 'neighbour'))('$id, and no violation is met', (right) => {
  const { counterexample } = hunt(right, { seed: 1, judge: rigorousJudge(right), budget: budgetTimes(1 / 8) });
  expect(counterexample).toBeUndefined();
});
