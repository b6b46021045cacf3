import { existsSync } from 'node:fs';
import type { Budget } from '../hunter/budget.ts';
import type { CampaignPool, Outcome } from './campaign-pool.ts';
import { isSameInstance, type Campaign, type ClaimDescription } from './campaign.ts';
import { counterexampleFile } from './claim-files.ts';
import { failedRow, ledgerRow, type LedgerRow } from './ledger.ts';
import { failedCampaign, findingOf, STALE, standingOf } from './standing.ts';

/** Seed of a verification unless another is asked for. */
export const DEFAULT_SEED = 1;

/** Row of the ledger with what does not belong into the ledger. */
export interface VerifiedClaim {
  readonly description: ClaimDescription;
  readonly row: LedgerRow;
  /** Time the campaign took. */
  readonly seconds: number;
}

/**
 * Verification of claims: for each, its stored counterexample is evaluated, then a campaign looks for violations afresh.
 *
 * @returns in the order of the claims; apart from the seconds it does not depend on the pool
 */
export async function verifyClaims(
  claims: readonly ClaimDescription[],
  pool: CampaignPool,
  options: {
    readonly seed: number;
    readonly budget?: Budget;
    readonly onVerified?: (verified: VerifiedClaim) => void;
  },
): Promise<readonly VerifiedClaim[]> {
  const { seed, budget, onVerified } = options;
  const tasks = claims.map(({ id, file, path }) => {
    const stored = counterexampleFile(file, id);
    return {
      kind: 'hunt' as const,
      file,
      path,
      seed,
      ...(budget === undefined ? {} : { budget }),
      ...(existsSync(stored) ? { stored } : {}),
    };
  });
  const verified = (outcome: Outcome<Campaign>, index: number): VerifiedClaim => ({
    description: claims[index],
    row: rowOf(claims[index], outcome),
    seconds: outcome.seconds,
  });
  const outcomes = await pool.runAll(tasks, (outcome, index) => onVerified?.(verified(outcome, index)));
  return outcomes.map(verified);
}

/** Row of a claim from the outcome of its campaign. */
export function rowOf(claim: ClaimDescription, outcome: Outcome<Campaign>): LedgerRow {
  if (!outcome.ok) return failedRow(claim, failedCampaign(outcome.reason));
  const { evidence, objects = [] } = outcome.value;
  const finding = findingOf(evidence);
  const stored = comparison(outcome.value);
  const computed = standingOf(claim.literature, finding);
  // A standing that must not be says more than a file that has to be renewed.
  const standing = stored === 'stale' && computed.ok ? STALE : computed;
  return ledgerRow(claim, standing, { finding, evidence, objects, stored });
}

function comparison({ evidence, replayed }: Campaign): LedgerRow['stored'] {
  if (replayed === undefined) return 'none';
  if (replayed.zone !== 'violated') return 'stale';
  if (evidence.counterexample === undefined) return 'not compared';
  return isSameInstance(replayed.counterexample, evidence.counterexample) ? 'same' : 'different';
}
