import { systemName, type Claim, type System } from '../claims/claim.ts';
import { DomainError, UnknownNameError } from '../matrix/errors.ts';
import { budgetTimes, DEFAULT_BUDGET, requireBudget, type Budget } from './budget.ts';
import { climb } from './climb.ts';
import { counterexampleOf } from './counterexample.ts';
import type { ClosestSides, Counterexample, Evidence, Phase, Progress, SystemEvidence } from './evidence.ts';
import { hasMargin, heightOf, type LargestRatio, rightOf, type Seen } from './lowest.ts';
import { Probe } from './probe.ts';
import { instanceOf } from './replay.ts';
import { sample, type Sample } from './sample.ts';
import { shrink } from './shrink.ts';
import { complexity } from '../ensembles/simplifications.ts';

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
  /** Counterexamples met earlier: they are evaluated first. */
  readonly stored?: readonly Counterexample[];
}

/**
 * Campaign against a claim: stored counterexamples, then for each system random draws and descents from the lowest of
 * them; the violation on the smallest system is simplified.
 *
 * Without a deadline the evidence is a function of claim, seed and budget only. An evaluation that never ends cannot be
 * interrupted from within: run the campaign in a worker and end that.
 *
 * @throws {UnknownNameError} for a system the claim does not have
 * @throws {DomainError} for a seed or a budget that is not a nonnegative integer
 * @throws {EvaluationError} when the claim's own code fails, with the instance
 */
export function hunt(claim: Claim, options: HuntOptions): Evidence {
  const { seed, deadline, stored = [] } = options;
  const { budget: whole = DEFAULT_BUDGET } = options;
  requireSeed(seed);
  requireBudget(whole);
  const budget = claim.effort === undefined ? whole : budgetTimes(claim.effort, whole);
  const systems = chosenSystems(claim, options.systems);
  const timed = deadline !== undefined;
  const inTime = (): boolean => !timed || Date.now() < deadline;
  const trails = systems.map((system) => new Trail(new Probe(claim, system)));
  for (const trail of trails) trail.replay(stored);

  const ongoing = (): boolean => timed && inTime() && !trails.some((trail) => trail.violated);
  let round = 0;
  do {
    for (const trail of trails) {
      const report =
        (phase: Phase, total: number) =>
        (done: number): boolean => {
          options.onProgress?.({ claim: claim.id, system: trail.probe.system, phase, done, total });
          return inTime();
        };
      trail.round(seed, round, budget, report);
    }
    round++;
  } while (ongoing());

  const failed = trails
    .filter((trail) => trail.violated)
    .sort((a, b) => a.probe.ensemble.size - b.probe.ensemble.size)[0];
  const evidence = { claim: claim.id, seed, timed, systems: trails.map((trail) => trail.evidence()) };
  if (failed === undefined) return evidence;
  options.onProgress?.({
    claim: claim.id,
    system: failed.probe.system,
    phase: 'shrink',
    done: 0,
    total: budget.shrinkEvaluations,
  });
  const violations = failed.violations();
  const { instance, outcome, start } = shrink(
    failed.probe,
    violations.map(({ seen }) => seen),
    budget.shrinkEvaluations,
  );
  const { phase } = violations.find(({ seen }) => seen === start)!;
  const counterexample = counterexampleOf(failed.probe, instance, outcome, { seed, phase, instance: start.index });
  return { ...evidence, counterexample };
}

interface Met {
  readonly phase: Phase;
  readonly seen: Seen;
}

/** What a campaign has seen on one system so far. */
class Trail {
  readonly probe: Probe;
  #draws: Sample | undefined = undefined;
  #climbed = 0;
  #smallest: Met | undefined = undefined;
  #closest: ClosestSides | undefined = undefined;
  readonly #violations: Met[] = [];

  constructor(probe: Probe) {
    this.probe = probe;
  }

  get violated(): boolean {
    return this.#violations.length > 0;
  }

