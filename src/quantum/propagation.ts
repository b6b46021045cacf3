import { expmReal } from '../float64/kernels/matrix-exponential.ts';
import { Float64Matrix, float64Matrix } from '../float64/matrix.ts';
import { integrate, type IntegrationOptions } from '../float64/ode.ts';
import { operand } from '../float64/real.ts';
import { ArithmeticError, DimensionError, NonFiniteError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { innerProductError } from '../matrix/tolerances.ts';
import { hasNonnegativeRates } from './conditional-positivity.ts';
import { generated } from './generator.ts';
import type { Generator, LinearMap } from './maps.ts';
import { hermitianWithin } from './hermitian-parts.ts';
import { requireOperator } from './subsystems.ts';
import { isNonnegative, requireHermitian } from './verdict.ts';
import { numberOf } from '../matrix/number-of.ts';

/**
 * Propagator e^{tL} on Hermitian coordinates, shape (d², d²), in float64 or rigorously enclosed.
 *
 * @param t  time; negative times run backwards and lose accuracy accordingly
 * @throws {ArithmeticError} when the arithmetic of the generator has no exponentials, or generator and time are of two of them
 * @accuracy in float64 `error` is M²(t‖δL‖ + γ√n(1 + t‖L‖)), n = d², γ the error of an inner product: a bound for the backward error
 *           of scaling and squaring where ‖e^{sL}‖ ≤ M for 0 ≤ s ≤ t. M² = 2d holds for every GKLS generator (the trace
 *           norm contracts); ‖e^{tL}‖² replaces it where larger, which for other generators is an estimate
 * @example  propagator(lindbladian(pauliZ(), []), 1).rows // 4
 */
export function propagator(generator: Generator, t: Real | number): Matrix {
  requireFinite('t', numberOf(t));
  const { arithmetic } = generator.matrix;
  if (arithmetic.propagator !== undefined) return arithmetic.propagator(generator.matrix, t);
  if (!(generator.matrix instanceof Float64Matrix)) {
    throw new ArithmeticError({
      argument: 'generator',
      expected: 'be in float64 or enclosure arithmetic',
      received: `its arithmetic is ${arithmetic.name}, in which there are no exponentials`,
    });
  }
  const { value, bound } = operand(t);
  return exponential(generator, value, bound);
}

/**
 * State e^{tL}ρ at time t under a constant generator, in float64 or rigorously enclosed, where its trace is exactly that of ρ.
 *
 * @param rho  density matrix or any other operator, shape (d, d)
 * @param t    time since ρ
 * @returns    shape (d, d)
 * @throws     {DimensionError} when the shapes differ
 * @throws     {ArithmeticError} as `propagator`
 * @accuracy   as `propagator`
 * @example    expectation(pauliZ(), propagated(lindbladian(zeroMatrix(2), [sigmaMinus()]), projector(ket([1, 0])), Math.LN2)) // 0
 */
export function propagated(generator: Generator, rho: Matrix, t: Real | number): Matrix {
  return generated(propagator(generator, t), rho, generator.dim);
}

/**
 * Map e^{tL} of states at time 0 to states at time t, in float64 or rigorously enclosed.
 *
 * It is a channel for all t ≥ 0 where L is of GKLS form; of other generators, such as those of Redfield form,
 * `isCompletelyPositive` and `isPositiveMap` can be asked about it.
 *
 * @param t   time; negative times run backwards
 * @throws    {ArithmeticError} as `propagator`
 * @accuracy  as `propagator`
 * @example   isCompletelyPositive(channelOfSemigroup(lindbladian(pauliX(), [sigmaMinus()]), 0.5)).verdict // 'yes'
 */
export function channelOfSemigroup(generator: Generator, t: Real | number): LinearMap {
  const { dim } = generator;
  const exponential = propagator(generator, t);
  return {
    inputDim: dim,
    outputDim: dim,
    arithmetic: exponential.arithmetic,
    hasPositiveForm: isNonnegative(t) && hasNonnegativeRates(generator),
    applyTo: (X) => generated(exponential, X, dim),
  };
}

/**
 * States e^{tL}ρ at many times under a constant generator. Float64 only.
 *
 * One exponential per distinct gap between consecutive times, so one for equally spaced times; then a product of matrix
 * and vector per time.
 *
 * @param rho    state at time 0, shape (d, d)
 * @param times  in any order
 * @returns      one state for each time, shape (d, d)
 * @throws       {NonFiniteError} when a time is not finite
 * @accuracy     errors of the single steps add up: about (number of steps) × that of `propagator` over one gap
 * @example      trajectory(lindbladian(pauliX(), [sigmaMinus()]), maximallyMixed(2), [0, 1, 2]).length // 3
 */
export function trajectory(generator: Generator, rho: Matrix, times: readonly number[]): readonly Matrix[] {
  const start = hermitianState(generator.dim, rho);
  times.forEach((t, k) => requireFinite(`times[${k}]`, t));
  const latest = times.reduce((largest, t) => Math.max(largest, Math.abs(t)), 0);
  // Equally spaced times a + k·b are rounded to half an ulp each, so their gaps differ by up to 2 ulps of the latest.
  const equal = 2 * Number.EPSILON * latest;
  const known: { readonly gap: number; readonly step: Matrix }[] = [];
  let x = start.hermitianCoordinates();
  let now = 0;
  return times.map((t) => {
    const gap = t - now;
    now = t;
    if (gap !== 0) {
      let entry = known.find((other) => Math.abs(other.gap - gap) <= equal);
      if (entry === undefined) {
        entry = { gap, step: exponential(generator, gap, equal) };
        known.push(entry);
      }
      x = entry.step.times(x);
    }
    return x.hermitianMatrix();
  });
}

/**
 * Solution of dρ/dt = L_t(ρ) at the given times for a time-dependent generator. Float64 only.
 *
 * @param generatorAtTime  t ↦ L_t, called about six times per step
 * @param rho              state at `times[0]`, shape (d, d)
 * @param times            monotonic
 * @param options          tolerances and limits of `integrate` (Dormand–Prince, order 5)
 * @returns one state for each time, shape (d, d)
 * @throws    {DimensionError} when a generator has another dimension
 * @accuracy  `error` is √(2d) times the tolerance per step, √n(τ_abs + τ_rel‖x‖), times the number of steps, plus what the
 *            errors of ρ and L_t contribute: an estimate, for the tolerance itself bounds an estimate of each local error
 * @example   expectation(pauliZ(), evolution((t) => lindbladian(pauliZ().scaled(t), []), projector(ket([1, 0])), [1])[0]) // 1
 */
export function evolution(
  generatorAtTime: (t: number) => Generator,
  rho: Matrix,
  times: readonly number[],
  options: IntegrationOptions = {},
): readonly Matrix[] {
  const dim = rho.rows;
  const start = float64Matrix(hermitianState(dim, rho).hermitianCoordinates());
  const n = dim * dim;
  let calls = 0;
  let largest = 0;
  let uncertainty = 0;
  const solution = integrate(
    (t, y, out) => {
      calls++;
      const { matrix, dim: found } = generatorAtTime(t);
      if (found !== dim) throw wrongDimension(found, dim);
      const { data, error } = float64Matrix(matrix);
      uncertainty = Math.max(uncertainty, error);
      let squares = 0;
      for (let i = 0, p = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < n; j++, p++) sum += data[p] * y[j];
        out[i] = sum;
        squares += y[i] * y[i];
      }
      largest = Math.max(largest, Math.sqrt(squares));
    },
    start.data,
    times,
    options,
  );
  const { relativeTolerance = Math.sqrt(Number.EPSILON), absoluteTolerance = Number.EPSILON ** (2 / 3) } = options;
  // Six evaluations per step, and one more at the start.
  const steps = Math.ceil((calls - 1) / 6);
  const growth = Math.sqrt(2 * dim);
  const perStep = dim * (absoluteTolerance + relativeTolerance * largest);
  return solution.map((data, k) => {
    const duration = Math.abs(times[k] - times[0]);
    const error = start.error + (duration === 0 ? 0 : steps * perStep + duration * uncertainty * largest);
    return new Float64Matrix(n, 1, true, data, growth * error).hermitianMatrix();
  });
}

