import { Float64Matrix, float64Matrix } from '../../float64/matrix.ts';
import type { Spectrum } from '../../float64/spectrum.ts';
import { complexData } from '../../float64/entries.ts';
import { addTimesAdjoint, adjointTimes } from '../../float64/kernels/hermitian-products.ts';
import { multiplyComplex } from '../../float64/kernels/product.ts';
import { Scratch } from '../../float64/kernels/scratch.ts';
import { mirrorLower } from '../../float64/kernels/split-complex.ts';
import { allocate } from '../../float64/storage.ts';
import { DomainError } from '../../matrix/errors.ts';
import type { Matrix } from '../../matrix/interface.ts';
import { innerProductError, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { requireOperator } from '../../quantum/subsystems.ts';

/**
 * First divided difference of the logarithm, ln[a, b] = (ln a − ln b)/(a − b), ln[a, a] = 1/a.
 *
 * @param a  positive
 * @param b  positive
 * @accuracy relative error at most 5u: a − b, the quotient and log1p add one rounding each
 * @example  logDifference(2, 1) // 0.6931
 */
export function logDifference(a: number, b: number): number {
  const gap = a - b;
  if (gap === 0) return 1 / a;
  return gap > 0 ? Math.log1p(gap / b) / gap : Math.log1p(-gap / a) / -gap;
}

/** Below this relative spread of the three points the quotient of differences loses more digits than the series. */
const NARROW = 0.08;

/** Terms of the series: 0.08¹² < u. */
const TERMS = 12;

/**
 * Second divided difference of the logarithm, ln[a, b, c] = −∫₀^∞ dx/((x + a)(x + b)(x + c)) < 0.
 *
 * @param a  positive; a ≤ b ≤ c
 * @accuracy relative error about 100u; where the points are close, the Taylor series about their mean is summed
 * @example  secondLogDifference(1, 1, 1) // -0.5
 */
export function secondLogDifference(a: number, b: number, c: number): number {
  const mean = (a + b + c) / 3;
  if (c - a > NARROW * mean) return (logDifference(b, c) - logDifference(a, b)) / (c - a);
  // ln[a, b, c] = m⁻² Σ_n (−1)^(n+1)/(n + 2) h_n(x, y, z), with h_n the complete homogeneous polynomials of a/m − 1, ….
  const x = (a - mean) / mean;
  const y = (b - mean) / mean;
  const z = (c - mean) / mean;
  let power = 1;
  let pair = 1;
  let triple = 1;
  let sum = -1 / 2;
  for (let n = 1; n < TERMS; n++) {
    power *= x;
    pair = power + y * pair;
    triple = pair + z * triple;
    sum += (n % 2 === 0 ? -triple : triple) / (n + 2);
  }
  return sum / (mean * mean);
}

/** G = Dln[s](R), G_ij = ln[w_i, w_j] R_ij, both Hermitian in the eigenbasis of s and split complex; G may be R. */
export function logarithmDerivative(dim: number, w: Float64Array, R: Float64Array, G: Float64Array): void {
  const size = dim * dim;
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++) {
      const factor = logDifference(w[i], w[j]);
      const below = i * dim + j;
      const above = j * dim + i;
      G[below] = G[above] = factor * R[below];
      G[size + below] = factor * R[size + below];
      G[size + above] = -G[size + below];
    }
  }
}

const [workRoom, turnedRoom] = [new Scratch(), new Scratch()];

/**
 * Inverse of the Fréchet derivative of the logarithm, (Dln[σ])⁻¹(X) = ∫₀¹ σ^t X σ^(1−t) dt = Dexp[ln σ](X).
 *
 * @param sigma  positive definite, float64, shape (d, d)
 * @param X      Hermitian, shape (d, d)
 * @param inner  takes the result in the eigenbasis of σ, split complex
 * @throws       {DomainError} when σ is not certainly positive definite
 * @accuracy     with δ the error of the eigenvalues, r = λ_max/λ_min and θ = δ/λ_min: 2‖X‖δ(r − 1 − ln r)/(1 − θ)ln² r, which
 *               grows like r, plus √2 λ_max·error of X and rounding
 */
export function inverseLogarithmDerivative(sigma: Matrix, X: Matrix, inner?: Float64Array): Float64Matrix {
  requireOperator('X', X, [sigma.rows]);
  const weight = float64Matrix(X);
  const { spectrum } = float64Matrix(sigma);
  requirePositiveDefinite(spectrum);
  const { dim, values, vectors, error } = spectrum;
  const size = dim * dim;
  const [work, turned] = [workRoom.room(2 * size), inner ?? turnedRoom.room(2 * size)];
  multiplyComplex(dim, dim, dim, complexData(weight), 0, vectors, 0, work, 0);
  adjointTimes(dim, vectors, work, turned);
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++) {
      const factor = 1 / logDifference(values[i], values[j]);
      turned[i * dim + j] *= factor;
      turned[size + i * dim + j] *= factor;
    }
  }
  mirrorLower(dim, turned);
  const data = allocate(2 * size);
  multiplyComplex(dim, dim, dim, vectors, 0, turned, 0, work, 0);
  addTimesAdjoint(dim, 1, work, vectors, data);
  mirrorLower(dim, data);
  const [least, most] = [values[0], values[dim - 1]];
  const rest = 1 - error / least;
  // In σ^t X σ^(1−t) each factor changes by ‖Dσ^t‖ = tλ_min^(t−1), as σ^t is operator monotone: both together give
  // 2∫ t r^(1−t) dt.
  const propagated =
    (2 * weight.norm * error * growth(most / least)) / rest + Math.SQRT2 * (most + error) * weight.error;
  // One triangle holds of the whole up to √2: four products are off by 4√2√d of an inner product, which is less than 4d.
  const rounding = (4 * dim * innerProductError(dim) + 8 * UNIT_ROUNDOFF) * most * weight.norm;
  return new Float64Matrix(dim, dim, false, data, propagated + rounding);
}

/** ∫₀¹ t r^(1−t) dt = (r − 1 − ln r)/ln² r; near r = 1, where that loses digits, its upper bound r/2. */
function growth(r: number): number {
  if (r < 2) return r / 2;
  const log = Math.log(r);
  return (r - 1 - log) / (log * log);
}

function requirePositiveDefinite({ values, error }: Spectrum): void {
  if (values[0] > 2 * error) return;
  throw new DomainError({
    argument: 'sigma',
    expected: 'be positive definite',
    received: `its smallest eigenvalue is ${values[0].toPrecision(3)} (error at most ${error.toPrecision(2)})`,
  });
}
