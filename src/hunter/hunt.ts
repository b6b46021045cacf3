import { systemName, type Claim, type System } from '../claims/claim.ts';
import type { Relation } from '../claims/relation.ts';
import type { Instance } from '../ensembles/instance.ts';
import { DomainError, UnknownNameError } from '../matrix/errors.ts';
import { budgetTimes, DEFAULT_BUDGET, requireBudget, type Budget } from './budget.ts';
import type { Counterexample, Evidence, MetInstance, Phase, Progress } from './evidence.ts';
import type { Judge } from '../claims/judge.ts';
import { MOST_DESCENTS } from './descents.ts';
import { SystemCampaign } from './system-campaign.ts';

/** How a campaign is made. */
export interface HuntOptions {
  /** Campaign seed, a nonnegative integer below 2⁵³. */
  readonly seed: number;
  readonly budget?: Budget;
  /** Systems to hunt on; all of the claim when omitted. */
  readonly systems?: readonly System[];
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Time in milliseconds since the epoch until which rounds of the budget are repeated, each with new draws. Results
   * then depend on the speed of the machine, and the evidence says so.
   */
  readonly deadline?: number;
  /**
   * Number of the one round that is made: its draws and descents are a function of claim, seed, budget and this number, and of no
   * other round. Rounds 0, 1, … are the blocks of a long campaign.
   */
  readonly round?: number;
  /** Counterexamples met earlier: they are evaluated first. */
  readonly stored?: readonly Counterexample[];
  /** Told the lowest instances that were met on each system, by margin and by relative margin: where the statement is most in danger. */
  readonly onLowest?: (system: System, instances: readonly Instance[]) => void;
  /** Told the relation of every instance that is evaluated, in their order, where it has a margin and the premise holds: for a picture. */
  readonly onRelation?: (relation: Relation, met: MetInstance) => void;
  /** Told a violation as float64 has met it, before it is simplified and judged. */
  readonly onViolation?: (violation: Counterexample) => void;
  /** Rigorous arithmetic, such as `rigorousJudge(claim)`; without it float64 has the last word. */
  readonly judge?: Judge;
  /**
   * False ends the campaign with the first violation, which stays as it was met: for what is known to be false. Such a search is
   * made with a part of the budget before it is made with all of it.
   */
  readonly simplify?: boolean;
}

/**
 * Shares of the budget with which what is known to be false is searched in turn, until one refutes it. Four in five such claims are
 * refuted by the first; the last search is the full one, so that nothing is met less often for it.
 */
const SHARES_OF_KNOWN = [1 / 64, 1 / 8];

/**
 * Campaign against a claim: stored counterexamples, then for each system random draws and descents from the lowest of
 * them; the violation on the smallest system is simplified. Where a smaller system is violated, nothing is left to learn from
 * descents on a larger one, and they are left out.
 *
 * Float64 searches and the judge decides: it is asked about the simplified violation, and about the few lowest draws that
 * float64 leaves in doubt. Once it contradicts float64 the search is made again, with every violation judged; what is refuted
 * is set aside.
 *
 * Without a deadline the evidence is a function of claim, seed, budget and round only. An evaluation that never ends cannot be
 * interrupted from within: run the campaign in a worker and end that.
 *
 * @throws {UnknownNameError} for a system the claim does not have
 * @throws {DomainError} for a seed, a round or a budget that is not a nonnegative integer
 * @throws {EvaluationError} when the claim's own code fails, with the instance
 * @example hunt(claim('pure', { source: 'none', statement: 'tr ρ² ≥ 1', literature: 'false', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atLeast(purity(rho), 1) }), { seed: 1 }).counterexample.relation // '≥'
 */
