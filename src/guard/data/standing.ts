import { valueInDomain } from '../../claims/evaluation.ts';
import { zoneOf } from '../../claims/relation.ts';
import type { FindingStanding } from '../findings/finding.ts';
import type { Observation } from './invariant.ts';

/** How an invariant stands, and by how much. */
export interface Judged {
  readonly standing: FindingStanding;
  /** Distance on the wrong side over what the error explains: above 1 exactly where violated, 0 on the right side. */
  readonly size: number;
}

/**
 * What stands between a law and numbers that carry an error.
 *
 * The relation for all that lies within the error decides on violations: its margin is beyond its bound, so nothing within the error
 * obeys the law. That the law holds is said of the numbers as they are. Between the two the error explains what is seen, if
 * the library's own rounding is not what hides it.
 *
 * @param error  the stated error; with 0 nothing is explained
 */
export function judged({ within, stored, isProved }: Observation, error: number): Judged {
  if (isProved) return { standing: 'holds', size: 0 };
  const zone = zoneOf(within);
  const size = sizeOf(within.margin);
  if (zone === 'violated') return { standing: 'violated', size };
  if (zone === 'holds' && within.symbol !== '=') return { standing: 'holds', size: 0 };
  const asGiven = valueInDomain(stored);
  // A matrix with negative eigenvalues has no entropy, but states within the error of it have.
  if (asGiven === undefined) return { standing: 'explained', size };
  if (zoneOf(asGiven) === 'holds') return { standing: 'holds', size: 0 };
  const rounding = asGiven.margin.bound;
  const isExplained =
    error > 0 && (within.margin.bound === Infinity || 2 * rounding - asGiven.margin.value <= within.margin.bound);
  return { standing: isExplained ? 'explained' : 'undecided', size: isExplained ? size : 0 };
}

function sizeOf({ value, bound }: { readonly value: number; readonly bound: number }): number {
  if (!(value < 0) || bound === Infinity) return 0;
  return -value / bound;
}
