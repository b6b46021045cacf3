import type { Real } from '../matrix/interface.ts';

/** Σx_k of at least one number. */
export function sumOf(terms: readonly Real[]): Real {
  return terms.reduce((sum, term) => sum.plus(term));
}
