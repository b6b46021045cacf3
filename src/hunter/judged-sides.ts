import type { Claim } from '../claims/claim.ts';
import type { Judge } from '../claims/judge.ts';
import type { Relation, Zone } from '../claims/relation.ts';
import { ClaimOnSystem } from './claim-on-system.ts';
import type { RatioMet, RatioOnSystem } from './ratio-on-system.ts';

/** Makes the judge of a claim. */
export type JudgeMaker = (claim: Claim) => Judge;

/** What a judge says of the statements that tell what an instance says of the constant; undefined without judge. */
export function judgedSides(
  { constant: { statements }, system }: RatioOnSystem,
  instance: RatioMet['instance'],
  judge: JudgeMaker | undefined,
): { readonly zones: readonly (Zone | 'empty')[]; readonly relations: readonly Relation[] } | undefined {
  if (judge === undefined) return undefined;
  const judgements = statements.map((claim) => judge(claim)(new ClaimOnSystem(claim, system).dataOf(instance)));
  const relations = judgements.flatMap(({ relation }) => relation ?? []);
  if (relations.length < statements.length) return undefined;
  return { zones: judgements.map(({ zone }) => zone), relations };
}

/** Sign of a side, which may be a plain number. */
export function signOf(side: Relation['right']): ReturnType<Relation['left']['sign']> {
  return typeof side === 'number' ? (Math.sign(side) as 1 | 0 | -1) : side.sign();
}
