import { systemName, type Claim, type System } from '../claims/claim.ts';
import type { Instance } from '../ensembles/instance.ts';
import { complexity } from '../ensembles/complexity.ts';
import type { Budget } from './budget.ts';
import { climb } from './climb.ts';
import { counterexampleOf } from './counterexample.ts';
import type { ClosestSides, Counterexample, MetInstance, Phase, SmallestOfSystem, SystemEvidence } from './evidence.ts';
import { sum } from './evidence-of-rounds.ts';
import type { Judge } from '../claims/judge.ts';
import type { Relation } from '../claims/relation.ts';
import {
  hasMargin,
  heightOf,
  isDoubtful,
  type LargestRatio,
  rightOf,
  type Seen,
  type SmallestMargin,
} from './lowest.ts';
import { ClaimOnSystem, type Outcome, type Review } from './claim-on-system.ts';
import { Referee } from './referee.ts';
import { instanceOf } from '../claims/stored-instance.ts';
import { sample, type Sample } from './sample.ts';
import { shrink } from './shrink.ts';

/** Lowest draws of each kind that are kept for those who ask. */
const FEW = 4;

/** Numbers of doubtful draws, edge cases and instances of the climb that rigorous arithmetic is asked about. */
const JUDGED = { draws: 4, edgeCases: 2, climb: 3 };

interface Met {
  readonly phase: Phase;
  readonly seen: Seen;
}

/** What a campaign has seen on one system so far. */
export class SystemCampaign {
  readonly onSystem: ClaimOnSystem;
  readonly #referee: Referee | undefined;
  #draws: Sample | undefined = undefined;
  #climbed = 0;
  #inside: number | undefined = undefined;
  #smallest: { readonly outcome: Outcome; readonly phase: Phase } | undefined = undefined;
  #closest: ClosestSides | undefined = undefined;
  readonly #violations: Met[] = [];
  readonly #lowest = new Set<Instance>();
  #phase: Phase = 'replay';

