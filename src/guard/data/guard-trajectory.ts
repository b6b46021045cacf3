import { isOutsideDomain } from '../../claims/evaluation.ts';
import { type ArraySource, type Frame, frameCount, frameShape } from '../../formats/array-source.ts';
import { float64Matrix } from '../../float64/matrix.ts';
import { DimensionError, DomainError, FormatError } from '../../matrix/errors.ts';
import type { Matrix } from '../../matrix/interface.ts';
import { matrix, type Entries } from '../../quantum/entries.ts';

import type { Invariant, Moment, Watch } from './invariant.ts';
import { momentOf } from './moments.ts';
import { type GuardReport, reportOf } from './report.ts';
import type { Judged } from './standing.ts';
import { STATE_INVARIANTS } from './state-invariants.ts';
import { type Place, Tally } from './tally.ts';

/** What is asked of a trajectory. */
export interface GuardOptions {
  /** Largest Frobenius distance ‖ρ̃ − ρ‖_F of each given state from the exact one; `DEFAULT_ERROR` when omitted. */
  readonly within?: number;
  /** Invariants besides those of every density matrix, such as `spohnInequality(L, π)`. */
  readonly invariants?: readonly Invariant[];
  /** How many of the worst places are kept; 10 when omitted. */
  readonly worst?: number;
  /** Time of each state, never decreasing. */
  readonly times?: ArrayLike<number>;
  /**
   * Is called with each state, after it was looked at, the names of the invariants that it violates, and of each invariant by how much it
   * is on the wrong side, as a multiple of what the stated error explains.
   */
  readonly onMoment?: (moment: Moment, violated: readonly string[], sizes: ReadonlyMap<string, number>) => void;
}

/** Relative tolerance of the integrators of QuTiP when nothing is said, as an error of a state, whose norm is at most 1. */
export const DEFAULT_ERROR: number = 2 ** -20;

/**
 * Looks at every state of an array, in one pass and with one state in memory.
 *
 * @throws {DimensionError} when the array holds no states, or not as many as there are times
 * @throws {DomainError} when the stated error is negative, or times decrease
 * @example (await guardTrajectory((await readTrajectory('examples/guard/data/right.npz')).states)).standing // 'explained'
 */
export async function guardTrajectory(states: ArraySource, options: GuardOptions = {}): Promise<GuardReport> {
  const { invariants = [] } = options;
  const all = { ...options, invariants: [...STATE_INVARIANTS, ...invariants] };
  const { count, dim } = framesOf(states);
  const guard = new TrajectoryGuard(states.name, count, dim, all);
  for await (const frame of states.frames()) guard.look(frame);
  return guard.report();
}

/**
 * Looks at states that are in memory.
 *
 * @param states  matrices of one shape (d, d), in float64, or their entries
 * @throws        {DimensionError} when the shapes differ
 * @throws        {FormatError} when there are none
 * @throws        {DomainError} when the stated error is negative
 * @example       guardStates([diagonal([0.75, 0.25])], { within: 1e-9 }).standing // 'holds'
 * @example       guardStates([diagonal([1.1, -0.1])], { within: 0.01 }).standing // 'violated'
 */
export function guardStates(states: readonly (Matrix | Entries)[], options: GuardOptions = {}): GuardReport {
  const matrices = states.map((state) => ('arithmetic' in state ? state : matrix(state)));
  const { invariants = [] } = options;
  return guardMatrices('states', matrices, { ...options, invariants: [...STATE_INVARIANTS, ...invariants] });
}

/** Looks at matrices in memory. @throws {DimensionError} when they are not square or their shapes differ */
export function guardMatrices(name: string, given: readonly Matrix[], options: GuardOptions): GuardReport {
  const matrices = given.map(float64Matrix);
  const dim = matrices[0]?.rows ?? 0;
  const guard = new TrajectoryGuard(name, matrices.length, dim, options);
  matrices.forEach(({ rows, cols, data, isReal }, index) => {
    if (rows !== dim || cols !== dim) {
      throw new DimensionError({
        argument: `${name}[${index}]`,
        expected: `have shape (${dim}, ${dim})`,
        received: `it has shape (${rows}, ${cols})`,
      });
    }
    const size = dim * dim;
    guard.look({ index, real: data.slice(0, size), imaginary: isReal ? undefined : data.slice(size) });
  });
  return guard.report();
}

