import { DimensionError, NonFiniteError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { innerProductError, isExactOnGrid, outward, SMALLEST_NORMAL, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import { isExactQuotient } from './error-free.ts';
import { driftKernel } from './kernels/drift.ts';
import { dyadicUnitOf, isPowerOfTwo } from './kernels/dyadic-unit.ts';
import { safeNorm, sumOfSquares } from './kernels/sum-of-squares.ts';
import { superoperatorKernel } from './kernels/superoperator.ts';
import { complexData, Float64Matrix, float64Matrix } from './matrix.ts';
import { columnSpace } from './range-of-entries.ts';
import { Float64Real, operand } from './real.ts';
import { allocate } from './storage.ts';

/** Floating point with running error bounds: fast enough for millions of instances. */
export const float64 = {
  name: 'float64',

  real(numerator: number, denominator = 1): Float64Real {
    const value = numerator / denominator;
    if (numerator === 0 || denominator === 1 || isExactQuotient(numerator, denominator, value))
      return new Float64Real(value);
    return new Float64Real(value, outward(Math.abs(value) * UNIT_ROUNDOFF));
  },

  matrix(rows: number, cols: number, re: ArrayLike<number>, im?: ArrayLike<number>, denominator = 1): Float64Matrix {
    const size = rows * cols;
    const given = re as typeof re | undefined;
    if (given?.length !== size || (im !== undefined && im.length !== size)) {
      throw new DimensionError({
        argument: 'entries',
        expected: `have length ${size} for shape (${rows}, ${cols})`,
        received: `there are ${given?.length ?? 0} real${im === undefined ? '' : ` and ${im.length} imaginary`} parts`,
      });
    }
    const data = allocate(im === undefined ? size : 2 * size);
    const kinds =
      divide(re, denominator, data, 0) & (im === undefined ? GAUSSIAN : divide(im, denominator, data, size));
    const squares = sumOfSquares(data);
    if (!(squares < Infinity)) requireFinite(data);
    const unit = kinds === GAUSSIAN ? 1 / denominator : -1;
    if (kinds !== ROUNDED) return new Float64Matrix(rows, cols, im === undefined, data, 0, squares, unit);
    const error = outward(UNIT_ROUNDOFF * safeNorm(data, squares));
    // The numerators are exact and have the same range.
    const numerators = float64.matrix(rows, cols, re, im);
    const ranges = numerators.ranges ?? { range: columnSpace(numerators, false), corange: undefined };
    return new Float64Matrix(rows, cols, im === undefined, data, error, squares, unit, ranges);
  },

  identity(dim: number): Float64Matrix {
    const data = allocate(dim * dim);
    for (let i = 0; i < dim; i++) data[i * (dim + 1)] = 1;
    return new Float64Matrix(dim, dim, true, data, 0, dim, 1, false);
  },

  drift(hamiltonian: Matrix, jumps: readonly Matrix[], weights?: readonly (Real | number)[]): Float64Matrix {
    const h = float64Matrix(hamiltonian);
    const dim = h.rows;
    const data = allocate(2 * dim * dim);
    driftKernel(dim, complexData(h), jumps.map(complexDataOf), valuesOf(weights), data);
    let propagated = h.error;
    let rounding = 0;
    let lost = 0;
    let isZero = h.norm === 0;
    let unit = h.error === 0 ? h.unit : 0;
    for (let k = 0; k < jumps.length; k++) {
      const jump = float64Matrix(jumps[k]);
      const { norm, error } = jump;
      const weight = weights === undefined ? UNIT : operand(weights[k]);
      const half = Math.abs(weight.value) / 2;
      const square = norm * norm;
      propagated += half * error * (2 * norm + error) + (weight.bound / 2) * square;
      rounding += half * square;
      if (unit > 0) unit = error === 0 && weight.bound === 0 ? commonUnit(unit, jump.unit, half) : 0;
      if (isNothing(norm, error) || isNothing(half, weight.bound)) continue;
      // An underflow in A†A is multiplied by the weight.
      lost += (half + weight.bound) * SMALLEST_NORMAL;
      isZero = false;
    }
    const terms = h.norm + rounding;
    if ((isZero && h.error === 0) || isExactOnGrid(unit, terms)) {
      return new Float64Matrix(dim, dim, false, data);
    }
    const error = propagated + innerProductError(dim) * rounding + (jumps.length + 2) * UNIT_ROUNDOFF * terms + lost;
    return new Float64Matrix(dim, dim, false, data, outward(error));
  },

  superoperator(
    drift: Matrix | undefined,
    sandwiches: readonly Matrix[],
    weights?: readonly (Real | number)[],
  ): Float64Matrix {
    const k = drift === undefined ? undefined : float64Matrix(drift);
    const dim = (drift ?? sandwiches[0]).rows;
    const size = dim * dim;
    const data = allocate(size * size);
    superoperatorKernel(dim, k && complexData(k), 0, sandwiches.map(complexDataOf), valuesOf(weights), data, 0);
    // The Frobenius norm of A ⊗ A* is ‖A‖², that of K ⊗ 1 is √d ‖K‖; from one set of coordinates to the other they change by
    // up to √2. The moduli of the real terms of which an entry is a sum have norms of up to twice as much.
    const drifts = k === undefined ? 0 : 2 * Math.sqrt(dim) * k.norm;
    let propagated = k === undefined ? 0 : 2 * Math.sqrt(dim) * k.error;
    let terms = drifts;
    let lost = 0;
    let isZero = k === undefined || isNothing(k.norm, k.error);
    let unit = k === undefined ? Infinity : k.error === 0 ? k.unit : 0;
    for (let index = 0; index < sandwiches.length; index++) {
      const factor = float64Matrix(sandwiches[index]);
      const { norm, error } = factor;
      const weight = weights === undefined ? UNIT : operand(weights[index]);
      const magnitude = Math.abs(weight.value);
      propagated += magnitude * error * (2 * norm + error) + weight.bound * norm * norm;
      terms += magnitude * norm * norm;
      if (unit > 0) unit = error === 0 && weight.bound === 0 ? commonUnit(unit, factor.unit, weight.value) : 0;
      if (isNothing(norm, error) || isNothing(magnitude, weight.bound)) continue;
      // An underflow in wA is multiplied by A†.
      lost += (norm + error) * SMALLEST_NORMAL;
      isZero = false;
    }
    if (isZero || isExactOnGrid(unit, 2 * terms)) {
      return new Float64Matrix(size, size, true, data);
    }
    const rounding = (4 * sandwiches.length + 16) * UNIT_ROUNDOFF * terms;
    return new Float64Matrix(size, size, true, data, outward(Math.SQRT2 * propagated + Math.SQRT2 * rounding + lost));
  },
} satisfies Arithmetic;

const UNIT = new Float64Real(1);

/** Is that zero, and known to be? */
function isNothing(size: number, error: number): boolean {
  return size === 0 && error === 0;
}

/** Power of two of which the multiples of a unit and weighted products of multiples of another are multiples. */
function commonUnit(unit: number, factor: number, weight: number): number {
  return Math.min(unit, factor * factor * dyadicUnitOf(weight));
}

function complexDataOf(matrix: Matrix): Float64Array {
  return complexData(float64Matrix(matrix));
}

/** The numbers of a list of weights; undefined when all are 1. */
function valuesOf(weights: readonly (Real | number)[] | undefined): Float64Array | undefined {
  if (weights === undefined) return undefined;
  const values = new Float64Array(weights.length);
  for (let k = 0; k < values.length; k++) values[k] = operand(weights[k]).value;
  return values;
}

/** Are quotients rounded, exact, or exact quotients of integers? A kind has the bits of those that it is a case of. */
const [ROUNDED, EXACT, GAUSSIAN] = [0, 1, 3];

/** Writes the quotients behind `from`, and says of which kind they are. */
function divide(entries: ArrayLike<number>, denominator: number, data: Float64Array, from: number): number {
  const count = entries.length;
  let isExact = true;
  if (!(isPowerOfTwo(denominator) && denominator > 0)) {
    for (let k = 0; k < count; k++) {
      const entry = entries[k];
      data[from + k] = entry / denominator;
      if (entry !== 0) isExact = false;
    }
    return isExact ? EXACT : ROUNDED;
  }
  const reciprocal = 1 / denominator;
  let isInteger = denominator < 2 ** 200;
  for (let k = 0; k < count; k++) {
    const entry = entries[k];
    const quotient = entry * reciprocal;
    data[from + k] = quotient;
    if ((entry | 0) === entry) continue;
    isInteger = false;
    // Below the normal range digits are lost.
    if (quotient * denominator !== entry) isExact = false;
  }
  return isExact ? (isInteger ? GAUSSIAN : EXACT) : ROUNDED;
}

function requireFinite(data: Float64Array): void {
  const position = data.findIndex((x) => !Number.isFinite(x));
  if (position < 0) return;
  throw new NonFiniteError({
    argument: 'entries',
    expected: 'be finite numbers',
    received: `number ${position} is ${data[position]}`,
  });
}
