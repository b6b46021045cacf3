import { EvidenceOfRounds } from '../hunter/evidence-of-rounds.ts';
import type { CampaignPool, Outcome } from './campaign-pool.ts';
import type { Campaign, HuntTask } from './tasks.ts';

/** Campaigns of rounds, folded in the order of their numbers into one: see `EvidenceOfRounds`. */
export class CampaignOfRounds {
  readonly #evidence = new EvidenceOfRounds();
  /** What belongs to the violation, or to the first failure of a bound. */
  #details: Omit<Campaign, 'evidence'> = {};

  get ended(): boolean {
    return this.#evidence.ended;
  }

  /** Absent before the first round. */
  get campaign(): Campaign | undefined {
    const { evidence } = this.#evidence;
    return evidence === undefined ? undefined : { evidence, ...this.#details };
  }

  add({ evidence, objectsOfFailure, ...details }: Campaign): void {
    if (this.ended) return;
    const before = this.#details.objectsOfFailure ?? objectsOfFailure;
    this.#details = { ...details, ...(before === undefined ? {} : { objectsOfFailure: before }) };
    this.#evidence.add(evidence);
  }
}

/** Which rounds of a campaign are made, and what is known of them. */
interface RoundsOptions {
  /** Number of rounds of the whole campaign; without it a deadline ends it. */
  readonly rounds?: number;
  /** Time in milliseconds since the epoch at which rounds are cut short. */
  readonly deadline?: number;
  /** Which of how many shards, from 1: round r belongs to shard r mod n + 1. */
  readonly shard?: readonly [number, number];
  /** Rounds that run at a time. */
  readonly workers: number;
  /** Result of a round of an earlier run. */
  readonly known?: (round: number) => Campaign | undefined;
  /** Takes the result of each round that was made whole, as soon as it is there. */
  readonly onRound?: (round: number, campaign: Campaign) => void;
}

/** A campaign whose number of rounds a clock has decided. */
export function asTimed(campaign: Campaign): Campaign {
  return { ...campaign, evidence: { ...campaign.evidence, timed: true } };
}

/** A campaign of rounds while it is made. */
export class Rounds {
  readonly #task: HuntTask;
  readonly #pool: CampaignPool;
  readonly #options: RoundsOptions;
  readonly #folded = new CampaignOfRounds();
  /** Results that wait for those of earlier rounds. */
  readonly #waiting = new Map<number, Outcome<Campaign>>();
  #failure: Extract<Outcome<Campaign>, { ok: false }> | undefined = undefined;
  /** Rounds of this shard that are folded, in order, and that have begun. */
  #done = 0;
  #begun = 0;
  /** Place of the first round known to end the campaign. */
  #last = Infinity;

  constructor(task: HuntTask, pool: CampaignPool, options: RoundsOptions) {
    this.#task = task;
    this.#pool = pool;
    this.#options = options;
  }

  /** Number of rounds that are folded, of this shard. */
  get done(): number {
    return this.#done;
  }

  /** Number of rounds of this shard; infinite where a deadline ends them. */
  get total(): number {
    const { rounds = Infinity, shard: [index, count] = [1, 1] } = this.#options;
    return Math.max(Math.ceil((rounds - index + 1) / count), 0);
  }

  /** What is known so far: of all rounds before the first that is not there yet. */
  get outcome(): Outcome<Campaign> | undefined {
    const { campaign } = this.#folded;
    if (this.#failure !== undefined || campaign === undefined) return this.#failure;
    const timed = this.#options.deadline !== undefined;
    return { ok: true, value: timed ? asTimed(campaign) : campaign, seconds: 0 };
  }

  /**
   * Makes the rounds, until all are there, one meets a violation or fails, or the time is over.
   *
   * @throws {PoolClosedError}
   */
  async run(): Promise<Outcome<Campaign> | undefined> {
    // After a violation those before it are waited for, and those after it are not.
    await new Promise<void>((resolve, reject) => {
      const next = (): void => {
        if (this.#done > this.#last || this.#done >= this.total) resolve();
        else if (!this.#canBegin()) {
          if (this.#done === this.#begun) resolve();
        } else this.#make(this.#begun++).then(next, reject);
      };
      for (let k = 0; k < this.#options.workers; k++) next();
    });
    return this.outcome;
  }

  #canBegin(): boolean {
    const { deadline = Infinity } = this.#options;
    // One round is made at least, cut short or not.
    return this.#begun < this.total && this.#begun <= this.#last && (this.#begun === 0 || Date.now() < deadline);
  }

  async #make(place: number): Promise<void> {
    const { shard: [index, count] = [1, 1], deadline, known, onRound } = this.#options;
    const round = index - 1 + place * count;
    const earlier = known?.(round);
    const duration = deadline === undefined ? {} : { duration: Math.max(deadline - Date.now(), 1) };
    const outcome =
      earlier === undefined
        ? await this.#pool.run(
            { ...this.#task, round, ...duration },
            deadline === undefined ? {} : { extra: duration.duration! / 1000 },
          )
        : { ok: true as const, value: earlier, seconds: 0 };
    this.#waiting.set(place, outcome);
    if (!outcome.ok || outcome.value.evidence.counterexample !== undefined) this.#last = Math.min(this.#last, place);
    this.#fold();
    // What cannot be kept is counted all the same.
    if (earlier === undefined && outcome.ok && !outcome.value.evidence.timed) onRound?.(round, outcome.value);
  }

  #fold(): void {
    for (;;) {
      const outcome = this.#waiting.get(this.#done);
      if (outcome === undefined || this.#failure !== undefined || this.#folded.ended) return;
      this.#waiting.delete(this.#done++);
      if (outcome.ok) this.#folded.add(outcome.value);
      else this.#failure = outcome;
    }
  }
}