export function hunt(claim: Claim, options: HuntOptions): Evidence {
  const { seed, deadline, judge, round, simplify = true } = options;
  const { budget: whole = DEFAULT_BUDGET } = options;
  requireSeed(seed);
  requireBudget(whole);
  const own = claim.effort === undefined ? whole : budgetTimes(claim.effort, whole);
  requireRound(round, own.draws);
  const budget = simplify ? own : { ...own, shrinkEvaluations: 0 };
  const systems = chosenSystems(claim, options.systems);
  let cut = false;
  const inTime = (): boolean => {
    const goesOn = deadline === undefined || Date.now() < deadline;
    cut ||= !goesOn;
    return goesOn;
  };
  const searchedWith = (
    given: Budget,
    asked: Pick<HuntOptions, 'judge'>,
    review = false,
  ): readonly SystemCampaign[] => {
    const campaigns = systems.map(
      (system) => new SystemCampaign(claim, system, asked.judge, review, options.onRelation),
    );
    search(campaigns, given, options, inTime);
    return campaigns;
  };
  const searched = (): readonly SystemCampaign[] => {
    for (const share of simplify || deadline !== undefined ? [] : SHARES_OF_KNOWN) {
      // About what float64 leaves in doubt the judge is asked in the full search.
      const campaigns = searchedWith(budgetTimes(share, budget), {});
      if (campaigns.some(({ violated }) => violated)) return campaigns;
    }
    return searchedWith(budget, options);
  };
  const evidenceOf = (campaigns: readonly SystemCampaign[]): Evidence => {
    const timed = round === undefined ? deadline !== undefined : cut;
    return { claim: claim.id, seed, timed, systems: campaigns.map((campaign) => campaign.evidence()) };
  };

  const campaigns = searched();
  for (const campaign of campaigns) options.onLowest?.(campaign.onSystem.system, campaign.lowest);
  const counterexample = simplestViolation(campaigns, budget, options);
  if (counterexample === undefined) return evidenceOf(campaigns);
  const judgement = judge?.(counterexample) ?? { zone: 'undecided', reason: '' };
  if (judgement.zone === 'violated' || judgement.zone === 'undecided') {
    return { ...evidenceOf(campaigns), counterexample };
  }

  const again = searchedWith(budget, options, true);
  const confirmed = simplestViolation(again, budget, options);
  const failures = [
    ...(judgement.zone === 'empty' ? [] : [{ instance: counterexample, reason: judgement.reason }]),
    ...again.flatMap((campaign) => campaign.failures(seed)),
  ];
  return {
    ...evidenceOf(again),
    ...(confirmed === undefined ? {} : { counterexample: confirmed }),
    ...(failures.length === 0 ? {} : { boundFailure: { count: failures.length, ...failures[0] } }),
  };
}

/** Draws of a system on which nothing is left to learn: they show that the claim speaks of it. */
const FEW_DRAWS = 64;

/** Rounds of the budget on every system: one, or as many as the time allows while nothing is violated. */
function search(
  campaigns: readonly SystemCampaign[],
  budget: Budget,
  options: HuntOptions,
  inTime: () => boolean,
): void {
  const { seed, deadline, stored = [], simplify = true } = options;
  for (const campaign of campaigns) campaign.replay(stored);
  const repeats = deadline !== undefined && options.round === undefined;
  const ongoing = (): boolean => repeats && inTime() && !campaigns.some((campaign) => campaign.violated);
  let round = options.round ?? 0;
  do {
    for (const campaign of campaigns) {
      const report =
        (phase: Phase, total: number) =>
        (done: number): boolean => {
          options.onProgress?.({
            claim: campaign.onSystem.claim.id,
            system: campaign.onSystem.system,
            phase,
            done,
            total,
          });
          return inTime();
        };
      const isSettled = campaigns.some(
        ({ violated, onSystem }) => violated && (!simplify || onSystem.ensemble.size < campaign.onSystem.ensemble.size),
      );
      const draws = isSettled && !simplify ? Math.min(budget.draws, FEW_DRAWS) : budget.draws;
      campaign.round(seed, round, isSettled ? { ...budget, draws, climbs: 0 } : budget, report, simplify);
    }
    round++;
  } while (ongoing());
}

/** The violation on the smallest system, simplified; undefined without any. */
function simplestViolation(
  campaigns: readonly SystemCampaign[],
  { shrinkEvaluations: total }: Budget,
  { seed, onProgress, onViolation }: HuntOptions,
): Counterexample | undefined {
  const failed = campaigns
    .filter((campaign) => campaign.violated)
    .sort((a, b) => a.onSystem.ensemble.size - b.onSystem.ensemble.size)[0];
  if (failed === undefined) return undefined;
  const { claim, system } = failed.onSystem;
  onViolation?.(failed.deepest(seed));
  onProgress?.({ claim: claim.id, system, phase: 'shrink', done: 0, total });
  return failed.simplest(seed, total);
}

/** The systems of a claim that are wanted, all when it is not said. @throws {UnknownNameError} */
export function chosenSystems(claim: Claim, wanted: readonly System[] | undefined): readonly System[] {
  if (wanted === undefined) return claim.systems;
  return wanted.map((system) => {
    const known = claim.systems.find((candidate) => systemName(candidate) === systemName(system));
    if (known !== undefined) return known;
    throw new UnknownNameError({
      argument: 'systems',
      expected: `be among the systems of ${claim.id}: ${claim.systems.map(systemName).join(', ')}`,
      received: `it holds ${systemName(system)}`,
    });
  });
}

/** Checks a seed. @throws {DomainError} */
export function requireSeed(seed: number): void {
  if (Number.isSafeInteger(seed) && seed >= 0) return;
  throw new DomainError({
    argument: 'seed',
    expected: 'be a nonnegative integer below 2^53',
    received: `it is ${String(seed)}`,
  });
}

/** @throws {DomainError} where a round is no number, or its draws and descents have none below 2⁵³ */
function requireRound(round: number | undefined, draws: number): void {
  if (round === undefined) return;
  const last = (round + 1) * Math.max(draws, MOST_DESCENTS);
  if (Number.isSafeInteger(round) && round >= 0 && Number.isSafeInteger(last)) return;
  throw new DomainError({
    argument: 'round',
    expected: 'be a nonnegative integer whose draws and descents are numbered below 2^53',
    received: `it is ${String(round)}`,
  });
}
