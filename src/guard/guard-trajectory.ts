import type { ArraySource, Frame } from '../formats/array-source.ts';
import { ClausiusError, DimensionError, DomainError, FormatError, PositivityError } from '../matrix/errors.ts';
import type { Invariant, Moment, Watch } from './invariant.ts';
import { type Layout, layoutOf, momentOf } from './moments.ts';
import { type GuardReport, reportOf } from './report.ts';
import { STATE_INVARIANTS } from './state-invariants.ts';
import { type Place, Tally } from './tally.ts';

/** States over time. */
export interface GuardedTrajectory {
  readonly states: ArraySource;
  /** Time of each step, ascending. */
  readonly times?: ArrayLike<number>;
}

/** What is asked of a trajectory. */
export interface TrajectoryOptions {
  /** Largest Frobenius distance ‖ρ̃ − ρ‖_F of each given state from the exact one; `DEFAULT_ERROR` when omitted. */
  readonly within?: number;
  /** Invariants besides those of every density matrix, such as `spohnInequality(L, π)`. */
  readonly invariants?: readonly Invariant[];
  /** How many of the worst places are kept; 10 when omitted. */
  readonly worst?: number;
  /** Is called with each state. */
  readonly onMoment?: (moment: Moment, trajectory: number) => void;
}

/** Relative tolerance of the integrators of QuTiP when nothing is said, as an error of a state, whose norm is at most 1. */
export const DEFAULT_ERROR = 2 ** -20;

/**
 * Looks at every state of an array, in one pass and with one state in memory.
 *
 * @throws {DimensionError} when the array holds no states, or not as many as there are times
 * @throws {DomainError} when the stated error is negative, or times do not ascend
 */
export async function guardTrajectory(
  { states, times }: GuardedTrajectory,
  options: TrajectoryOptions = {},
): Promise<GuardReport> {
  const { invariants = [] } = options;
  const all = { ...options, invariants: [...STATE_INVARIANTS, ...invariants] };
  const guard = new TrajectoryGuard(states.name, layoutOf(states), times, all);
  for await (const frame of states.frames()) guard.look(frame);
  return guard.report();
}

/** Guard of the states or other matrices of an array, which it is shown one after the other. */
export class TrajectoryGuard {
  readonly #name: string;
  readonly #layout: Layout;
  readonly #times: ArrayLike<number> | undefined;
  readonly #within: number;
  readonly #most: number;
  readonly #onMoment: TrajectoryOptions['onMoment'];
  readonly #watched: readonly { readonly invariant: Invariant; readonly tally: Tally }[];
  #watches: readonly Watch[] = [];
  #places = 0;

  constructor(
    name: string,
    layout: Layout,
    times: ArrayLike<number> | undefined,
    { within = DEFAULT_ERROR, invariants = [], worst = 10, onMoment }: TrajectoryOptions,
  ) {
    requireError(within);
    if (times !== undefined) requireTimes(times, layout);
    this.#name = name;
    this.#layout = layout;
    this.#times = times;
    this.#within = within;
    this.#most = worst;
    this.#onMoment = onMoment;
    this.#watched = invariants.map((invariant) => ({
      invariant,
      tally: new Tally(invariant, within, worst),
    }));
  }

  look(frame: Frame): void {
    const { steps, trajectories } = this.#layout;
    const step = this.#places % steps;
    const trajectory = (this.#places - step) / steps;
    if (step === 0) this.#watches = this.#watched.map(({ invariant }) => invariant.watch());
    const time = this.#times?.[step];
    const moment = momentOf(frame, this.#layout, this.#within, { step, ...(time === undefined ? {} : { time }) });
    const place = { ...moment, ...(trajectories === 1 ? {} : { trajectory }) };
    this.#onMoment?.(moment, trajectory);
    this.#watched.forEach(({ tally }, k) => look(this.#watches[k], tally, moment, place));
    this.#places += 1;
  }

  /** @throws {FormatError} when nothing was shown */
  report(): GuardReport {
    if (this.#places === 0) {
      throw new FormatError({ argument: this.#name, expected: 'hold a state', received: 'it is empty' });
    }
    const tallies = this.#watched.map(({ tally }) => tally);
    return reportOf(this.#name, this.#within, this.#places, tallies, this.#most);
  }
}

function look(watch: Watch, tally: Tally, moment: Moment, place: Place): void {
  try {
    const observation = watch(moment);
    if (observation !== undefined) tally.add(observation, place);
  } catch (error) {
    if (!hasNoValue(error)) throw error;
    tally.skip();
  }
}

/** Is it the error of a quantity that does not exist there, as an entropy with negative eigenvalues? */
function hasNoValue(error: unknown): error is ClausiusError {
  return error instanceof PositivityError || error instanceof DomainError;
}

/** @throws {DomainError} unless it is a finite number from 0 on */
export function requireError(within: number): void {
  if (within >= 0 && within < Infinity) return;
  throw new DomainError({
    argument: 'within',
    expected: 'be a finite number, 0 or larger',
    received: `it is ${within}`,
  });
}

function requireTimes(times: ArrayLike<number>, { steps }: Layout): void {
  if (times.length !== steps) {
    throw new DimensionError({
      argument: 'times',
      expected: `have length ${steps}, as there are ${steps} states`,
      received: `it has length ${times.length}`,
    });
  }
  for (let k = 1; k < times.length; k++) {
    if (times[k] > times[k - 1]) continue;
    throw new DomainError({
      argument: 'times',
      expected: 'ascend',
      received: `number ${k} is ${times[k]} after ${times[k - 1]}`,
    });
  }
}
