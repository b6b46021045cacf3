import { describe, expect, test } from 'vitest';
import { certify, isCertificate } from '../../src/certificates/certify.ts';
import { rigorousJudge } from '../../src/certificates/rigorous-judge.ts';
import { hunt } from '../../src/hunter/hunt.ts';
import { budgetTimes } from '../../src/hunter/budget.ts';
import { drawnObjects } from '../../src/registry/drawn-objects.ts';
import { ALL, repeated, sampled } from '../sample.ts';
import { FALSE, TRUE } from './claims/catalogue.ts';
import { evaluationsUntilRefuted } from './refuted.ts';

const SEEDS = [1, 2].slice(0, repeated(1, 1, 2));
const BUDGET = budgetTimes(ALL ? 1 : 1 / 2);

/** Those that take the fewest evaluations on the fewest systems first, of which a sample is made. */
const planted = FALSE.map((expected) => ({ id: expected.wrong.id, ...expected })).toSorted(
  (a, b) => a.evaluations * a.wrong.systems.length - b.evaluations * b.wrong.systems.length,
);

test('there are more than forty false statements, of all kinds, each once', () => {
  expect(new Set(planted.map(({ id }) => id)).size).toBe(planted.length);
  expect(planted.length).toBeGreaterThan(40);
  expect(new Set(planted.map(({ kind }) => kind)).size).toBe(8);
});

describe('what is planted is refuted with the usual evaluations, certified, and printed with few digits', () => {
  test.each(sampled(planted, 1, ({ kind }) => kind))('$kind: $id', ({ wrong, evaluations, largest }) => {
    for (const seed of SEEDS) {
      expect(evaluationsUntilRefuted(wrong, seed), `seed ${seed}`).toBeLessThanOrEqual(evaluations);
      const { counterexample } = hunt(wrong, { seed, judge: rigorousJudge(wrong), budget: BUDGET });
      expect(certify(wrong, counterexample!)).toSatisfy(isCertificate);
      const texts = drawnObjects(wrong, counterexample!).map(({ text }) => text);
      const numbers = texts.flatMap((text) => text.match(/\d+/g) ?? []).map(Number);
      expect(Math.max(...numbers), `seed ${seed}: ${texts.join('; ')}`).toBeLessThanOrEqual(largest);
    }
  });
});

test.each(sampled(TRUE, 1, () => 'neighbour'))('$id, and no violation is met', (right) => {
  const { counterexample, boundFailure } = hunt(right, {
    seed: 1,
    judge: rigorousJudge(right),
    budget: budgetTimes(ALL ? 1 / 8 : 1 / 32),
  });
  expect([counterexample, boundFailure]).toEqual([undefined, undefined]);
});
