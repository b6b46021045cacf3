import { describe, expect, test } from 'vitest';
import { budgetTimes, DEFAULT_BUDGET, type Budget } from '../../../src/hunter/budget.ts';

const climbed = ({ climbs, climbEvaluations }: Budget): number => climbs * climbEvaluations;

describe('a budget times a factor', () => {
  test('is itself times one', () => {
    expect(budgetTimes(1)).toEqual(DEFAULT_BUDGET);
  });

  test.each([1 / 1000, 1 / 100, 1 / 4, 1 / 3, 7 / 8, 3, 25])(
    'multiplies draws and the evaluations of climbs by %s',
    (factor) => {
      const budget = budgetTimes(factor);
      expect(budget.draws).toBe(Math.ceil(factor * DEFAULT_BUDGET.draws));
      // Rounded up once for each climb.
      expect(climbed(budget)).toBeGreaterThanOrEqual(factor * climbed(DEFAULT_BUDGET));
      expect(climbed(budget)).toBeLessThan(factor * climbed(DEFAULT_BUDGET) + budget.climbs);
      expect(budget.climbs).toBeLessThanOrEqual(DEFAULT_BUDGET.climbs);
      expect(budget.shrinkEvaluations).toBe(DEFAULT_BUDGET.shrinkEvaluations);
    },
  );

  test('keeps the length of climbs where it makes them fewer', () => {
    expect(budgetTimes(1 / 4)).toMatchObject({ climbs: 2, climbEvaluations: DEFAULT_BUDGET.climbEvaluations });
  });

  test('times another one is the budget times their product', () => {
    expect(budgetTimes(1 / 4, budgetTimes(8))).toMatchObject({ draws: 16_000, climbs: 2, climbEvaluations: 32_000 });
    expect(climbed(budgetTimes(1 / 4, budgetTimes(8)))).toBe(climbed(budgetTimes(2)));
  });

  test('leaves nothing nothing', () => {
    const none = { draws: 0, climbs: 0, climbEvaluations: 0, shrinkEvaluations: 0 };
    expect(budgetTimes(1 / 2, none)).toEqual(none);
    expect(budgetTimes(2, none)).toEqual(none);
  });
});