  /** Violations to shrink from: the deepest by margin and by share and the least complex ones, each once. */
  violations(): readonly Met[] {
    const by = (key: (seen: Seen) => number): readonly Met[] =>
      this.#violations.toSorted((a, b) => key(a.seen) - key(b.seen)).slice(0, SHRUNK / 3);
    return [
      ...new Set([
        ...by(({ outcome }) => outcome.margin),
        ...by(({ outcome }) => heightOf(outcome, 'share')),
        ...by(({ instance }) => complexity(this.probe.ensemble, instance)),
      ]),
    ];
  }

  replay(stored: readonly Counterexample[]): void {
    for (const [index, counterexample] of stored.entries()) {
      if (counterexample.claim !== this.probe.claim.id) continue;
      if (systemName(counterexample.system) !== systemName(this.probe.system)) continue;
      const instance = instanceOf(this.probe, counterexample);
      this.#meet({ phase: 'replay', seen: { instance, outcome: this.probe.evaluate(instance), index } });
    }
  }

  round(
    seed: number,
    round: number,
    budget: Budget,
    report: (phase: Phase, total: number) => (done: number) => boolean,
  ): void {
    const drawn = sample(this.probe, seed, round * budget.draws, budget.draws, report('sample', budget.draws));
    this.#draws = this.#draws === undefined ? drawn : merged(this.#draws, drawn);
    for (const { list } of Object.values(drawn.lowest)) for (const seen of list) this.#meet({ phase: 'sample', seen });
    this.#compare(drawn.largest, 'sample');
    if (this.violated) return;
    const total = budget.climbs * budget.climbEvaluations;
    const { lowest, lowestByShare, largest, spent } = climb(
      this.probe,
      seed,
      round,
      drawn,
      budget,
      report('climb', total),
    );
    this.#climbed += spent;
    for (const seen of [...lowest.list, ...lowestByShare.list]) this.#meet({ phase: 'climb', seen });
    this.#compare(largest, 'climb');
  }

  evidence(): SystemEvidence {
    const { draws, edgeCases, empty } = this.#draws!;
    const { system, ensemble } = this.probe;
    const base = { system, measure: ensemble.measure, draws, edgeCases, empty, climbed: this.#climbed };
    if (this.#smallest === undefined) return base;
    const { phase, seen } = this.#smallest;
    return {
      ...base,
      smallest: { margin: seen.outcome.margin, bound: seen.outcome.bound, phase },
      ...(this.#closest === undefined ? {} : { closest: this.#closest }),
    };
  }

  #compare({ outcome, ratio }: LargestRatio, phase: Phase): void {
    if (outcome?.relation === undefined || !(ratio > (this.#closest?.ratio ?? 0))) return;
    this.#closest = { ratio, left: outcome.relation.left.value, right: rightOf(outcome.relation), phase };
  }

  #meet(met: Met): void {
    const { zone, margin } = met.seen.outcome;
    if (!hasMargin(met.seen.outcome)) return;
    if (this.#smallest === undefined || margin < this.#smallest.seen.outcome.margin) this.#smallest = met;
    if (zone === 'violated' && !this.#violations.some(({ seen }) => seen === met.seen)) this.#violations.push(met);
  }
}

/** Most violations of a system that are shrunk; the simplest result is kept. */
const SHRUNK = 9;

function merged(a: Sample, b: Sample): Sample {
  const sum = (x: Sample['draws'], y: Sample['draws']): Sample['draws'] => ({
    holds: x.holds + y.holds,
    undecided: x.undecided + y.undecided,
    violated: x.violated + y.violated,
    vacuous: x.vacuous + y.vacuous,
  });
  return {
    draws: sum(a.draws, b.draws),
    edgeCases: sum(a.edgeCases, b.edgeCases),
    empty: a.empty + b.empty,
    lowest: b.lowest,
    largest: b.largest,
  };
}

function chosenSystems(claim: Claim, wanted: readonly System[] | undefined): readonly System[] {
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

function requireSeed(seed: number): void {
  if (Number.isSafeInteger(seed) && seed >= 0) return;
  throw new DomainError({
    argument: 'seed',
    expected: 'be a nonnegative integer below 2^53',
    received: `it is ${String(seed)}`,
  });
}
