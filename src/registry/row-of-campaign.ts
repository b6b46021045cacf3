import { type Budget, DEFAULT_BUDGET } from '../hunter/budget.ts';
import type { Outcome } from './campaign-pool.ts';
import type { DrawnObject } from './drawn-objects.ts';
import { failedRow, ledgerRow, type LedgerBoundFailure, type LedgerRow } from './ledger.ts';
import { isSameInstance } from './same-instance.ts';
import {
  certifiedFinding,
  failedCampaign,
  findingOf,
  INVALID_CERTIFICATE,
  provedFinding,
  REFUTED_BEFORE,
  STALE,
  standingOf,
  withBasis,
} from './standing.ts';
import type { Campaign, ClaimDescription, Replayed } from './tasks.ts';

/**
 * Row of a claim from the outcome of its campaign.
 *
 * @param budget  what the campaign was given; the usual budget when omitted
 */
export function rowOf(claim: ClaimDescription, outcome: Outcome<Campaign>, budget = DEFAULT_BUDGET): LedgerRow {
  if (!outcome.ok) return failedRow(claim, failedCampaign(outcome));
  const { evidence, objectsOfFailure = [], certification, proof, replayed } = outcome.value;
  const found = replayed?.boundFailed && evidence.counterexample === undefined ? FAILED : findingOf(evidence);
  const met = certifiedFinding(claim.literature, found, certification);
  // What float64 got wrong has to be said, whatever is proved.
  const judged = met === FAILED ? met : provedFinding(met === STORED ? 'certified violation' : met, proof);
  const finding = typeof judged === 'string' && judged !== 'certified violation' ? judged : met;
  const stored = comparison(outcome.value);
  const computed =
    typeof judged !== 'string'
      ? judged
      : met === STORED && isReduced(budget)
        ? REFUTED_BEFORE
        : standingOf(claim.literature, finding);
  // A standing that must not be says more than a file that has to be renewed.
  const outdated = stored === 'stale' ? STALE : certification?.file === 'invalid' ? INVALID_CERTIFICATE : undefined;
  const standing = computed.ok && outdated !== undefined ? outdated : withBasis(computed, proof);
  const boundFailure = failureOf(outcome.value, objectsOfFailure);
  return ledgerRow(claim, standing, {
    ...shown(outcome.value),
    finding,
    evidence,
    stored,
    certification,
    proof,
    boundFailure,
  });
}

/** The counterexample of a row: the found one, or the stored one where any violation was enough. */
function shown({
  evidence,
  objects = [],
  metAgain,
  replayed,
}: Campaign): Pick<LedgerRow, 'counterexample' | 'metAgain'> {
  const found = evidence.counterexample;
  if (found === undefined) return {};
  if (metAgain === undefined) return { counterexample: { ...found, objects } };
  const { system, margin, bound, found: where } = found;
  return { counterexample: inFloat64(replayed!), metAgain: { system, margin, bound, found: where } };
}

/** A stored counterexample with what float64 makes of it now: whether the numbers of its file are those of float64, no file says. */
function inFloat64({ counterexample, objects, margin: sides }: Replayed): NonNullable<LedgerRow['counterexample']> {
  if (sides === undefined) return { ...counterexample, objects };
  const { left, right, value: margin, bound } = sides;
  return { ...counterexample, left, right, margin, bound, objects };
}

const FAILED = 'float64 bound failed';
const STORED = 'stored violation';

/** Does a campaign get less than the usual number of evaluations? */
function isReduced({ draws, climbs, climbEvaluations }: Budget): boolean {
  return (
    draws < DEFAULT_BUDGET.draws || climbs * climbEvaluations < DEFAULT_BUDGET.climbs * DEFAULT_BUDGET.climbEvaluations
  );
}

/** Where float64 was wrong: an instance that the campaign met, or the stored one. */
function failureOf(
  { evidence: { boundFailure }, replayed }: Campaign,
  objects: readonly DrawnObject[],
): LedgerBoundFailure | undefined {
  if (boundFailure !== undefined) {
    const { instance, ...rest } = boundFailure;
    return { ...rest, instance: { ...instance, objects } };
  }
  if (replayed?.boundFailed === undefined) return undefined;
  return { count: 1, reason: replayed.decided ?? '', instance: inFloat64(replayed) };
}

function comparison({ evidence, metAgain, replayed }: Campaign): LedgerRow['stored'] {
  if (replayed === undefined) return 'none';
  if (replayed.zone !== 'violated') return 'stale';
  if (evidence.counterexample === undefined || metAgain) return 'not compared';
  return isSameInstance(replayed.counterexample, evidence.counterexample) ? 'same' : 'different';
}
