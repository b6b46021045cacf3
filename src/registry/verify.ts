import { existsSync } from 'node:fs';
import { budgetTimes, DEFAULT_BUDGET, type Budget } from '../hunter/budget.ts';
import type { CampaignPool, Outcome } from './campaign-pool.ts';
import type { Campaign, ClaimDescription, HuntTask, Replayed } from './tasks.ts';
import type { Certification } from './certification.ts';
import { EFFORT } from './effort.ts';
import { certificateFile, counterexampleFile, proofFile } from './claim-files.ts';
import type { ProofReport } from '../proofs/run-proof.ts';
import { resolvedProofs } from './proof-dependencies.ts';
import type { DrawnObject } from './drawn-objects.ts';
import type { SampledMargins } from './sampled-margins.ts';
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

/** Seed of a verification unless another is asked for. */
export const DEFAULT_SEED = 1;

/** Row of the ledger with what does not belong into the ledger. */
export interface VerifiedClaim {
  readonly description: ClaimDescription;
  readonly row: LedgerRow;
  /** Certificate of the violation, if there is one. */
  readonly certification?: Certification;
  /** Margins that the campaign met, see `Campaign`. */
  readonly margins?: SampledMargins;
  /** Time the campaign took. */
  readonly seconds: number;
  /** True where the result is that of an earlier run of the same campaign. */
  readonly kept?: true;
  /** True where the machine or a clock has ended the campaign: another run may have a result. */
  readonly stopped?: true;
}

/** Share of the claims, at the end, whose longest searches begin first, so that no thread waits for a last one of them. */
const TAIL = 1 / 3;

/**
 * Verification of claims: for each, its stored counterexample is evaluated, then a campaign looks for violations afresh.
 *
 * Without a budget the effort follows what is still to be learnt: see `EFFORT`; and where a violation is stored with a valid
 * certificate, a search that meets one again ends there.
 *
 * @param options.budget  of every claim
 * @returns the wanted ones in the order of the claims; apart from the seconds a row depends neither on the pool nor on what else is
 *   wanted
 */
