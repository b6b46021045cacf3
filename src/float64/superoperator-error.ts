import { innerProductError, isExactOnGrid, outward, SMALLEST_NORMAL, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import type { MatrixContent } from './content.ts';
import { dyadicUnitOf } from './kernels/dyadic-unit.ts';
import { type Approximation, Float64Real } from './real.ts';

/** What a bound needs to know of a matrix. */
export type Sized = Pick<MatrixContent, 'norm' | 'error' | 'unit'>;

/** Power of two of which all entries of the drift of H and the A_k are multiples, where nothing is rounded; 0 where none is known. */
export function unitOfDrift(h: Sized, jumps: readonly Sized[], weights: readonly Approximation[] | undefined): number {
  let unit = h.error === 0 ? h.unit : 0;
  for (let k = 0; k < jumps.length && unit > 0; k++) unit = commonUnit(unit, jumps[k], weightOf(weights, k), 1 / 2);
  return unit > 0 ? unit : 0;
}

/**
 * Bound of the error of the drift −iH − ½ Σ_k weight_k A_k†A_k.
 *
 * @param terms  of the inner products in A_k†A_k: d
 * @param unit   that of `unitOfDrift`
 */
export function errorOfDrift(
  terms: number,
  h: Sized,
  jumps: readonly Sized[],
  weights: readonly Approximation[] | undefined,
  unit: number,
): number {
  const own = h.norm;
  let propagated = h.error;
  let squares = 0;
  let lost = UNDERFLOWS;
  let isZero = h.error === 0;
  for (let k = 0; k < jumps.length; k++) {
    const { norm, error } = jumps[k];
    const { value, bound } = weightOf(weights, k);
    const half = Math.abs(value) / 2;
    propagated += half * error * (2 * norm + error) + (bound / 2) * (norm + error) * (norm + error);
    squares += half * (norm * norm);
    if (isNothing(norm, error) || isNothing(value, bound)) continue;
    // An underflow in A†A is multiplied by the weight, one in half of the weight or its bound, at most 2⁻⁵³ of it, by A†A.
    lost += half + bound + Number.EPSILON * (norm + error) * (norm + error);
    isZero = false;
  }
  const size = own + squares;
  if ((size === 0 && isZero) || isExactOnGrid(unit, size)) return 0;
  const rounded = innerProductError(terms) * squares + (jumps.length + 2) * UNIT_ROUNDOFF * size;
  return outward(propagated + rounded + lost * SMALLEST_NORMAL);
}

/** Bound of the error of the matrix of X ↦ K X + X K† + Σ_k weight_k A_k X A_k† in Hermitian coordinates. */
export function errorOfSuperoperator(
  dim: number,
  k: Sized | undefined,
  sandwiches: readonly Sized[],
  weights: readonly Approximation[] | undefined,
): number {
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
    const weight = weightOf(weights, index);
    const magnitude = Math.abs(weight.value);
    propagated += magnitude * error * (2 * norm + error) + weight.bound * (norm + error) * (norm + error);
    terms += magnitude * norm * norm;
    if (unit > 0) unit = commonUnit(unit, factor, weight);
    if (isNothing(norm, error) || isNothing(magnitude, weight.bound)) continue;
    // An underflow in wA is multiplied by A†.
    lost += norm + error;
    isZero = false;
  }
  if ((terms === 0 && isZero) || isExactOnGrid(unit, 2 * terms)) return 0;
  const rounding = (4 * sandwiches.length + 16) * UNIT_ROUNDOFF * terms;
  return outward(Math.SQRT2 * propagated + Math.SQRT2 * rounding + lost * SMALLEST_NORMAL);
}

/**
 * Bound of the error of the image K X + X K† + Σ_k weight_k A_k X A_k† of a Hermitian X.
 *
 * The products with K and A_k have the rounding of one and of two inner products, and what is known of one triangle holds of the whole
 * up to √2.
 */
export function errorOfImage(
  dim: number,
  k: Sized | undefined,
  sandwiches: readonly Sized[],
  weights: readonly Approximation[] | undefined,
  x: Sized,
): number {
  const { norm: own, error: errorOfX } = x;
  const reach = own + errorOfX;
  let propagated = 0;
  let terms = 0;
  let lost = UNDERFLOWS;
  let isZero = true;
  let unit = errorOfX === 0 ? Infinity : 0;
  if (k !== undefined) {
    const { norm, error } = k;
    propagated = 2 * (error * reach + norm * errorOfX);
    terms = 2 * norm * own;
    isZero = isNothing(norm, error);
    if (unit > 0) unit = error === 0 ? k.unit * x.unit : 0;
  }
  for (let index = 0; index < sandwiches.length; index++) {
    const factor = sandwiches[index];
    const { norm, error } = factor;
    const weight = weightOf(weights, index);
    const { value, bound } = weight;
    const magnitude = Math.abs(value);
    const square = (norm + error) * (norm + error);
    propagated += magnitude * (error * (2 * norm + error) * reach + norm * norm * errorOfX) + bound * square * reach;
    // In this order an overflow of a product is one here.
    terms += magnitude * (norm * own * norm);
    if (unit > 0) unit = commonUnit(unit, factor, weight, x.unit);
    if (isNothing(norm, error) || isNothing(magnitude, bound)) continue;
    // An underflow in AX is multiplied by A† and the weight, one in AXA† by the weight, one in a bound by X and perhaps the weight.
    lost += (magnitude + bound + 1) * (norm + error + reach + 1);
    isZero = false;
  }
  const isNone = terms === 0 && (isZero || isNothing(own, errorOfX));
  if (isNone || isExactOnGrid(unit, 2 * terms)) return 0;
  const rounding = (2 * innerProductError(dim) + (sandwiches.length + 3) * UNIT_ROUNDOFF) * terms;
  return outward(Math.SQRT2 * (propagated + rounding) + lost * SMALLEST_NORMAL);
}

const ONE = new Float64Real(1);

/** All weights are 1 when omitted. */
function weightOf(weights: readonly Approximation[] | undefined, k: number): Approximation {
  return weights === undefined ? ONE : weights[k];
}

/**
 * What underflows may take is counted in units of the smallest normal number, from one on: smaller numbers are subnormal, and an
 * operation with one takes a processor as long as all others of a bound together.
 */
const UNDERFLOWS = 1;

/** Is that zero, and known to be? */
function isNothing(size: number, error: number): boolean {
  return size === 0 && error === 0;
}

/** Power of two of which the multiples of a unit and weighted products of two entries of A, with one more, are multiples; 0 for none. */
function commonUnit(unit: number, { error, unit: factor }: Sized, weight: Approximation, middle = 1): number {
  if (error !== 0 || weight.bound !== 0) return 0;
  return Math.min(unit, factor * factor * dyadicUnitOf(weight.value) * middle);
}
