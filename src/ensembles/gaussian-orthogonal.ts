import { float64 } from '../float64/matrix.ts';
import { DomainError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import {
  spinReservoirModel,
  type SpinParameters,
  type SpinReservoirModel,
} from '../thermodynamics/spin-in-reservoir.ts';
import { requireDim } from '../quantum/operators.ts';
import { fillGaussian, UNIT } from './gaussian-integers.ts';
import { randomStream, streamOf } from './random.ts';

/**
 * Variance of a deviate n + n′/16 from two integers of `fillGaussian`. The second one fills the gaps between the first ones:
 * the density is Gaussian to within e^(−2π²), three parts in 10⁹.
 */
const VARIANCE = (UNIT ** 2 + 1 / 12) * (1 + UNIT ** -2);

/** Of a larger matrix the entries have no place in one array. */
const LARGEST = 2 ** 14;

/**
 * Matrix of the Gaussian orthogonal ensemble, real symmetric: independent entries of mean 0 with the given variance beside the
 * diagonal and twice as much on it. Its density is proportional to exp(−tr X²/(4 variance)).
 *
 * @param options.dim       d
 * @param options.variance  Var(X_ij) for i ≠ j, positive; 1 when omitted
 * @param options.seed      nonnegative integer; the same seed gives the same numbers on every machine
 * @returns  shape (d, d)
 * @throws   {DimensionError} when d is not a positive integer
 * @throws   {DomainError} when the variance is not positive and finite, or the seed no such integer
 * @source   Mehta2004, chapter 2
 * @example  gaussianOrthogonalMatrix({ dim: 3, seed: 1 }).rows // 3
 */
export function gaussianOrthogonalMatrix({
  dim,
  variance = 1,
  seed,
}: {
  readonly dim: number;
  readonly variance?: number;
  readonly seed: number;
}): Matrix {
  requireDim('dim', dim, LARGEST);
  if (!(variance > 0 && variance < Infinity)) {
    throw new DomainError({ argument: 'variance', expected: 'be positive and finite', received: `it is ${variance}` });
  }
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new DomainError({ argument: 'seed', expected: 'be a nonnegative integer', received: `it is ${seed}` });
  }
  const integers = new Int32Array(dim * (dim + 1));
  fillGaussian(randomStream(seed, streamOf('gaussianOrthogonalMatrix'), 0), integers);
  const beside = Math.sqrt(variance / VARIANCE);
  const on = Math.sqrt((2 * variance) / VARIANCE);
  const entries = new Float64Array(dim * dim);
  for (let i = 0, k = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++, k += 2) {
      const x = (integers[k] + integers[k + 1] / UNIT) * (i === j ? on : beside);
      entries[i * dim + j] = x;
      entries[j * dim + i] = x;
    }
  }
  return float64.matrix(dim, dim, entries);
}

/** Spin coupled to N levels by a random matrix. */
export interface SpinRandomMatrixOptions extends SpinParameters {
  /** N, the number of levels of the reservoir. */
  readonly levels: number;
  /**
   * v = N Var(R_ij) for i ≠ j, which stays finite for large N; 1/8 when omitted. With R = X/√(8N), 1/8 belongs to X with a density
   * proportional to exp(−tr X²/4), and 1/16 to exp(−tr X²/2).
   */
  readonly variance?: number;
  /** Nonnegative integer that names the realisation. */
  readonly seed: number;
}

/**
 * Spin–random-matrix model, H = (Δ/2)σ_z + H_r + λσ_x ⊗ R with R from the Gaussian orthogonal ensemble: one realisation.
 *
 * @throws  {DimensionError} when N is not a positive integer
 * @throws  {DomainError} when a parameter is outside its range
 * @source  EspositoLindenbergVandenBroeck2010, equation (29)
 * @example spinRandomMatrixModel({ levels: 5, splitting: 0.1, beta: 10, coupling: 0.1, seed: 1 }).at(0).excitedPopulation // 0
 */
export function spinRandomMatrixModel({
  levels,
  variance = 1 / 8,
  seed,
  ...parameters
}: SpinRandomMatrixOptions): SpinReservoirModel {
  requireDim('levels', levels, LARGEST);
  const interaction = gaussianOrthogonalMatrix({ dim: levels, variance: variance / levels, seed });
  return spinReservoirModel({ interaction, ...parameters });
}
