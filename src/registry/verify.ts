import { existsSync } from 'node:fs';
import { budgetTimes, DEFAULT_BUDGET, type Budget } from '../hunter/budget.ts';
import type { ProofReport } from '../proofs/proof-report.ts';
import type { CampaignPool, Outcome } from './campaign-pool.ts';
import type { Certification } from './certification.ts';
import { certificateFile, counterexampleFile, proofFile } from './claim-files.ts';
import { EFFORT } from './effort.ts';
import type { LedgerRow } from './ledger.ts';
import { resolvedProofs } from './proof-dependencies.ts';
import { rowOf } from './row-of-campaign.ts';
import type { SampledMargins } from './sampled-margins.ts';
import type { Campaign, ClaimDescription, HuntTask } from './tasks.ts';

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
  const wanted = [...claims.keys()].filter(isWanted);
  const earlier = new Map(wanted.map((k) => [k, known(claims[k])]));
  for (const claim of earlier.values()) if (claim !== undefined) onVerified?.(claim);
  const verification = new Verification(claims, pool, seed, budget);
  verification.begin(wanted.filter((k) => earlier.get(k) === undefined));
  const verified = async (k: number): Promise<VerifiedClaim> => {
    const kept = earlier.get(k);
    if (kept !== undefined) return kept;
    const claim = await verification.verified(k);
    onVerified?.(claim);
    return claim;
  };
  return Promise.all(wanted.map(verified));
}

/** Campaigns that a claim may get. */
interface Plan {
  readonly task: HuntTask;
  /** What it gets after all where it turns out not to be proved; absent where nothing was spared. */
  readonly inFull?: HuntTask;
}

/** Outcome of a campaign, and the budget it was given. */
interface Attempt {
  readonly outcome: Outcome<Campaign>;
  readonly budget: Budget | undefined;
}

/** Campaigns of claims, each run once, whatever asks for it: the claim itself, or another one whose proof rests on it. */
class Verification {
  readonly #claims: readonly ClaimDescription[];
  readonly #pool: CampaignPool;
  readonly #plans: readonly Plan[];
  readonly #indices: ReadonlyMap<string, number>;
  readonly #attempts = new Map<number, Promise<Attempt>>();

  constructor(claims: readonly ClaimDescription[], pool: CampaignPool, seed: number, budget: Budget | undefined) {
    this.#claims = claims;
    this.#pool = pool;
    this.#plans = claims.map((claim) => planOf(claim, seed, budget));
    this.#indices = new Map(claims.map(({ id }, k) => [id, k]));
  }

  /** Begins the campaigns of claims, given by their numbers. Failures are told by whoever waits for them. */
  begin(numbers: readonly number[]): void {
    for (const k of inOrderOfStart(numbers, (k) => this.#plans[k].task)) this.#attempt(k).catch(() => undefined);
  }

  /** Row of a claim in the light of the others. */
  async verified(k: number): Promise<VerifiedClaim> {
    const { id } = this.#claims[k];
    const alone = await this.#withProofsBelow(id, await this.#attempt(k));
    const final = await this.#inFull(k, alone);
    return verifiedClaim(this.#claims[k], final === alone ? alone : await this.#withProofsBelow(id, final));
  }

  #attempt(k: number): Promise<Attempt> {
    const attempt =
      this.#attempts.get(k) ?? this.#campaign(this.#plans[k].task).then((alone) => this.#inFull(k, alone));
    this.#attempts.set(k, attempt);
    return attempt;
  }

  /** What turns out not to be proved gets its evaluations after all. */
  async #inFull(k: number, attempt: Attempt): Promise<Attempt> {
    const { task, inFull } = this.#plans[k];
    const isSpared = inFull !== undefined && attempt.budget === task.budget && !isProved(attempt.outcome);
    return isSpared ? this.#campaign(inFull, attempt) : attempt;
  }

  async #campaign(task: HuntTask, earlier?: Attempt): Promise<Attempt> {
    const outcome = await this.#pool.run(task, { urgent: earlier !== undefined });
    const seconds = outcome.seconds + (earlier?.outcome.seconds ?? 0);
    return { outcome: { ...outcome, seconds }, budget: task.budget };
  }

