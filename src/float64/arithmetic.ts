import { DimensionError, NonFiniteError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { innerProductError, productUnderflow, underflowError, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import { driftKernel } from './kernels/drift.ts';
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
    if (numerator === 0 || denominator === 1) return new Float64Real(value);
    const underflow = underflowError(value);
    if (isExactQuotient(denominator)) return new Float64Real(value, underflow);
    return new Float64Real(value, Math.abs(value) * UNIT_ROUNDOFF + underflow);
  },

  matrix(rows: number, cols: number, re: ArrayLike<number>, im?: ArrayLike<number>, denominator = 1): Float64Matrix {
    const size = rows * cols;
    if (re.length !== size || (im !== undefined && im.length !== size)) {
      throw new DimensionError({
        argument: 'entries',
        expected: `have length ${size} for shape (${rows}, ${cols})`,
        received: `there are ${re.length} real${im === undefined ? '' : ` and ${im.length} imaginary`} parts`,
      });
    }
    const data = allocate(im === undefined ? size : 2 * size);
    const reciprocal = isExactQuotient(denominator) ? 1 / denominator : undefined;
    let squares = 0;
    for (let k = 0; k < size; k++) {
      const x = reciprocal === undefined ? re[k] / denominator : re[k] * reciprocal;
      data[k] = x;
      squares += x * x;
    }
    if (im !== undefined) {
      for (let k = 0; k < size; k++) {
        const x = reciprocal === undefined ? im[k] / denominator : im[k] * reciprocal;
        data[size + k] = x;
        squares += x * x;
      }
    }
    if (!Number.isFinite(squares)) throw nonFinite(data);
    if (reciprocal !== undefined) return new Float64Matrix(rows, cols, im === undefined, data, 0, squares);
    // The numerators are exact and have the same range.
    const numerators = float64.matrix(rows, cols, re, im);
    const ranges = numerators.ranges ?? { range: columnSpace(numerators, false), corange: undefined };
    return new Float64Matrix(rows, cols, im === undefined, data, UNIT_ROUNDOFF * Math.sqrt(squares), squares, ranges);
  },

  identity(dim: number): Float64Matrix {
    const data = allocate(dim * dim);
    for (let i = 0; i < dim; i++) data[i * (dim + 1)] = 1;
    return new Float64Matrix(dim, dim, true, data, 0, dim, false);
  },

  drift(hamiltonian: Matrix, jumps: readonly Matrix[], weights?: readonly (Real | number)[]): Float64Matrix {
    const h = float64Matrix(hamiltonian);
    const dim = h.rows;
    const data = allocate(2 * dim * dim);
    driftKernel(dim, complexData(h), jumps.map(complexDataOf), valuesOf(weights), data);
    let propagated = h.error;
    let terms = h.norm;
    let rounding = 0;
    for (let k = 0; k < jumps.length; k++) {
      const { norm, error } = float64Matrix(jumps[k]);
      const weight = weights === undefined ? UNIT : operand(weights[k]);
      const half = Math.abs(weight.value) / 2;
      propagated += half * error * (2 * norm + error) + (weight.bound / 2) * norm * norm;
      rounding += half * norm * norm;
    }
    terms += rounding;
    const isZero = [h, ...jumps.map(float64Matrix)].every(isExactlyZero);
    const underflow = isZero ? 0 : productUnderflow(terms, 4 * (jumps.length + 1) * dim ** 3);
    const error =
      propagated + innerProductError(dim) * rounding + (jumps.length + 2) * UNIT_ROUNDOFF * terms + underflow;
    return new Float64Matrix(dim, dim, false, data, error);
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
    // Each term acts with norm ‖A‖², the drift with 2‖K‖; in Hermitian coordinates norms change by at most √2, and a
    // superoperator on d² coordinates has Frobenius norm at most d times its operator norm.
    let scale = k === undefined ? 0 : 2 * k.norm;
    let propagated = k === undefined ? 0 : 2 * k.error;
    for (let index = 0; index < sandwiches.length; index++) {
      const { norm, error } = float64Matrix(sandwiches[index]);
      const weight = weights === undefined ? UNIT : operand(weights[index]);
      const square = norm * norm;
      scale += Math.abs(weight.value) * square;
      propagated += Math.abs(weight.value) * error * (2 * norm + error) + weight.bound * square;
    }
    const isZero = [...(k === undefined ? [] : [k]), ...sandwiches.map(float64Matrix)].every(isExactlyZero);
    const underflow = isZero ? 0 : productUnderflow(scale, 4 * (sandwiches.length + 1) * size * size);
    const rounding = 4 * (sandwiches.length + 2) * UNIT_ROUNDOFF * scale + underflow;
    return new Float64Matrix(size, size, true, data, Math.SQRT2 * dim * (propagated + rounding));
  },
} satisfies Arithmetic;

const UNIT = new Float64Real(1);

function isExactlyZero({ norm, error }: Float64Matrix): boolean {
  return norm === 0 && error === 0;
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

/** Powers of two divide without rounding (short of underflow). */
function isExactQuotient(denominator: number): boolean {
  return Number.isInteger(denominator) && denominator > 0 && denominator < 2 ** 31
    ? (denominator & (denominator - 1)) === 0
    : false;
}

function nonFinite(data: Float64Array): NonFiniteError {
  const position = data.findIndex((x) => !Number.isFinite(x));
  return new NonFiniteError({
    argument: 'entries',
    expected: 'be finite numbers',
    received: position < 0 ? 'their squares overflow' : `number ${position} is ${data[position]}`,
  });
}
