import type { ArraySource } from '../formats/array-source.ts';
import { ClausiusError, DimensionError, DomainError, FormatError, PositivityError } from '../matrix/errors.ts';
import type { Finding, FindingStanding } from './finding.ts';
import type { Invariant, Moment, Watch } from './invariant.ts';
import { type Layout, layoutOf, momentOf } from './moments.ts';
import { STATE_INVARIANTS } from './state-invariants.ts';
import { byBadness, type InvariantSummary, SEVERITY, Tally } from './tally.ts';

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

/** What became of a file. */
export interface GuardReport {
  /** Name of what was guarded. */
  readonly subject: string;
  readonly standing: FindingStanding;
  /** Stated error, a Frobenius distance. */
  readonly within: number;
  /** Number of states or other things that were looked at. */
  readonly places: number;
  readonly invariants: readonly InvariantSummary[];
  /** The worst places of all invariants, worst first. */
  readonly worst: readonly Finding[];
  /** What was not looked at, and why. */
  readonly unchecked: readonly { readonly invariant: string; readonly reason: string }[];
}

/** Relative tolerance of the integrators of QuTiP when nothing is said, as an error of a state, whose norm is at most 1. */
export const DEFAULT_ERROR = 2 ** -20;

/**
 * Looks at every state of a trajectory, in one pass and with one state in memory.
 *
 * @throws {DimensionError} when the array holds no states, or not as many as there are times
 * @throws {DomainError} when the stated error is negative, or times do not ascend
 */
export async function guardTrajectory(
  { states, times }: GuardedTrajectory,
  { within = DEFAULT_ERROR, invariants = [], worst = 10, onMoment }: TrajectoryOptions = {},
): Promise<GuardReport> {
  requireError(within);
  const layout = layoutOf(states);
  if (times !== undefined) requireTimes(times, layout);
  const watched = [...STATE_INVARIANTS, ...invariants].map((invariant) => ({
    invariant,
    tally: new Tally(invariant, within, worst),
  }));
  let watches: readonly Watch[] = [];
  let places = 0;
  for await (const frame of states.frames()) {
    const step = places % layout.steps;
    const trajectory = (places - step) / layout.steps;
    if (step === 0) watches = watched.map(({ invariant }) => invariant.watch());
    const moment = momentOf(frame, layout, within, { step, ...(times === undefined ? {} : { time: times[step] }) });
    const place = { ...moment, ...(layout.trajectories === 1 ? {} : { subject: `trajectory ${trajectory}, step ${step}` }) };
    onMoment?.(moment, trajectory);
    watched.forEach(({ tally }, k) => look(watches[k], tally, moment, place));
    places += 1;
  }
  if (places === 0) {
    throw new FormatError({ argument: states.name, expected: 'hold a state', received: 'it is empty' });
  }
  return reportOf(states.name, within, places, watched.map(({ tally }) => tally), worst);
}

/** Puts tallies together. */
export function reportOf(
  subject: string,
  within: number,
  places: number,
  tallies: readonly Tally[],
  most: number,
): GuardReport {
  const invariants = tallies.map((tally) => tally.summary());
  return {
    subject,
    standing: worstOf(invariants.map(({ standing }) => standing)),
    within,
    places,
    invariants,
    worst: tallies
      .flatMap(({ worst }) => worst)
      .toSorted(byBadness)
      .slice(0, most),
    unchecked: [],
  };
}

/** The standing that speaks for all. */
export function worstOf(standings: readonly FindingStanding[]): FindingStanding {
  return standings.reduce((worst, next) => (SEVERITY[next] > SEVERITY[worst] ? next : worst), 'holds');
}

function look(watch: Watch, tally: Tally, moment: Moment, place: Parameters<Tally['add']>[1]): void {
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
  throw new DomainError({ argument: 'within', expected: 'be a finite number, 0 or larger', received: `it is ${within}` });
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