  /**
   * @param review  is every violation to be judged, because float64 was found wrong?
   * @param told    of the relation of each instance that has a margin
   */
  constructor(
    claim: Claim,
    system: System,
    judge: Judge | undefined,
    review: boolean,
    told?: (relation: Relation, met: MetInstance) => void,
  ) {
    const referee = judge === undefined ? undefined : new Referee(judge);
    this.#referee = referee;
    const reviewed: Review | undefined =
      review && referee !== undefined ? (...asked) => referee.reviewed(...asked) : undefined;
    const watched: Review | undefined =
      told === undefined
        ? reviewed
        : (...asked) => {
            const [onSystem, instance, outcome] = asked;
            if (outcome.relation !== undefined && hasMargin(outcome))
              told(outcome.relation, { system, phase: this.#phase, stored: () => onSystem.dataOf(instance) });
            return reviewed?.(...asked) ?? outcome;
          };
    this.onSystem = new ClaimOnSystem(claim, system, watched);
  }

  get violated(): boolean {
    return this.#violations.length > 0;
  }

  /** The lowest instances that draws and climbs of the last round have met. */
  get lowest(): readonly Instance[] {
    return [...this.#lowest];
  }

  /** Instances on which rigorous arithmetic has contradicted float64, with the reason. */
  failures(seed: number): readonly { readonly instance: Counterexample; readonly reason: string }[] {
    const found = { seed, phase: 'sample', instance: 0 } as const;
    return (this.#referee?.failures ?? []).map(({ instance, outcome, judgement }) => ({
      instance: counterexampleOf(this.onSystem, instance, outcome, found),
      reason: judgement.reason,
    }));
  }

  replay(stored: readonly Counterexample[]): void {
    for (const [index, counterexample] of stored.entries()) {
      if (counterexample.claim !== this.onSystem.claim.id) continue;
      if (systemName(counterexample.system) !== systemName(this.onSystem.system)) continue;
      const instance = instanceOf(this.onSystem.claim, counterexample);
      this.#meet({ phase: 'replay', seen: { instance, outcome: this.onSystem.evaluate(instance), index } });
    }
  }

  /**
   * Draws and, unless they violate the claim, descents from the lowest of them.
   *
   * @param goesOn  do draws and descents go on beyond a violation, to simpler and deeper ones?
   */
  round(
    seed: number,
    round: number,
    budget: Budget,
    report: (phase: Phase, total: number) => (done: number) => boolean,
    goesOn = true,
  ): void {
    this.#referee?.restart();
    // Rounds without number need memory for one.
    this.#lowest.clear();
    const proceed = report('sample', budget.draws);
    this.#phase = 'sample';
    const drawn = sample(this.onSystem, seed, round * budget.draws, budget.draws, proceed, goesOn);
    for (const { list } of Object.values(drawn.lowest)) {
      for (const seen of list) this.#meet({ phase: 'sample', seen });
      for (const { instance } of list.slice(0, FEW)) this.#lowest.add(instance);
    }
    if (!this.violated) this.#judgeDoubtful(drawn);
    this.#draws = this.#draws === undefined ? drawn : merged(this.#draws, drawn);
    this.#compare(drawn, 'sample');
    if (this.violated) return;
    const total = budget.climbs * budget.climbEvaluations;
    this.#referee?.restart();
    this.#phase = 'climb';
    const landscape = climb(this.onSystem, seed, round, drawn, budget, { proceed: report('climb', total), goesOn });
    const { lowest, lowestByRelativeMargin, spent, inside } = landscape;
    this.#climbed += spent;
    if (inside !== undefined) this.#inside = (this.#inside ?? 0) + inside;
    for (const seen of [...lowest.list, ...lowestByRelativeMargin.list]) {
      this.#meet({ phase: 'climb', seen });
      this.#lowest.add(seen.instance);
    }
    if (!this.violated) this.#judgeEnds(landscape.doubtful.list);
    this.#compare(landscape, 'climb');
  }

  /** The deepest violation, as it was met. */
  deepest(seed: number): Counterexample {
    const depth = ({ seen }: Met): number => heightOf(seen.outcome, 'margin');
    const [{ seen, phase }] = this.#violations.toSorted((a, b) => depth(a) - depth(b));
    return counterexampleOf(this.onSystem, seen.instance, seen.outcome, { seed, phase, instance: seen.index });
  }

  /** Simplest instance that the shrinker reaches from the violations. */
  simplest(seed: number, evaluations: number): Counterexample {
    const violations = this.#startsOfShrink();
    const referee = this.#referee;
    const { instance, outcome, start } = shrink(
      new ClaimOnSystem(this.onSystem.claim, this.onSystem.system),
      violations.map(({ seen }) => seen),
      evaluations,
      referee === undefined ? undefined : (...asked) => referee.judged(...asked),
    );
    const { phase } = violations.find(({ seen }) => seen === start)!;
    return counterexampleOf(this.onSystem, instance, outcome, { seed, phase, instance: start.index });
  }

  evidence(): SystemEvidence {
    const { draws, edgeCases, empty, outside } = this.#draws!;
    const { system, ensemble } = this.onSystem;
    const smallest = this.#smallest;
    return {
      system,
      measure: ensemble.measure,
      draws,
      edgeCases,
      empty,
      ...(outside.message === '' ? {} : { outside }),
      climbed: this.#climbed,
      ...(this.#inside === undefined ? {} : { inside: this.#inside }),
      ...(smallest === undefined ? {} : { smallest: smallestOf(smallest.outcome, smallest.phase) }),
      ...(this.#closest === undefined ? {} : { closest: this.#closest }),
    };
  }

  /** Violations to shrink from: the deepest by margin and by relative margin and the least complex ones, each once. */
  #startsOfShrink(): readonly Met[] {
    const by = (key: (seen: Seen) => number): readonly Met[] =>
      this.#violations.toSorted((a, b) => key(a.seen) - key(b.seen)).slice(0, SHRUNK / 3);
    return [
      ...new Set([
        ...by(({ outcome }) => outcome.margin),
        ...by(({ outcome }) => heightOf(outcome, 'relative margin')),
        ...by(({ instance }) => complexity(this.onSystem.ensemble, instance)),
      ]),
    ];
  }

  /**
   * Asks rigorous arithmetic about the few lowest draws that float64 leaves in doubt, and counts them as it says. Where float64
   * has decided none, as of an inequality that is an equality on all of them, it is asked about more.
   */
  #judgeDoubtful(drawn: Sample): void {
    if (this.#referee === undefined) return;
    for (const kind of ['draws', 'edgeCases'] as const) {
      const { list } = drawn.doubtful[kind];
      const { holds, violated, vacuous } = drawn[kind];
      const isOpen = holds + violated + vacuous === 0;
      const asked = isOpen ? list : list.filter(({ outcome }) => isDoubtful(outcome)).slice(0, JUDGED[kind]);
      for (const { instance, outcome, index } of asked) {
        const judged = this.#referee.judged(this.onSystem, instance, outcome);
        if (judged === outcome) continue;
        drawn[kind].undecided--;
        if (judged.zone === 'empty') drawn.empty++;
        else drawn[kind][judged.zone]++;
        drawn.smallest.add(judged);
        this.#meet({ phase: 'sample', seen: { instance, outcome: judged, index } });
        if (this.violated) return;
      }
    }
  }

  /** Asks rigorous arithmetic about the lowest instances of the descents that float64 leaves in doubt. */
  #judgeEnds(doubtful: readonly Seen[]): void {
    for (const { instance, outcome, index } of this.#referee === undefined ? [] : doubtful.slice(0, JUDGED.climb)) {
      const judged = this.#referee!.judged(this.onSystem, instance, outcome);
      this.#meet({ phase: 'climb', seen: { instance, outcome: judged, index } });
      // what holds beyond the doubts of float64 at the lowest is not violated by rounding elsewhere, and may be dear to know
      if (this.violated || judged.zone === 'holds') return;
    }
  }

  #compare({ largest, smallest }: { readonly largest: LargestRatio; readonly smallest: SmallestMargin }, phase: Phase) {
    const { outcome, ratio } = largest;
    if (outcome?.relation !== undefined && ratio > (this.#closest?.ratio ?? 0)) {
      this.#closest = { ratio, left: outcome.relation.left.value, right: rightOf(outcome.relation), phase };
    }
    const least = smallest.outcome;
    if (least === undefined) return;
    const before = this.#smallest === undefined ? Infinity : heightOf(this.#smallest.outcome, 'margin');
    if (heightOf(least, 'margin') < before) this.#smallest = { outcome: least, phase };
  }

  #meet(met: Met): void {
    if (met.seen.outcome.zone !== 'violated' || !hasMargin(met.seen.outcome)) return;
    if (!this.#violations.some(({ seen }) => seen === met.seen)) this.#violations.push(met);
  }
}

function smallestOf({ margin, bound, relation }: Outcome, phase: Phase): SmallestOfSystem {
  return { relation: relation!.symbol, margin, bound, phase };
}

/** Most violations of a system that are shrunk; the simplest result is kept. */
const SHRUNK = 9;

function merged(a: Sample, b: Sample): Sample {
  return {
    ...b,
    draws: sum(a.draws, b.draws),
    edgeCases: sum(a.edgeCases, b.edgeCases),
    empty: a.empty + b.empty,
    outside: { draws: a.outside.draws + b.outside.draws, message: a.outside.message || b.outside.message },
  };
}
