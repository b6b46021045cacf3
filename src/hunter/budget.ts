import { DomainError } from '../matrix/errors.ts';

/** Numbers of evaluations a campaign may spend on each system of a claim. */
export interface Budget {
  /** Instances drawn at random, edge cases included. */
  readonly draws: number;
  /** Descents of full length; as many more as fit when some end early. */
  readonly climbs: number;
  /** Evaluations of one descent; in large systems fewer descents get more. */
  readonly climbEvaluations: number;
  /** Evaluations that simplify a violation, for the whole claim. */
  readonly shrinkEvaluations: number;
}

/** Budget of `clausius verify`: a few seconds for a claim of average cost (20 µs an evaluation, three systems). */
export const DEFAULT_BUDGET: Budget = { draws: 8000, climbs: 8, climbEvaluations: 4000, shrinkEvaluations: 20_000 };

/**
 * A budget times a factor, at least one of everything that is not zero: fewer climbs for a factor below one, longer ones for a
 * factor above, so that the evaluations of all climbs are multiplied by it. A shrink gets what it needs.
 */
export function budgetTimes(factor: number, budget = DEFAULT_BUDGET): Budget {
  const climbs = Math.min(budget.climbs, Math.ceil(budget.climbs * factor));
  return {
    draws: Math.ceil(budget.draws * factor),
    climbs,
    climbEvaluations: climbs === 0 ? 0 : Math.ceil((budget.climbs / climbs) * budget.climbEvaluations * factor),
    shrinkEvaluations: budget.shrinkEvaluations,
  };
}

/** Checks that every number of a budget is a nonnegative integer. @throws {DomainError} */
export function requireBudget(budget: Budget): void {
  for (const name of ['draws', 'climbs', 'climbEvaluations', 'shrinkEvaluations'] as const) {
    const value = budget[name];
    if (Number.isSafeInteger(value) && value >= 0) continue;
    throw new DomainError({
      argument: `budget.${name}`,
      expected: 'be a nonnegative integer',
      received: `it is ${String(value)}`,
    });
  }
}
