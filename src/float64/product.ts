import { innerProductError, isExactOnGrid, outward, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import type { Maker, MatrixContent } from './content.ts';
import { complexData, type Entries } from './entries.ts';
import { hasUnitEntries, kronecker } from './kernels/kronecker.ts';
import { isPowerOfTwo } from './kernels/dyadic-unit.ts';
import { addTimesAdjoint } from './kernels/hermitian-products.ts';
import { multiplyComplex, multiplyReal } from './kernels/product.ts';
import { mirrorLower } from './kernels/split-complex.ts';
import { rangesOfKron, rangesOfProduct } from './range.ts';
import { finite, Float64Real } from './real.ts';
import { requireShape, requireSquare } from '../matrix/shape.ts';
import { allocate } from './storage.ts';

/** AB. */
export function productOf<M extends Entries>(a: MatrixContent, b: MatrixContent, make: Maker<M>): M {
  requireShape('factor', b, a.cols, b.cols);
  const error = errorOfProduct(a, b, innerProductError(a.cols));
  const unit = error === 0 ? unitOfProduct(a, b) : -1;
  const ranges = rangesOfProduct(a, b);
  if (a.isReal && b.isReal) {
    const data = allocate(a.rows * b.cols);
    multiplyReal(a.rows, a.cols, b.cols, a.data, 0, b.data, 0, data, 0);
    return make(a.rows, b.cols, true, data, error, -1, unit, ranges);
  }
  const data = allocate(2 * a.rows * b.cols);
  multiplyComplex(a.rows, a.cols, b.cols, complexData(a), 0, complexData(b), 0, data, 0);
  return make(a.rows, b.cols, false, data, error, -1, unit, ranges);
}

/**
 * AA†/tr AA† in one pass, for a square A without error that shows nothing of its range: rounded like the product, its trace and the
 * multiple made one by one. Undefined where that is not known to be so.
 */
export function normalisedGramOf<M extends Entries>(a: MatrixContent, make: Maker<M>): M | undefined {
  const { rows: n, isReal } = a;
  if (isReal || n !== a.cols || a.error > 0 || a.ranges !== undefined) return undefined;
  if (!isExactOnGrid(a.unit * a.unit, a.norm * a.norm)) return undefined;
  const data = allocate(2 * n * n);
  addTimesAdjoint(n, 1, a.data, a.data, data);
  mirrorLower(n, data);
  let trace = 0;
  for (let i = 0; i < n; i++) trace += data[i * (n + 1)];
  // Nothing is rounded by a power of two.
  if (isPowerOfTwo(trace)) return undefined;
  const factor = 1 / trace;
  let squares = 0;
  for (let k = 0; k < data.length; k++) {
    const entry = factor * data[k];
    squares += entry * entry;
    data[k] = entry;
  }
  return make(n, n, false, data, outward(2 * UNIT_ROUNDOFF * Math.sqrt(squares)), squares, -1, false);
}

/** A ⊗ B. */
export function kroneckerOf<M extends Entries>(a: MatrixContent, b: MatrixContent, make: Maker<M>): M {
  const rows = a.rows * b.rows;
  const cols = a.cols * b.cols;
  const isReal = a.isReal && b.isReal;
  const data = allocate(isReal ? rows * cols : 2 * rows * cols);
  kronecker(a, b, data);
  const isRounded = !hasUnitEntries(a) && !hasUnitEntries(b);
  const error = errorOfProduct(a, b, isRounded ? 4 * UNIT_ROUNDOFF : 0);
  const isShown = error === 0 && a.showsRanges && b.showsRanges;
  const ranges = isShown ? undefined : rangesOfKron(a, b);
  if (error > 0 || isRounded) return make(rows, cols, isReal, data, error, -1, -1, ranges);
  // The squares of one factor add up to a number of entries, so that this rounds no more than their sum would; NaN is 0 · ∞.
  const squares = a.squares * b.squares;
  return make(rows, cols, isReal, data, 0, squares >= 0 ? squares : -1, unitOfProduct(a, b), ranges);
}

/** tr A. */
export function traceOf(a: MatrixContent): Float64Real {
  requireSquare('matrix', a);
  let sum = 0;
  let magnitude = 0;
  for (let i = 0; i < a.rows; i++) {
    const x = a.data[i * (a.cols + 1)];
    sum += x;
    magnitude += Math.abs(x);
  }
  if (a.error === 0 && (magnitude === 0 || isExactOnGrid(a.unit, magnitude))) return new Float64Real(sum);
  return finite(sum, outward(Math.sqrt(a.rows) * a.error + a.rows * UNIT_ROUNDOFF * magnitude));
}

/** tr AB. */
export function traceOfProductOf(a: MatrixContent, b: MatrixContent): Float64Real {
  requireShape('factor', b, a.cols, a.rows);
  const { rows, cols } = a;
  const size = rows * cols;
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    let row = 0;
    for (let j = 0; j < cols; j++) row += a.data[i * cols + j] * b.data[j * rows + i];
    if (!a.isReal && !b.isReal) {
      for (let j = 0; j < cols; j++) row -= a.data[size + i * cols + j] * b.data[size + j * rows + i];
    }
    sum += row;
  }
  return finite(sum, errorOfProduct(a, b, innerProductError(rows + cols)));
}

/** Bound on the error of a product whose entries are products with the given relative rounding, 0 for none. */
function errorOfProduct(a: MatrixContent, b: MatrixContent, rounding: number): number {
  const x = a.norm;
  const y = b.norm;
  const scale = x * y;
  if ((x === 0 && a.error === 0) || (y === 0 && b.error === 0)) return 0;
  if (a.error === 0 && b.error === 0 && (rounding === 0 || isExactOnGrid(a.unit * b.unit, scale))) return 0;
  return outward(x * b.error + a.error * (y + b.error) + rounding * scale);
}

/** Unit of a product that is known to be exact. */
function unitOfProduct(a: MatrixContent, b: MatrixContent): number {
  const unit = a.unit * b.unit;
  return unit > 0 && unit < Infinity ? unit : -1;
}
