import { DomainError, DimensionError, NonFiniteError } from '../matrix/errors.ts';
import { allocate } from './storage.ts';

/** Right-hand side f of y' = f(t, y): writes f(t, y) into `out` and leaves `y` alone. */
export type RightHandSide = (time: number, y: Float64Array, out: Float64Array) => void;

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

/** Nodes, weights and error weights of the pair (HairerNorsettWanner1993, table II.5.2). */
const a21 = 1 / 5;
const a31 = 3 / 40;
const a32 = 9 / 40;
const a41 = 44 / 45;
const a42 = -56 / 15;
const a43 = 32 / 9;
const a51 = 19372 / 6561;
const a52 = -25360 / 2187;
const a53 = 64448 / 6561;
const a54 = -212 / 729;
const a61 = 9017 / 3168;
const a62 = -355 / 33;
const a63 = 46732 / 5247;
const a64 = 49 / 176;
const a65 = -5103 / 18656;
const b1 = 35 / 384;
const b3 = 500 / 1113;
const b4 = 125 / 192;
const b5 = -2187 / 6784;
const b6 = 11 / 84;
const e1 = 71 / 57600;
const e3 = -71 / 16695;
const e4 = 71 / 1920;
const e5 = -17253 / 339200;
const e6 = 22 / 525;
const e7 = -1 / 40;
/** Continuous extension of order 4 (HairerNorsettWanner1993, code DOPRI5). */
const d1 = -12715105075 / 11282082432;
const d3 = 87487479700 / 32700410799;
const d4 = -10690763975 / 1880347072;
const d5 = 701980252875 / 199316789632;
const d6 = -1453857185 / 822651844;
const d7 = 69997945 / 29380423;

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

  const n = y0.length;
  const end = times[times.length - 1];
  const direction = end >= times[0] ? 1 : -1;
  const solution: Float64Array[] = [];
  let t = times[0];
  let next = 0;
  for (; next < times.length && times[next] === t; next++) solution.push(y0.slice());
  if (next === times.length) return solution;

  let y = y0.slice();
  let trial = new Float64Array(n);
  let k1 = new Float64Array(n);
  const k2 = new Float64Array(n);
  const k3 = new Float64Array(n);
  const k4 = new Float64Array(n);
  const k5 = new Float64Array(n);
  const k6 = new Float64Array(n);
  let k7 = new Float64Array(n);
  rhs(t, y, k1);
  if (!k1.every(Number.isFinite)) throw notFinite('rhs', t);

  const scale = (i: number): number =>
    absoluteTolerance + relativeTolerance * Math.max(Math.abs(y[i]), Math.abs(trial[i]));

  /** Trial step of signed length h from (t, y); returns its error in units of the tolerance. */
  const attempt = (h: number): number => {
    for (let i = 0; i < n; i++) trial[i] = y[i] + h * a21 * k1[i];
    rhs(t + h / 5, trial, k2);
    for (let i = 0; i < n; i++) trial[i] = y[i] + h * (a31 * k1[i] + a32 * k2[i]);
    rhs(t + (3 * h) / 10, trial, k3);
    for (let i = 0; i < n; i++) trial[i] = y[i] + h * (a41 * k1[i] + a42 * k2[i] + a43 * k3[i]);
    rhs(t + (4 * h) / 5, trial, k4);
    for (let i = 0; i < n; i++) trial[i] = y[i] + h * (a51 * k1[i] + a52 * k2[i] + a53 * k3[i] + a54 * k4[i]);
    rhs(t + (8 * h) / 9, trial, k5);
    for (let i = 0; i < n; i++) {
      trial[i] = y[i] + h * (a61 * k1[i] + a62 * k2[i] + a63 * k3[i] + a64 * k4[i] + a65 * k5[i]);
    }
    rhs(t + h, trial, k6);
    for (let i = 0; i < n; i++) {
      trial[i] = y[i] + h * (b1 * k1[i] + b3 * k3[i] + b4 * k4[i] + b5 * k5[i] + b6 * k6[i]);
    }
    rhs(t + h, trial, k7);
    let sum = 0;
    for (let i = 0; i < n; i++) {
      // An infinite state would make its own scale infinite and its error look small.
      if (!Number.isFinite(trial[i])) return Infinity;
      const error = h * (e1 * k1[i] + e3 * k3[i] + e4 * k4[i] + e5 * k5[i] + e6 * k6[i] + e7 * k7[i]);
      sum += (error / scale(i)) ** 2;
    }
    return Math.sqrt(sum / Math.max(1, n));
  };

  /** Value at t + θh inside the step just attempted. */
  const interpolated = (theta: number, h: number): Float64Array => {
    const value = allocate(n);
    const rest = 1 - theta;
    for (let i = 0; i < n; i++) {
      const change = trial[i] - y[i];
      const bend = h * k1[i] - change;
      const twist = change - h * k7[i] - bend;
      const quartic = h * (d1 * k1[i] + d3 * k3[i] + d4 * k4[i] + d5 * k5[i] + d6 * k6[i] + d7 * k7[i]);
      value[i] = y[i] + theta * (change + rest * (bend + theta * (twist + rest * quartic)));
    }
    return value;
  };

  // First step (HairerNorsettWanner1993, section II.4, without the second-order part): |h f| is a hundredth of |y|.
  let sizeOfY = 0;
  let sizeOfSlope = 0;
  for (let i = 0; i < n; i++) {
    sizeOfY += (y[i] / scale(i)) ** 2;
    sizeOfSlope += (k1[i] / scale(i)) ** 2;
  }
  const guess = 0.01 * Math.sqrt(sizeOfY / sizeOfSlope);
  let step = Number.isFinite(guess) && guess > 0 ? guess : Math.abs(end - t) / 1000;

  let grown = true;
  for (let attempts = 0; attempts < maxSteps; attempts++) {
    const remaining = Math.abs(end - t);
    const length = Math.min(step, maxStep, remaining);
    const target = length === remaining ? end : t + direction * length;
    if (target === t) throw notFinite('rhs', t);
    const h = target - t;
    const error = attempt(h);
    if (!(error <= 1)) {
      // NaN counts as an infinite error: the step shrinks until it vanishes.
      step =
        length * (Number.isFinite(error) ? Math.max(smallestReduction, safety * error ** -0.2) : smallestReduction);
      grown = false;
      continue;
    }
    for (; next < times.length && (times[next] - target) * direction <= 0; next++) {
      solution.push(times[next] === target ? trial.slice() : interpolated((times[next] - t) / h, h));
    }
    if (next === times.length) return solution;
    const factor = Math.max(smallestReduction, Math.min(largestGrowth, safety * error ** -0.2));
    step = length * (grown ? factor : Math.min(1, factor));
    grown = true;
    t = target;
    [y, trial] = [trial, y];
    [k1, k7] = [k7, k1];
  }
  throw new DomainError({
    argument: 'maxSteps',
    expected: `be large enough to reach time ${end}`,
    received: `${maxSteps} steps lead to time ${t} only`,
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
