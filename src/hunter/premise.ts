import type { Relation } from '../claims/relation.ts';

/**
 * How far an instance is from satisfying the premises of its statement: the largest of −margin + bound over all of them, and 0 where
 * each certainly holds, or where there is none. Infinity where one has no margin, or holds the premise back in another way.
 */
export function premiseGap({ premise = 'holds', under = [] }: Relation): number {
  if (premise === 'holds') return 0;
  const gap = Math.max(...under.map(gapOf));
  return gap > 0 ? gap : Infinity;
}

/** Of an equality, −margin is |left − right|. */
function gapOf({ margin: { value, bound } }: Relation): number {
  const gap = bound - value;
  return Number.isNaN(gap) ? Infinity : gap;
}
