import { isExactOnGrid, outward, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import type { Maker, MatrixContent } from './content.ts';
import { complexData, type Entries } from './entries.ts';
import { dyadicUnitOf, isPowerOfTwo } from './kernels/dyadic-unit.ts';
import { safeNorm } from './kernels/sum-of-squares.ts';
import { rangesOfSum } from './range.ts';
import type { Approximation } from './real.ts';
import { requireShape } from '../matrix/shape.ts';
import { allocate } from './storage.ts';

/** A + B, or A − B. */
export function sumOf<M extends Entries>(a: MatrixContent, b: MatrixContent, sign: 1 | -1, make: Maker<M>): M {
  requireShape('term', b, a.rows, a.cols);
  const isReal = a.isReal && b.isReal;
  const x = isReal ? a.data : complexData(a);
  const y = isReal ? b.data : complexData(b);
  const data = allocate(x.length);
  let squares = 0;
  for (let k = 0; k < data.length; k++) {
    const entry = sign > 0 ? x[k] + y[k] : x[k] - y[k];
    squares += entry * entry;
    data[k] = entry;
  }
  const propagated = a.error + b.error;
  const norm = safeNorm(data, squares);
  // No sum of multiples of a unit is rounded below 2⁵³ units.
  const isExact = propagated === 0 && (norm === 0 || isExactOnGrid(Math.min(a.unit, b.unit), norm));
  const error = isExact ? 0 : outward(propagated + UNIT_ROUNDOFF * norm);
  const isShown = isExact && a.showsRanges && b.showsRanges;
  const ranges = isShown ? undefined : rangesOfSum(a.ranges, b.ranges);
  return make(a.rows, a.cols, isReal, data, error, squares, -1, ranges);
}

/** xA. */
export function multipleOf<M extends Entries>(a: MatrixContent, { value, bound }: Approximation, make: Maker<M>): M {
  const { rows, cols, isReal, norm } = a;
  const data = allocate(a.data.length);
  for (let k = 0; k < data.length; k++) data[k] = value * a.data[k];
  const scale = Math.abs(value) * norm;
  if ((value === 0 && bound === 0) || (norm === 0 && a.error === 0 && Number.isFinite(value))) {
    return make(rows, cols, isReal, data, 0);
  }
  const isKnown = a.error === 0 && bound === 0;
  const isShift = isPowerOfTwo(value) && isReversible(a.data, value, data);
  if (isKnown && (isShift || isExactOnGrid(a.unit * dyadicUnitOf(value), scale))) {
    return make(rows, cols, isReal, data, 0, -1, -1, a.showsRanges ? undefined : a.ranges);
  }
  const propagated = Math.abs(value) * a.error + bound * (norm + a.error);
  const error = outward(propagated + (isShift ? 0 : UNIT_ROUNDOFF * scale));
  return make(rows, cols, isReal, data, error, -1, -1, a.ranges);
}

/** Does division by a factor give back what was multiplied by it? */
function isReversible(x: Float64Array, factor: number, product: Float64Array): boolean {
  for (let k = 0; k < x.length; k++) if (product[k] / factor !== x[k]) return false;
  return true;
}
