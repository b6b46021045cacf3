import { innerProductError, isExactOnGrid, outward, SMALLEST_NORMAL, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import type { Maker, MatrixContent } from './content.ts';
import { complexData, type Entries } from './entries.ts';
import { driftKernel } from './kernels/drift.ts';
import { dyadicUnitOf } from './kernels/dyadic-unit.ts';
import { imageKernel } from './kernels/image.ts';
import { superoperatorKernel } from './kernels/superoperator.ts';
import { type Approximation, Float64Real } from './real.ts';
import { requireShape, requireSquare } from '../matrix/shape.ts';
import { allocate } from './storage.ts';

/** The drift K = −iH − ½ Σ_k weight_k A_k†A_k; all weights are 1 when omitted. */
export function driftOf<M extends Entries>(
  h: MatrixContent,
  jumps: readonly MatrixContent[],
  weights: readonly Approximation[] | undefined,
  make: Maker<M>,
): M {
  const dim = h.rows;
  const data = allocate(2 * dim * dim);
  driftKernel(dim, h.norm === 0 ? undefined : complexData(h), jumps.map(complexData), valuesOf(weights), data);
  const own = h.norm;
  let propagated = h.error;
  let rounding = 0;
  let lost = UNDERFLOWS;
  let isZero = own === 0;
  let unit = h.error === 0 ? h.unit : 0;
  for (let k = 0; k < jumps.length; k++) {
    const jump = jumps[k];
    const { norm, error } = jump;
    const weight = weights === undefined ? ONE : weights[k];
    const half = Math.abs(weight.value) / 2;
    const square = norm * norm;
    propagated += half * error * (2 * norm + error) + (weight.bound / 2) * (norm + error) * (norm + error);
    rounding += half * square;
    if (unit > 0) unit = error === 0 && weight.bound === 0 ? commonUnit(unit, jump.unit, weight.value, 1 / 2) : 0;
    if (isNothing(norm, error) || isNothing(half, weight.bound)) continue;
    // An underflow in A†A is multiplied by the weight.
    lost += half + weight.bound;
    isZero = false;
  }
  const terms = own + rounding;
  if ((isZero && h.error === 0) || isExactOnGrid(unit, terms)) {
    return make(dim, dim, false, data, 0);
  }
  const rounded = innerProductError(dim) * rounding + (jumps.length + 2) * UNIT_ROUNDOFF * terms;
  return make(dim, dim, false, data, outward(propagated + rounded + lost * SMALLEST_NORMAL));
}

/** The superoperator X ↦ K X + X K† + Σ_k weight_k A_k X A_k† in Hermitian coordinates; all weights are 1 when omitted. */
export function superoperatorOf<M extends Entries>(
  k: MatrixContent | undefined,
  sandwiches: readonly MatrixContent[],
  weights: readonly Approximation[] | undefined,
  make: Maker<M>,
): M {
  const dim = (k ?? sandwiches[0]).rows;
  const size = dim * dim;
  const data = allocate(size * size);
  superoperatorKernel(dim, k && complexData(k), 0, sandwiches.map(complexData), valuesOf(weights), data, 0);
  // The Frobenius norm of A ⊗ A* is ‖A‖², that of K ⊗ 1 is √d ‖K‖; from one set of coordinates to the other they change by
  // up to √2. The moduli of the real terms of which an entry is a sum have norms of up to twice as much.
  const drifts = k === undefined ? 0 : 2 * Math.sqrt(dim) * k.norm;
  let propagated = k === undefined ? 0 : 2 * Math.sqrt(dim) * k.error;
  let terms = drifts;
  let lost = UNDERFLOWS;
  let isZero = k === undefined || isNothing(k.norm, k.error);
  let unit = k === undefined ? Infinity : k.error === 0 ? k.unit : 0;
  for (let index = 0; index < sandwiches.length; index++) {
    const factor = sandwiches[index];
    const { norm, error } = factor;
    const weight = weights === undefined ? ONE : weights[index];
    const magnitude = Math.abs(weight.value);
    propagated += magnitude * error * (2 * norm + error) + weight.bound * (norm + error) * (norm + error);
    terms += magnitude * norm * norm;
    if (unit > 0) unit = error === 0 && weight.bound === 0 ? commonUnit(unit, factor.unit, weight.value) : 0;
    if (isNothing(norm, error) || isNothing(magnitude, weight.bound)) continue;
    // An underflow in wA is multiplied by A†.
    lost += norm + error;
    isZero = false;
  }
  if (isZero || isExactOnGrid(unit, 2 * terms)) {
    return make(size, size, true, data, 0);
  }
  const rounding = (4 * sandwiches.length + 16) * UNIT_ROUNDOFF * terms;
  const error = outward(Math.SQRT2 * propagated + Math.SQRT2 * rounding + lost * SMALLEST_NORMAL);
  return make(size, size, true, data, error);
}

/**
 * The image K X + X K† + Σ_k weight_k A_k X A_k† of a Hermitian X; all weights are 1 when omitted.
 *
 * The products with K and A_k have the rounding of one and of two inner products, and what is known of one triangle holds of the whole
 * up to √2.
 */
export function imageOf<M extends Entries>(
  k: MatrixContent | undefined,
  sandwiches: readonly MatrixContent[],
  weights: readonly Approximation[] | undefined,
  x: MatrixContent,
  make: Maker<M>,
): M {
  const dim = x.rows;
  requireSquare('operator', x);
  if (k !== undefined) requireShape('drift', k, dim, dim);
  const data = allocate(2 * dim * dim);
  imageKernel(dim, k && complexData(k), sandwiches.map(complexData), valuesOf(weights), complexData(x), data);
  const reach = x.norm + x.error;
  let propagated = 0;
  let terms = 0;
  let lost = UNDERFLOWS;
  let isZero = true;
  let unit = x.error === 0 ? Infinity : 0;
  if (k !== undefined) {
    const { norm, error } = k;
    propagated = 2 * (error * reach + norm * x.error);
    terms = 2 * norm * x.norm;
    isZero = isNothing(norm, error);
    if (unit > 0) unit = error === 0 ? k.unit * x.unit : 0;
  }
  for (let index = 0; index < sandwiches.length; index++) {
    const factor = sandwiches[index];
    requireShape('sandwich', factor, dim, dim);
    const { norm, error } = factor;
    const { value, bound } = weights === undefined ? ONE : weights[index];
    const magnitude = Math.abs(value);
    const square = (norm + error) * (norm + error);
    propagated += magnitude * (error * (2 * norm + error) * reach + norm * norm * x.error) + bound * square * reach;
    // In this order an overflow of a product is one here.
    terms += magnitude * (norm * x.norm * norm);
    if (unit > 0) unit = error === 0 && bound === 0 ? commonUnit(unit, factor.unit, value, x.unit) : 0;
    if (isNothing(norm, error) || isNothing(magnitude, bound)) continue;
    // An underflow in AX is multiplied by A† and the weight, one in AXA† by the weight, one in a bound by X and the weight.
    lost += (magnitude + bound) * (norm + error + reach + 1);
    isZero = false;
  }
  const isNone = terms === 0 && (isZero || isNothing(x.norm, x.error));
  if (isNone || isExactOnGrid(unit, 2 * terms)) return make(dim, dim, false, data, 0);
  const rounding = (2 * innerProductError(dim) + (sandwiches.length + 3) * UNIT_ROUNDOFF) * terms;
  return make(dim, dim, false, data, outward(Math.SQRT2 * (propagated + rounding) + lost * SMALLEST_NORMAL));
}

const ONE = new Float64Real(1);

/**
 * What underflows may take is counted in units of the smallest normal number, from one on: smaller numbers are subnormal, and an
 * operation with one takes a processor as long as all others of a bound together.
 */
const UNDERFLOWS = 1;

/** Is that zero, and known to be? */
function isNothing(size: number, error: number): boolean {
  return size === 0 && error === 0;
}

/** Power of two of which the multiples of a unit and weighted products of multiples of another, with one more, are multiples. */
function commonUnit(unit: number, factor: number, weight: number, middle = 1): number {
  return Math.min(unit, factor * factor * dyadicUnitOf(weight) * middle);
}

/** The numbers of a list of weights; undefined when all are 1. */
function valuesOf(weights: readonly Approximation[] | undefined): Float64Array | undefined {
  if (weights === undefined) return undefined;
  const values = new Float64Array(weights.length);
  for (let k = 0; k < values.length; k++) values[k] = weights[k].value;
  return values;
}
