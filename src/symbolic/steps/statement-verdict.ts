import type { StatementWitness } from './comparison-at-point.ts';

/** What a statement about a model is worth. */
export interface StatementVerdict {
  /** The statement as it was given. */
  readonly claim: string;
  /** `proved where real`: an equality that holds wherever both sides are real numbers, which is not the whole domain. */
  readonly verdict: 'proved' | 'proved where real' | 'wrong' | 'undecided';
  /** Why, in one sentence; of an undecided statement what is missing. */
  readonly explanation: string;
  /** Point of the domain where it fails, with the values of the sides there. */
  readonly witness: StatementWitness | undefined;
  /** For a wrong equality: what is known of the mistake, each sentence proved; see `FormulaVerdict`. */
  readonly diagnosis?: readonly string[];
  /** For `proved where real`: where both sides are real numbers, such as `n_h - n_c != 0`. */
  readonly conditions?: readonly string[];
}

/** No verdict, for a reason. */
export function undecided(claim: string, explanation: string): StatementVerdict {
  return { claim, verdict: 'undecided', explanation, witness: undefined };
}
