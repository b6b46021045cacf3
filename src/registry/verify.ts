import { existsSync } from 'node:fs';
import type { Budget } from '../hunter/budget.ts';
import type { CampaignPool, Outcome } from './campaign-pool.ts';
import type { Campaign, ClaimDescription } from './campaign.ts';
import type { Certification } from './certification.ts';
import { certificateFile, counterexampleFile, proofFile } from './claim-files.ts';
import { failedRow, ledgerRow, type LedgerRow } from './ledger.ts';
import type { ProofReport } from '../proofs/run-proof.ts';
import { resolvedProofs } from './proof-dependencies.ts';
import { isSameInstance } from './same-instance.ts';
import {
  certifiedFinding,
  failedCampaign,
  findingOf,
  INVALID_CERTIFICATE,
  provedFinding,
  STALE,
  standingOf,
  withBasis,
} from './standing.ts';

/** Seed of a verification unless another is asked for. */
export const DEFAULT_SEED = 1;

/** Row of the ledger with what does not belong into the ledger. */
export interface VerifiedClaim {
  readonly description: ClaimDescription;
  readonly row: LedgerRow;
  /** Certificate of the violation, if there is one. */
  readonly certification?: Certification;
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
    const storedCertificate = certificateFile(file, id);
    const proof = proofFile(file);
    return {
      kind: 'hunt' as const,
      file,
      path,
      seed,
      ...(budget === undefined ? {} : { budget }),
      ...(existsSync(stored) ? { stored } : {}),
      ...(existsSync(storedCertificate) ? { storedCertificate } : {}),
      ...(existsSync(proof) ? { proof } : {}),
    };
  });
  const verified = (outcome: Outcome<Campaign>, index: number): VerifiedClaim => ({
    description: claims[index],
    row: rowOf(claims[index], outcome),
    seconds: outcome.seconds,
    ...(outcome.ok && outcome.value.certification !== undefined ? { certification: outcome.value.certification } : {}),
  });
  const outcomes = await pool.runAll(tasks, (outcome, index) => onVerified?.(verified(outcome, index)));
  const proofs = await resolvedProofs(claims, proofsOf(claims, outcomes), pool);
  return outcomes.map((outcome, index) => verified(withProof(outcome, proofs.get(claims[index].id)), index));
}

function proofsOf(
  claims: readonly ClaimDescription[],
  outcomes: readonly Outcome<Campaign>[],
): ReadonlyMap<string, ProofReport> {
  return new Map(
    outcomes.flatMap((outcome, k) =>
      outcome.ok && outcome.value.proof !== undefined ? [[claims[k].id, outcome.value.proof] as const] : [],
    ),
  );
}

function withProof(outcome: Outcome<Campaign>, proof: ProofReport | undefined): Outcome<Campaign> {
  return outcome.ok && proof !== undefined ? { ...outcome, value: { ...outcome.value, proof } } : outcome;
}

/** Row of a claim from the outcome of its campaign. */
export function rowOf(claim: ClaimDescription, outcome: Outcome<Campaign>): LedgerRow {
  if (!outcome.ok) return failedRow(claim, failedCampaign(outcome.reason));
  const { evidence, objects = [], certification, proof } = outcome.value;
  const met = certifiedFinding(claim.literature, findingOf(evidence), certification);
  const judged = provedFinding(met, proof);
  const finding = typeof judged === 'string' ? judged : met;
  const stored = comparison(outcome.value);
  const computed = typeof judged === 'string' ? standingOf(claim.literature, judged) : judged;
  // A standing that must not be says more than a file that has to be renewed.
  const outdated = stored === 'stale' ? STALE : certification?.file === 'invalid' ? INVALID_CERTIFICATE : undefined;
  const standing = computed.ok && outdated !== undefined ? outdated : withBasis(computed, proof);
  return ledgerRow(claim, standing, { finding, evidence, objects, stored, certification, proof });
}

function comparison({ evidence, replayed }: Campaign): LedgerRow['stored'] {
  if (replayed === undefined) return 'none';
  if (replayed.zone !== 'violated') return 'stale';
  if (evidence.counterexample === undefined) return 'not compared';
  return isSameInstance(replayed.counterexample, evidence.counterexample) ? 'same' : 'different';
}
