import type { Group, Instance } from '../ensembles/instance.ts';
import { copyOf } from '../float64/storage.ts';
import type { Outcome, ClaimOnSystem } from './claim-on-system.ts';
import { conclusionHeight, Doubtful, LargestRatio, Lowest, sizeOf, SmallestMargin, type Measure } from './lowest.ts';
import { premiseGap } from './premise.ts';

/**
 * Unit of the vectors a climb visits: steps of 2⁻²⁰ ≈ 10⁻⁶ of a standard deviation resolve eigenvalues of GG† down to
 * 10⁻¹², and coordinates up to 2⁶ keep n² + 1 an exact integer of float64.
 */
export const FINE_UNIT = 2 ** 20;

/** Largest coordinate a climb may visit. */
const REACH = 2 ** 6 - 1;

/** Where both sides have shrunk by this factor and nothing is violated, a descent has found a trivial zero and ends. */
const VANISHED = 2 ** -24;

/** The same for descents of which many start side by side: those that meet a violation have met it by then. */
const VANISHED_SOON = 2 ** -12;

/** Number of undecided instances that are kept. */
const UNDECIDED = 8;

/** Evaluations per coordinate that a descent may spend beyond its first violation, to make it clear. */
const DEEPENING = 64;

/**
 * Height of a claim's instances as a function of real coordinates, each evaluated at the nearest multiple of 1/FINE_UNIT,
 * so that every value belongs to an exact vector of integers.
 */
export class Landscape {
  /** Lowest instances visited, by margin. */
  readonly lowest = new Lowest('margin', 4);
  /** Lowest instances visited, by relative margin. */
  readonly lowestByRelativeMargin = new Lowest('relative margin', 4);
  /** Largest ratio of the sides over all instances visited. */
  readonly largest = new LargestRatio();
  /** Smallest decided margin over all instances visited. */
  readonly smallest = new SmallestMargin();
  /** Undecided instances visited, of which rigorous arithmetic may be asked. */
  readonly doubtful = new Doubtful(UNDECIDED);
  readonly #onSystem: ClaimOnSystem;
  readonly #goesOn: boolean;
  readonly #integers: Int32Array;
  readonly #whole: readonly Group[];
  /** Coordinates of the subspace that is looked at, and their groups; undefined for the whole. */
  #subspace: { readonly active: Int32Array; readonly groups: readonly Group[] } | undefined = undefined;
  #measure: Measure = 'margin';
  #limit = 0;
  #spent = 0;
  #inside: number | undefined = undefined;
  #index = 0;
  #vanishing = Number.NaN;
  #vanished = VANISHED;
  #violated = false;
  #end = 0;
  #outside: Float64Array | undefined = undefined;
  #deepest: Float64Array | undefined = undefined;
  #penalty = Infinity;
  #least = Infinity;

  /** @param goesOn  does a descent go on beyond its first violation, to make it clear? */
  constructor(onSystem: ClaimOnSystem, goesOn = true) {
    this.#onSystem = onSystem;
    this.#goesOn = goesOn;
    this.#whole = onSystem.ensemble.groups;
    this.#integers = new Int32Array(onSystem.ensemble.size);
  }

  /** Number of coordinates of a point. */
  get size(): number {
    return this.#subspace?.active.length ?? this.#integers.length;
  }

  get groups(): readonly Group[] {
    return this.#subspace?.groups ?? this.#whole;
  }

  /** Shows a subspace, whose points have the coordinates with these numbers while all others are zero; or the whole. */
  show(active?: Int32Array): void {
    this.#integers.fill(0);
    this.#outside = this.#deepest = undefined;
    this.#subspace = active === undefined ? undefined : { active, groups: groupsAmong(active, this.#whole) };
  }

  /** Evaluations so far. */
  get spent(): number {
    return this.#spent;
  }

  /** Of the evaluations so far those at which the premise holds; undefined where the statement has none. */
  get inside(): number | undefined {
    return this.#inside;
  }

  /** Has a violation been met? */
  get violated(): boolean {
    return this.#violated;
  }

  /** Opens the landscape to the `index`th descent for so many evaluations. */
  allow(evaluations: number, index: number): void {
    this.#limit = this.#end = this.#spent + evaluations;
    this.#index = index;
  }

  /**
   * Shows the conclusion of the statement by the given measure, as long as the evaluations last that were allowed.
   *
   * @param penalty  weight of the distance from the premise where that fails
   */
  conclude(measure: Measure, penalty: number): void {
    this.#limit = this.#end;
    this.#measure = measure;
    this.#penalty = penalty;
    this.#vanishing = Number.NaN;
    this.#vanished = VANISHED;
    this.#least = Infinity;
    this.#outside = undefined;
    this.#deepest = undefined;
  }

