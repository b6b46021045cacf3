import type { Instance } from '../ensembles/instance.ts';
import type { Judge, Judgement } from '../claims/judge.ts';
import { outcomeOf, type Outcome, type ClaimOnSystem } from './claim-on-system.ts';

/** Instance that float64 calls violated beyond its error bound, and rigorous arithmetic certainly does not. */
interface BoundFailure {
  readonly instance: Instance;
  /** What float64 says. */
  readonly outcome: Outcome;
  /** What is true. */
  readonly judgement: Judgement;
}

/** Violations of a phase that are judged whatever their depth. */
const ENOUGH = 32;

/** Beyond those, a violation is judged if it is this many times deeper than all that failed. */
const DEEPER = 2;

/** Binary places to judge one of many instances with. */
export const QUICK_BITS = 256;

/** Asks the judge about instances of one system, and remembers where float64 was wrong. */
export class Referee {
  readonly failures: BoundFailure[] = [];
  readonly #judge: Judge;
  #left = ENOUGH;
  #deepest = 0;

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  /** Opens a phase of the search. */
  restart(): void {
    this.#left = ENOUGH;
  }

  /** What rigorous arithmetic says of an instance where it decides; otherwise what float64 says. */
  judged(onSystem: ClaimOnSystem, instance: Instance, outcome: Outcome): Outcome {
    const { integers, unit } = instance;
    const judgement = this.#judge(onSystem.dataOf(instance), QUICK_BITS);
    if (judgement.zone === 'undecided') return outcome;
    if (outcome.zone === 'violated' && (judgement.zone === 'holds' || judgement.zone === 'vacuous')) {
      this.failures.push({ instance: { integers: integers.slice(), unit }, outcome, judgement });
      this.#deepest = Math.max(this.#deepest, -outcome.margin);
    }
    return outcomeOf(judgement.zone, judgement.relation, true);
  }

  /**
   * Outcome of an instance once the bounds of float64 have failed: a violation counts if rigorous arithmetic confirms it. What
   * it refutes is set aside; what it cannot tell, or was not asked, is undecided.
   */
  reviewed(onSystem: ClaimOnSystem, instance: Instance, outcome: Outcome): Outcome {
    if (outcome.zone !== 'violated') return outcome;
    if (this.#left <= 0 && !(-outcome.margin > DEEPER * this.#deepest)) return { ...outcome, zone: 'undecided' };
    this.#left--;
    const judged = this.judged(onSystem, instance, outcome);
    return judged === outcome ? { ...outcome, zone: 'undecided' } : judged;
  }
}
