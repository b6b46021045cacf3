import type { Maker, MatrixContent } from './content.ts';
import { complexData, type Entries } from './entries.ts';
import { driftKernel } from './kernels/drift.ts';
import { imageKernel } from './kernels/image.ts';
import { superoperatorKernel } from './kernels/superoperator.ts';
import type { Approximation } from './real.ts';
import { requireShape, requireSquare } from '../matrix/shape.ts';
import { allocate } from './storage.ts';
import { errorOfDrift, errorOfImage, errorOfSuperoperator, unitOfDrift } from './superoperator-error.ts';

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
  const unit = unitOfDrift(h, jumps, weights);
  const error = errorOfDrift(dim, h, jumps, weights, unit);
  return make(dim, dim, false, data, error, -1, error === 0 && unit > 0 && unit < Infinity ? unit : -1);
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
  return make(size, size, true, data, errorOfSuperoperator(dim, k, sandwiches, weights));
}

/** The image K X + X K† + Σ_k weight_k A_k X A_k† of a Hermitian X; all weights are 1 when omitted. */
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
  for (const factor of sandwiches) requireShape('sandwich', factor, dim, dim);
  const data = allocate(2 * dim * dim);
  imageKernel(dim, k && complexData(k), sandwiches.map(complexData), valuesOf(weights), complexData(x), data);
  return make(dim, dim, false, data, errorOfImage(dim, k, sandwiches, weights, x));
}

/** The numbers of a list of weights; undefined when all are 1. */
export function valuesOf(weights: readonly Approximation[] | undefined): Float64Array | undefined {
  if (weights === undefined) return undefined;
  const values = new Float64Array(weights.length);
  for (let k = 0; k < values.length; k++) values[k] = weights[k].value;
  return values;
}