/** e^{tL}, for a time that is known up to `timeError`. */
function exponential(generator: Generator, t: number, timeError: number): Float64Matrix {
  const matrix = float64Matrix(generator.matrix);
  const { rows, data } = matrix;
  const scaled = data.map((x) => t * x);
  const result = new Float64Array(rows * rows);
  expmReal(rows, scaled, 0, result, 0);
  const { norm } = new Float64Matrix(rows, rows, true, result);
  const growth = Math.max(2 * generator.dim, norm * norm);
  const duration = Math.abs(t);
  const rounding = t === 0 ? 0 : innerProductError(rows) * Math.sqrt(rows) * (1 + duration * matrix.norm);
  const error = growth * (duration * matrix.error + timeError * matrix.norm + rounding);
  return new Float64Matrix(rows, rows, true, result, error);
}

/** @throws {DimensionError | HermiticityError} */
function hermitianState(dim: number, rho: Matrix): Matrix {
  requireOperator('rho', rho, [dim]);
  requireHermitian('rho', rho);
  return hermitianWithin(rho) ?? rho;
}

function requireFinite(argument: string, t: number): void {
  if (Number.isFinite(t)) return;
  throw new NonFiniteError({ argument, expected: 'be a finite time', received: `it is ${t}` });
}

function wrongDimension(found: number, dim: number): DimensionError {
  return new DimensionError({
    argument: 'generatorAtTime',
    expected: `give generators of dimension ${dim}`,
    received: `it gives one of dimension ${found}`,
  });
}