  /** The lowest point at which the premise holds, seen since then. */
  get deepest(): Float64Array | undefined {
    return this.#deepest;
  }

  /** The lowest point seen since then, if the premise fails there. */
  get outside(): Float64Array | undefined {
    return this.#outside;
  }

  /** Ends the present descent earlier at a trivial zero: most descents from where it started end there, and others wait. */
  leaveZeros(): void {
    this.#vanished = VANISHED_SOON;
  }

  /** Is there budget left for another evaluation, and a reason to make it? */
  get open(): boolean {
    return this.#spent < this.#limit;
  }

  /** Evaluations left for the present descent. */
  get left(): number {
    return this.#limit - this.#spent;
  }

  /** Value at x; x itself is moved to the point of the grid that was evaluated. */
  valueAt(x: Float64Array): number {
    const integers = this.#integers;
    const active = this.#subspace?.active;
    for (let k = 0; k < x.length; k++) {
      const clipped = x[k] > REACH ? REACH : x[k] < -REACH ? -REACH : x[k];
      const n = (clipped * FINE_UNIT + (clipped < 0 ? -1 / 2 : 1 / 2)) | 0;
      integers[active === undefined ? k : active[k]] = n;
      x[k] = n / FINE_UNIT;
    }
    this.#spent++;
    const instance = { integers, unit: FINE_UNIT };
    const outcome = this.#onSystem.evaluate(instance);
    this.#keep(instance, outcome);
    const gap = outcome.relation === undefined ? Infinity : premiseGap(outcome.relation);
    const height = conclusionHeight(outcome, this.#measure) + (gap > 0 ? this.#penalty * gap : 0);
    if (height < this.#least) {
      this.#least = height;
      this.#outside = gap > 0 ? copyOf(x) : undefined;
      if (gap === 0) this.#deepest = copyOf(x);
    }
    if (outcome.relation !== undefined && outcome.relation.symbol !== '=') {
      const size = sizeOf(outcome.relation);
      if (Number.isNaN(this.#vanishing)) this.#vanishing = Number.isFinite(size) ? this.#vanished * size : Number.NaN;
      else if (height >= 0 && size < this.#vanishing) this.#limit = this.#spent;
    }
    return height;
  }

  /** Looks at an instance that is no point of the grid. */
  visit(instance: Instance): void {
    this.#spent++;
    this.#keep(instance, this.#onSystem.evaluate(instance));
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

  /** Removes from a direction at x what `normalise` would undo: the part along x of every scale-free group. */
  project(x: Float64Array, direction: Float64Array): void {
    for (const { offset, length, scaleFree } of this.groups) {
      if (!scaleFree) continue;
      let product = 0;
      let squares = 0;
      for (let k = offset; k < offset + length; k++) {
        product += x[k] * direction[k];
        squares += x[k] * x[k];
      }
      if (squares === 0) continue;
      for (let k = offset; k < offset + length; k++) direction[k] -= (product / squares) * x[k];
    }
  }

  #keep({ integers, unit }: Instance, outcome: Outcome): void {
    const premise = outcome.relation?.premise;
    if (premise !== undefined) this.#inside = (this.#inside ?? 0) + (premise === 'holds' ? 1 : 0);
    this.largest.add(outcome);
    this.smallest.add(outcome);
    if (this.lowest.wants(outcome) || this.lowestByRelativeMargin.wants(outcome)) {
      const seen = { instance: { integers: integers.slice(), unit }, outcome, index: this.#index };
      this.lowest.add(seen);
      this.lowestByRelativeMargin.add(seen);
    }
    if (this.doubtful.wants(outcome)) {
      this.doubtful.add({ instance: { integers: integers.slice(), unit }, outcome, index: this.#index });
    }
    if (outcome.zone !== 'violated' || this.#violated) return;
    this.#violated = true;
    const more = !this.#goesOn || outcome.margin === -Infinity ? 0 : DEEPENING * (this.size + 1);
    this.#limit = Math.min(this.#limit, this.#spent + more);
  }
}

/** Groups of a subspace: of each the coordinates that are among those of the subspace, which are in ascending order. */
function groupsAmong(active: Int32Array, whole: readonly Group[]): readonly Group[] {
  return whole.map((group) => {
    const end = group.offset + group.length;
    const offset = active.filter((k) => k < group.offset).length;
    return { ...group, offset, length: active.filter((k) => k >= group.offset && k < end).length };
  });
}