/** Guard of the states or other matrices of an array, which it is shown one after the other. */
export class TrajectoryGuard {
  readonly #name: string;
  readonly #dim: number;
  readonly #options: GuardOptions & { readonly within: number; readonly worst: number };
  readonly #watched: readonly { readonly watch: Watch; readonly tally: Tally }[];
  #places = 0;

  /**
   * @param count  number of matrices
   * @param dim    d, the matrices having shape (d, d)
   */
  constructor(name: string, count: number, dim: number, options: GuardOptions) {
    const { within = DEFAULT_ERROR, invariants = [], worst = 10, times } = options;
    requireError(within);
    if (times !== undefined) requireTimes(times, count);
    this.#name = name;
    this.#dim = dim;
    this.#options = { ...options, within, worst };
    this.#watched = invariants.map((invariant) => ({
      watch: invariant.watch(),
      tally: new Tally(invariant, within, worst),
    }));
  }

  look(frame: Frame): void {
    const { within, times, onMoment } = this.#options;
    const step = this.#places;
    const time = times?.[step];
    const place = { step, ...(time === undefined ? {} : { time }) };
    const moment = momentOf(frame, this.#dim, within, place);
    const violated: string[] = [];
    const sizes = new Map<string, number>();
    for (const { watch, tally } of this.#watched) {
      const seen = look(watch, tally, moment, place);
      if (seen === undefined) continue;
      sizes.set(tally.name, seen.size);
      if (seen.standing === 'violated') violated.push(tally.name);
    }
    onMoment?.(moment, violated, sizes);
    this.#places += 1;
  }

  /** @throws {FormatError} when nothing was shown */
  report(): GuardReport {
    if (this.#places === 0) {
      throw new FormatError({ argument: this.#name, expected: 'hold a state', received: 'it is empty' });
    }
    const { within, worst } = this.#options;
    const tallies = this.#watched.map(({ tally }) => tally);
    return reportOf(this.#name, within, this.#places, tallies, worst);
  }
}

/** Number and dimension of the matrices of an array. @throws {DimensionError} unless they are square */
export function framesOf({ name, shape }: Pick<ArraySource, 'name' | 'shape'>): {
  readonly count: number;
  readonly dim: number;
} {
  const [rows = 0, cols = 0] = frameShape(shape);
  if (rows > 0 && rows === cols) return { count: frameCount(shape), dim: rows };
  throw new DimensionError({
    argument: name,
    expected: 'have shape (n, d, d)',
    received: `it has shape (${shape.join(', ')})`,
  });
}

function look(watch: Watch, tally: Tally, moment: Moment, place: Place): Judged | undefined {
  try {
    const observation = watch(moment);
    return observation && tally.add(observation, place);
  } catch (error) {
    if (!isOutsideDomain(error)) throw error;
    tally.skip();
    return undefined;
  }
}

/** @throws {DomainError} unless it is a finite number from 0 on */
function requireError(within: number): void {
  if (within >= 0 && within < Infinity) return;
  throw new DomainError({
    argument: 'within',
    expected: 'be a finite number, 0 or larger',
    received: `it is ${within}`,
  });
}

function requireTimes(times: ArrayLike<number>, count: number): void {
  if (times.length !== count) {
    throw new DimensionError({
      argument: 'times',
      expected: `have length ${count}, as there are ${count} states`,
      received: `it has length ${times.length}`,
    });
  }
  for (let k = 1; k < times.length; k++) {
    if (times[k] >= times[k - 1]) continue;
    throw new DomainError({
      argument: 'times',
      expected: 'never decrease',
      received: `number ${k} is ${times[k]} after ${times[k - 1]}`,
    });
  }
}