  /** The attempt with its proof as it stands on those of the claims that it rests on. */
  async #withProofsBelow(id: string, { outcome, ...rest }: Attempt): Promise<Attempt> {
    if (!outcome.ok || outcome.value.proof === undefined || outcome.value.proof.claims.length === 0)
      return { outcome, ...rest };
    const reports = (await this.#proofsBelow(id)).set(id, outcome.value.proof);
    const proof = (await resolvedProofs(this.#claims, reports, this.#pool)).get(id)!;
    return { outcome: { ...outcome, value: { ...outcome.value, proof } }, ...rest };
  }

  /** Proofs of a claim and of those among the given ones that it rests on, directly or through others. */
  async #proofsBelow(id: string, found = new Map<string, ProofReport>()): Promise<typeof found> {
    const k = this.#indices.get(id);
    if (k === undefined || found.has(id)) return found;
    const attempt = this.#attempt(k);
    this.#pool.prefer(this.#plans[k].task);
    const { outcome } = await attempt;
    if (!outcome.ok || outcome.value.proof === undefined) return found;
    found.set(id, outcome.value.proof);
    for (const below of outcome.value.proof.claims) await this.#proofsBelow(below, found);
    return found;
  }
}

function verifiedClaim(description: ClaimDescription, { outcome, budget }: Attempt): VerifiedClaim {
  return {
    description,
    row: rowOf(description, outcome, budget),
    seconds: outcome.seconds,
    ...(outcome.ok && outcome.kept ? { kept: true } : {}),
    ...(!outcome.ok && outcome.stopped ? { stopped: true } : {}),
    ...(outcome.ok && outcome.value.certification !== undefined ? { certification: outcome.value.certification } : {}),
    ...(outcome.ok && outcome.value.margins !== undefined ? { margins: outcome.value.margins } : {}),
  };
}

/** @param budget  of every claim; the effort follows what is still to be learnt when it is undefined */
function planOf(claim: ClaimDescription, seed: number, budget: Budget | undefined): Plan {
  if (budget !== undefined) return { task: taskOf(claim, seed, { budget }) };
  const usual = claim.literature === 'theorem' ? { budget: budgetTimes(EFFORT.theorem) } : {};
  const inFull = taskOf(claim, seed, { ...usual, simplify: false });
  if (inFull.proof === undefined) return { task: inFull };
  return { task: { ...inFull, budget: budgetTimes(EFFORT.proved) }, inFull };
}

function taskOf(
  { id, file, path }: ClaimDescription,
  seed: number,
  asked: Pick<HuntTask, 'budget' | 'simplify'>,
): HuntTask {
  const stored = counterexampleFile(file, id);
  const storedCertificate = certificateFile(file, id);
  const proof = proofFile(file);
  return {
    kind: 'hunt',
    file,
    path,
    seed,
    ...asked,
    ...(existsSync(stored) ? { stored } : {}),
    ...(existsSync(storedCertificate) ? { storedCertificate } : {}),
    ...(existsSync(proof) ? { proof } : {}),
  };
}

/** Share of the claims, at the end, whose longest searches begin first, so that no thread waits for a last one of them. */
const TAIL = 1 / 3;

/** Claims in their order, so that rows appear about as they are listed, but for the last ones: there, those that may take long first. */
function inOrderOfStart<T>(claims: readonly T[], taskOf: (claim: T) => HuntTask): readonly T[] {
  const first = Math.floor(claims.length * (1 - TAIL));
  const evaluations = (claim: T): number => {
    const { budget = DEFAULT_BUDGET, storedCertificate, simplify } = taskOf(claim);
    const isKnown = storedCertificate !== undefined && simplify === false;
    return isKnown ? 0 : budget.draws + budget.climbs * budget.climbEvaluations;
  };
  return [...claims.slice(0, first), ...claims.slice(first).sort((a, b) => evaluations(b) - evaluations(a))];
}

/** Is there a proof of all that the claim says? */
function isProved(outcome: Outcome<Campaign>): boolean {
  if (!outcome.ok || outcome.value.proof === undefined) return false;
  const { standing, partial } = outcome.value.proof;
  return (standing === 'proved' || standing === 'proved from') && !partial;
}
