import { DimensionError, NonFiniteError } from '../matrix/errors.ts';
import { outward, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import type { Maker } from './content.ts';
import type { Entries } from './entries.ts';
import { isPowerOfTwo } from './kernels/dyadic-unit.ts';
import { safeNorm, sumOfSquares } from './kernels/sum-of-squares.ts';
import { coordinates, rangesOf } from './range.ts';
import { columnSpace, rangesOfEntries } from './range-of-entries.ts';
import type { Approximation } from './real.ts';
import { allocate } from './storage.ts';

/** Entries (re + i·im)/denominator. @throws {DimensionError | NonFiniteError} */
export function entriesOfNumbers<M extends Entries>(
  rows: number,
  cols: number,
  re: ArrayLike<number>,
  im: ArrayLike<number> | undefined,
  denominator: number,
  make: Maker<M>,
): M {
  const size = rows * cols;
  const given = re as typeof re | undefined;
  if (given?.length !== size || (im !== undefined && im.length !== size)) {
    throw new DimensionError({
      argument: 'entries',
      expected: `have length ${size} for shape (${rows}, ${cols})`,
      received: `there are ${given?.length ?? 0} real${im === undefined ? '' : ` and ${im.length} imaginary`} parts`,
    });
  }
  const isReal = im === undefined;
  if (re instanceof Int32Array && (isReal || im instanceof Int32Array) && isUnit(denominator)) {
    return multiplesOf(1 / denominator, rows, cols, re, im, make);
  }
  const data = allocate(isReal ? size : 2 * size);
  const kinds = divide(re, denominator, data, 0) & (isReal ? GAUSSIAN : divide(im, denominator, data, size));
  const squares = sumOfSquares(data);
  if (!(squares < Infinity)) requireFinite(data);
  const unit = kinds === GAUSSIAN ? 1 / denominator : -1;
  if (kinds !== ROUNDED) return make(rows, cols, isReal, data, 0, squares, unit);
  const error = outward(UNIT_ROUNDOFF * safeNorm(data, squares));
  // The numerators are exact and have the same range.
  const numerators = entriesOfNumbers(rows, cols, re, im, 1, make);
  const ranges = rangesOfEntries(numerators) ?? { range: columnSpace(numerators, false), corange: undefined };
  return make(rows, cols, isReal, data, error, squares, unit, ranges);
}

/** Integer multiples of a unit, as everything that is drawn. */
function multiplesOf<M extends Entries>(
  unit: number,
  rows: number,
  cols: number,
  re: Int32Array,
  im: Int32Array | undefined,
  make: Maker<M>,
): M {
  const size = re.length;
  const data = allocate(im === undefined ? size : 2 * size);
  for (let k = 0; k < size; k++) data[k] = re[k] * unit;
  if (im !== undefined) for (let k = 0; k < size; k++) data[size + k] = im[k] * unit;
  return make(rows, cols, im === undefined, data, 0, sumOfSquares(data), unit);
}

/** Are quotients rounded, exact, or exact quotients of integers? A kind has the bits of those that it is a case of. */
const [ROUNDED, EXACT, GAUSSIAN] = [0, 1, 3];

/** Is 1 over that a power of two, and are products of its multiples far from overflow and underflow? */
function isUnit(denominator: number): boolean {
  return denominator > 2 ** -200 && denominator < 2 ** 200 && isPowerOfTwo(denominator);
}

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
  let isInteger = isUnit(denominator);
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

/** Diagonal matrix of numbers with bounds, whose range is that of the entries that are not exactly 0. */
export function diagonalOf<M extends Entries>(entries: readonly Approximation[], make: Maker<M>): M {
  const dim = entries.length;
  const data = allocate(dim * dim);
  let error = 0;
  const rows: number[] = [];
  for (let k = 0; k < dim; k++) {
    const { value, bound } = entries[k];
    data[k * (dim + 1)] = value;
    error += Number.isFinite(value) ? bound : Infinity;
    if (value !== 0 || bound !== 0) rows.push(k);
  }
  if (error === 0) return make(dim, dim, true, data, 0);
  const range = coordinates(dim, rows);
  return make(dim, dim, true, data, outward(error), -1, -1, rangesOf(range, range) ?? false);
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
