import { DomainError, DimensionError, NonFiniteError } from '../matrix/errors.ts';
import { DormandPrince, type RightHandSide } from './dormand-prince.ts';

/** Options of `integrate`. */
export interface IntegrationOptions {
  /** Error per step relative to |y|; √ε when omitted. */
  readonly relativeTolerance?: number;
  /** Error per step where |y| is small; ε^(2/3) when omitted. */
  readonly absoluteTolerance?: number;
  /** Largest number of attempted steps; 100 000 when omitted. */
  readonly maxSteps?: number;
  /** Largest length of a step; unlimited when omitted. */
  readonly maxStep?: number;
}

/** Growth of the step is limited to this factor, its reduction to the second, after Hairer's code. */
const largestGrowth = 10;
const smallestReduction = 1 / 5;
const safety = 9 / 10;

/**
 * Solution of y' = f(t, y), y(t₀) = y₀, at the requested times t₀, t₁, …, by the Dormand–Prince pair of order 5(4).
 *
 * The length of a step follows the error estimate, not the requested times; values between steps come from the continuous
 * extension of order 4.
 *
 * @param rhs    writes f(t, y) into its third argument
 * @param y0     state at `times[0]`
 * @param times  monotonic, ascending or descending
 * @returns      one new array per requested time, the first a copy of `y0`
 * @throws       {DimensionError} when `times` is empty
 * @throws       {DomainError} when `times` is not monotonic, an option is not positive, or `maxSteps` do not suffice
 * @throws       {NonFiniteError} when `rhs` gives NaN or Infinity however small the step
 * @source       HairerNorsettWanner1993, sections II.4 to II.6
 */
export function integrate(
  rhs: RightHandSide,
  y0: Float64Array,
  times: ArrayLike<number>,
  options: IntegrationOptions = {},
): Float64Array[] {
  const {
    relativeTolerance = Math.sqrt(Number.EPSILON),
    absoluteTolerance = Number.EPSILON ** (2 / 3),
    maxSteps = 100_000,
    maxStep = Infinity,
  } = options;
  checkTimes(times);
  checkPositive('relativeTolerance', relativeTolerance);
  checkPositive('absoluteTolerance', absoluteTolerance);
  checkPositive('maxSteps', maxSteps);
  checkPositive('maxStep', maxStep);
  if (!y0.every(Number.isFinite)) throw notFinite('y0', times[0]);

  const end = times[times.length - 1];
  const direction = end >= times[0] ? 1 : -1;
  const solution: Float64Array[] = [];
  let next = 0;
  for (; next < times.length && times[next] === times[0]; next++) solution.push(y0.slice());
  if (next === times.length) return solution;

  const stepper = new DormandPrince(rhs, times[0], y0, { relative: relativeTolerance, absolute: absoluteTolerance });
  if (!stepper.slope.every(Number.isFinite)) throw notFinite('rhs', times[0]);
  const guess = stepper.firstLength;
  let step = Number.isFinite(guess) && guess > 0 ? guess : Math.abs(end - times[0]) / 1000;

  let grown = true;
  for (let attempts = 0; attempts < maxSteps; attempts++) {
    const t = stepper.time;
    const remaining = Math.abs(end - t);
    const length = Math.min(step, maxStep, remaining);
    const target = length === remaining ? end : t + direction * length;
    if (target === t) throw notFinite('rhs', t);
    const h = target - t;
    const error = stepper.attempt(h);
    if (!(error <= 1)) {
      // NaN counts as an infinite error: the step shrinks until it vanishes.
      step =
        length * (Number.isFinite(error) ? Math.max(smallestReduction, safety * error ** -0.2) : smallestReduction);
      grown = false;
      continue;
    }
    for (; next < times.length && (times[next] - target) * direction <= 0; next++) {
      solution.push(times[next] === target ? stepper.trial.slice() : stepper.interpolated((times[next] - t) / h, h));
    }
    if (next === times.length) return solution;
    const factor = Math.max(smallestReduction, Math.min(largestGrowth, safety * error ** -0.2));
    step = length * (grown ? factor : Math.min(1, factor));
    grown = true;
    stepper.accept(target);
  }
  throw new DomainError({
    argument: 'maxSteps',
    expected: `be large enough to reach time ${end}`,
    received: `${maxSteps} steps lead to time ${stepper.time} only`,
    advice: 'Loosen the tolerances, or propagate a stiff constant generator with its exponential.',
  });
}

function checkTimes(times: ArrayLike<number>): void {
  if (times.length === 0) {
    throw new DimensionError({
      argument: 'times',
      expected: 'hold at least the initial time',
      received: 'it is empty',
    });
  }
  const direction = times[times.length - 1] >= times[0] ? 1 : -1;
  for (let i = 0; i < times.length; i++) {
    if (!Number.isFinite(times[i])) {
      throw new NonFiniteError({ argument: 'times', expected: 'be finite', received: `entry ${i} is ${times[i]}` });
    }
    if (i > 0 && (times[i] - times[i - 1]) * direction < 0) {
      throw new DomainError({
        argument: 'times',
        expected: 'be monotonic',
        received: `${times[i]} follows ${times[i - 1]}`,
        advice: 'Sort the times.',
      });
    }
  }
}

function checkPositive(argument: string, value: number): void {
  if (value > 0) return;
  throw new DomainError({ argument, expected: 'be positive', received: `it is ${value}` });
}

function notFinite(argument: string, time: number): NonFiniteError {
  return new NonFiniteError({
    argument,
    expected: 'have finite values',
    received: `it has not at time ${time}`,
    advice: 'Look for a division by zero, a diverging solution, or a time at which the generator is not defined.',
  });
}