export async function verifyClaims(
  claims: readonly ClaimDescription[],
  pool: CampaignPool,
  options: {
    readonly seed: number;
    readonly budget?: Budget;
    /** Takes each claim as soon as it is there: first those that are known, then the others in whatever order they end. */
    readonly onVerified?: (verified: VerifiedClaim) => void;
    /** Those to be verified; others are looked at only where a proof rests on them. All when omitted. */
    readonly isWanted?: (index: number) => boolean;
    /** Result of an earlier run. */
    readonly known?: (claim: ClaimDescription) => VerifiedClaim | undefined;
  },
): Promise<readonly VerifiedClaim[]> {
  const { seed, budget, onVerified, isWanted = () => true, known = () => undefined } = options;
  const taskOf = ({ id, file, path }: ClaimDescription, given: Budget | undefined): HuntTask => {
    const stored = counterexampleFile(file, id);
    const storedCertificate = certificateFile(file, id);
    const proof = proofFile(file);
    return {
      kind: 'hunt' as const,
      file,
      path,
      seed,
      ...(given === undefined ? {} : { budget: given }),
      ...(budget === undefined ? { simplify: false } : {}),
      ...(existsSync(stored) ? { stored } : {}),
      ...(existsSync(storedCertificate) ? { storedCertificate } : {}),
      ...(existsSync(proof) ? { proof } : {}),
    };
  };
  const campaign = async (task: HuntTask, earlier?: Attempt): Promise<Attempt> => {
    const outcome = await pool.run(task, { urgent: earlier !== undefined });
    const seconds = outcome.seconds + (earlier?.outcome.seconds ?? 0);
    return { outcome: { ...outcome, seconds }, budget: task.budget };
  };
  const tasks = claims.map((claim) => {
    const isSpared = budget === undefined && existsSync(proofFile(claim.file));
    const usual = taskOf(
      claim,
      budget === undefined && claim.literature === 'theorem' ? budgetTimes(EFFORT.theorem) : budget,
    );
    const task = isSpared ? taskOf(claim, budgetTimes(EFFORT.proved)) : usual;
    /** What turns out not to be proved gets its evaluations after all. */
    const inFull = async (attempt: Attempt): Promise<Attempt> =>
      isSpared && attempt.budget === task.budget && !isProved(attempt.outcome) ? campaign(usual, attempt) : attempt;
    return { task, inFull };
  });
  const attempts = new Map<HuntTask, Promise<Attempt>>();
  const attemptOf = ({ task, inFull }: (typeof tasks)[number]): Promise<Attempt> => {
    const attempt = attempts.get(task) ?? campaign(task).then(inFull);
    attempts.set(task, attempt);
    return attempt;
  };
  const earlier = claims.map((claim, k) => (isWanted(k) ? known(claim) : undefined));
  for (const claim of earlier) if (claim !== undefined) onVerified?.(claim);
  for (const candidate of inOrderOfStart(tasks.filter((_, k) => isWanted(k) && earlier[k] === undefined))) {
    attemptOf(candidate).catch(() => undefined);
  }
  const indices = new Map(claims.map(({ id }, k) => [id, k]));
  /** Proofs of a claim and of those among the given ones that it rests on, directly or through others. */
  const proofsBelow = async (id: string, found = new Map<string, ProofReport>()): Promise<typeof found> => {
    const k = indices.get(id);
    if (k === undefined || found.has(id)) return found;
    const attempt = attemptOf(tasks[k]);
    pool.prefer(tasks[k].task);
    const { outcome } = await attempt;
    if (!outcome.ok || outcome.value.proof === undefined) return found;
    found.set(id, outcome.value.proof);
    for (const below of outcome.value.proof.claims) await proofsBelow(below, found);
    return found;
  };
  const inTheLightOfOthers = async (id: string, { outcome, ...rest }: Attempt): Promise<Attempt> => {
    if (!outcome.ok || outcome.value.proof === undefined || outcome.value.proof.claims.length === 0)
      return { outcome, ...rest };
    const reports = (await proofsBelow(id)).set(id, outcome.value.proof);
    const proof = (await resolvedProofs(claims, reports, pool)).get(id)!;
    return { outcome: { ...outcome, value: { ...outcome.value, proof } }, ...rest };
  };
  const verified = async (description: ClaimDescription, k: number): Promise<VerifiedClaim> => {
    const alone = await inTheLightOfOthers(description.id, await attemptOf(tasks[k]));
    const final = await tasks[k].inFull(alone);
    const { outcome, budget: given } = final === alone ? alone : await inTheLightOfOthers(description.id, final);
    return {
      description,
      row: rowOf(description, outcome, given),
      seconds: outcome.seconds,
      ...(outcome.ok && outcome.kept ? { kept: true } : {}),
      ...(!outcome.ok && outcome.stopped ? { stopped: true } : {}),
      ...(outcome.ok && outcome.value.certification !== undefined
        ? { certification: outcome.value.certification }
        : {}),
      ...(outcome.ok && outcome.value.margins !== undefined ? { margins: outcome.value.margins } : {}),
    };
  };
  const rows = claims.flatMap((description, k) => {
    if (!isWanted(k)) return [];
    if (earlier[k] !== undefined) return [Promise.resolve(earlier[k])];
    return [
      verified(description, k).then((claim) => {
        onVerified?.(claim);
        return claim;
      }),
    ];
  });
  return Promise.all(rows);
}

/** Outcome of a campaign, and the budget it was given. */
interface Attempt {
  readonly outcome: Outcome<Campaign>;
  readonly budget: Budget | undefined;
}

/** The claims in their order, so that rows appear about as they are listed, but for the last ones: there, those that may take long first. */
function inOrderOfStart<T extends { readonly task: HuntTask }>(claims: readonly T[]): readonly T[] {
  const first = Math.floor(claims.length * (1 - TAIL));
  const evaluations = ({ task: { budget = DEFAULT_BUDGET, storedCertificate, simplify } }: T): number =>
    storedCertificate !== undefined && simplify === false ? 0 : budget.draws + budget.climbs * budget.climbEvaluations;
  return [...claims.slice(0, first), ...claims.slice(first).sort((a, b) => evaluations(b) - evaluations(a))];
}

/** Is there a proof of all that the claim says? */
function isProved(outcome: Outcome<Campaign>): boolean {
  if (!outcome.ok || outcome.value.proof === undefined) return false;
  const { standing, partial } = outcome.value.proof;
  return (standing === 'proved' || standing === 'proved from') && !partial;
}

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
