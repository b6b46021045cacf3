import type { Zone } from '../claims/relation.ts';
import type { Evidence, SmallestOfSystem, SystemEvidence } from './evidence.ts';

/**
 * Evidence of the rounds of a campaign, folded in the order of their numbers: what one process would have seen that makes them one
 * after the other and ends with the first that meets a violation. Memory does not grow with the number of rounds.
 */
export class EvidenceOfRounds {
  #sum: Evidence | undefined = undefined;

  /** Absent before the first round. */
  get evidence(): Evidence | undefined {
    return this.#sum;
  }

  /** Has a violation been met, after which no round counts? */
  get ended(): boolean {
    return this.#sum?.counterexample !== undefined;
  }

  /** Adds the next round. */
  add(round: Evidence): void {
    if (this.ended) return;
    this.#sum = this.#sum === undefined ? round : bothOf(this.#sum, round);
  }
}

function bothOf(a: Evidence, b: Evidence): Evidence {
  const { counterexample } = b;
  const failures = [a, b].flatMap(({ boundFailure }) => boundFailure ?? []);
  const count = failures.reduce((sum, failure) => sum + failure.count, 0);
  return {
    claim: a.claim,
    seed: a.seed,
    timed: a.timed || b.timed,
    systems: a.systems.map((system, k) => bothOfSystem(system, b.systems[k])),
    ...(counterexample === undefined ? {} : { counterexample }),
    ...(failures.length === 0 ? {} : { boundFailure: { ...failures[0], count } }),
  };
}

function bothOfSystem(a: SystemEvidence, b: SystemEvidence): SystemEvidence {
  const outside =
    a.outside === undefined || b.outside === undefined
      ? (a.outside ?? b.outside)
      : { ...a.outside, draws: a.outside.draws + b.outside.draws };
  const inside = a.inside === undefined ? b.inside : a.inside + (b.inside ?? 0);
  const smallest =
    a.smallest === undefined || (b.smallest !== undefined && height(b.smallest) < height(a.smallest))
      ? b.smallest
      : a.smallest;
  const closest = (b.closest?.ratio ?? 0) > (a.closest?.ratio ?? 0) ? b.closest : a.closest;
  return {
    system: a.system,
    measure: a.measure,
    draws: sum(a.draws, b.draws),
    edgeCases: sum(a.edgeCases, b.edgeCases),
    empty: a.empty + b.empty,
    ...(outside === undefined ? {} : { outside }),
    climbed: a.climbed + b.climbed,
    ...(inside === undefined ? {} : { inside }),
    ...(smallest === undefined ? {} : { smallest }),
    ...(closest === undefined ? {} : { closest }),
  };
}

/** Counts of two samples together. */
export function sum(a: Readonly<Record<Zone, number>>, b: Readonly<Record<Zone, number>>): Record<Zone, number> {
  return {
    holds: a.holds + b.holds,
    undecided: a.undecided + b.undecided,
    violated: a.violated + b.violated,
    vacuous: a.vacuous + b.vacuous,
  };
}

/** Upper end of the margin; of an equality its margin in units of the bound, as `heightOf` has it. */
function height({ relation, margin, bound }: SmallestOfSystem): number {
  if (relation !== '=') return margin + bound;
  return bound > 0 ? margin / bound : margin;
}
