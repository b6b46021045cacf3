import type { StatementWitness } from './comparison-at-point.ts';

/** What a statement about a model is worth. */
export interface StatementVerdict {
  /** The statement as it was given. */
  readonly claim: string;
  readonly verdict: 'proved' | 'wrong' | 'undecided';
  /** Why, in one sentence; of an undecided statement what is missing. */
  readonly explanation: string;
  /** Point of the domain where it fails, with the values of the sides there. */
  readonly witness: StatementWitness | undefined;
}

/** No verdict, for a reason. */
export function undecided(claim: string, explanation: string): StatementVerdict {
  return { claim, verdict: 'undecided', explanation, witness: undefined };
}
