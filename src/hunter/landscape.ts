import type { Group } from '../ensembles/ensemble.ts';
import type { Outcome, Probe } from './probe.ts';
import { keepLowest, type Seen } from './sample.ts';

/**
 * Unit of the vectors a climb visits: steps of 2⁻²⁰ ≈ 10⁻⁶ of a standard deviation resolve eigenvalues of GG† down to
 * 10⁻¹², and coordinates up to 2⁶ keep n² + 1 an exact integer of float64.
 */
export const FINE_UNIT = 2 ** 20;

/** Largest coordinate a climb may visit. */
const REACH = 2 ** 6 - 1;

/**
 * Margin of a claim as a function of real coordinates, each evaluated at the nearest multiple of 1/FINE_UNIT, so that
 * every value belongs to an exact vector of integers.
 *
 * What is not finite, vacuous or empty counts as +Infinity. For an equality the value is −|left − right| in units of its
 * error bound: it tells how far beyond rounding the two sides differ.
 */
export class Landscape {
  readonly size: number;
  readonly groups: readonly Group[];
  /** Lowest instances visited. */
  readonly lowest: Seen[] = [];
  readonly #probe: Probe;
  readonly #integers: Int32Array;
  #limit = 0;
  #spent = 0;
  #stopAt = Infinity;
  #index = 0;

  constructor(probe: Probe) {
    this.#probe = probe;
    this.size = probe.ensemble.size;
    this.groups = probe.ensemble.groups;
    this.#integers = new Int32Array(this.size);
  }

  /** Evaluations so far. */
  get spent(): number {
    return this.#spent;
  }

  /** Allows a descent, the `index`th, so many more evaluations. */
  allow(evaluations: number, index: number): void {
    this.#limit = this.#spent + evaluations;
    this.#index = index;
  }

  /** Is there budget left for another evaluation, and a reason to make it? */
  get open(): boolean {
    return this.#spent < this.#limit && this.#spent < this.#stopAt;
  }

  /** Value at x; x itself is moved to the point of the grid that was evaluated. */
  valueAt(x: Float64Array): number {
    const integers = this.#integers;
    for (let k = 0; k < integers.length; k++) {
      const clipped = x[k] > REACH ? REACH : x[k] < -REACH ? -REACH : x[k];
      const n = Math.round(clipped * FINE_UNIT);
      integers[k] = n;
      x[k] = n / FINE_UNIT;
    }
    this.#spent++;
    const instance = { integers, unit: FINE_UNIT };
    const outcome = this.#probe.evaluate(instance);
    this.#keep(outcome);
    return heightOf(outcome);
  }

  /** Stretches every scale-free group to the norm that random draws have on average, √length. */
  normalise(x: Float64Array): void {
    for (const { offset, length, scaleFree } of this.groups) {
      if (!scaleFree) continue;
      let squares = 0;
      for (let k = offset; k < offset + length; k++) squares += x[k] * x[k];
      if (squares === 0) continue;
      const factor = Math.sqrt(length / squares);
      for (let k = offset; k < offset + length; k++) x[k] *= factor;
    }
  }

  #keep(outcome: Outcome): void {
    const worst = this.lowest[this.lowest.length - 1];
    if (this.lowest.length === KEPT && !(outcome.margin < worst.outcome.margin)) return;
    const instance = { integers: this.#integers.slice(), unit: FINE_UNIT };
    keepLowest(this.lowest, { instance, outcome, index: this.#index }, KEPT);
    // A violation ends the search; a little more descent makes it clear and leaves the shrinker room.
    if (outcome.zone === 'violated' && this.#stopAt === Infinity)
      this.#stopAt = this.#spent + DEEPENING * (this.size + 1);
  }
}

const KEPT = 4;
const DEEPENING = 8;

/** Height of an outcome in the landscape. */
export function heightOf({ zone, margin, bound, relation }: Outcome): number {
  if (zone === 'empty' || zone === 'vacuous' || !Number.isFinite(margin)) return Infinity;
  if (relation?.symbol !== '=') return margin;
  return bound > 0 ? margin / bound : margin;
}
