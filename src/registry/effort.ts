import { ClaimOnSystem } from '../hunter/claim-on-system.ts';
import type { Claim } from '../claims/claim.ts';

/**
 * Shares of the usual evaluations where little is left to learn: of what is proved, and of theorems of the literature. What a
 * search could find there is an error of this toolkit. Of what is open, instances of `whole` integers get all of them, smaller
 * ones as many less as they have fewer, and the share `least` at least.
 */
export const EFFORT = { proved: 1 / 64, theorem: 1 / 8, whole: 24, least: 1 / 8 } as const;

/**
 * Share of the usual evaluations for what is open, by the integers of its largest instance: a gradient takes one evaluation for
 * each, and space to hide in grows faster than their number. All 37 claims with fewer than 24 that are known to be false are
 * refuted by an eighth on seeds 1 to 3.
 */
export function effortBySize(claim: Claim): number {
  const sizes = claim.systems.map((system) => new ClaimOnSystem(claim, system).ensemble.size);
  return Math.min(1, Math.max(EFFORT.least, Math.max(...sizes) / EFFORT.whole));
}
