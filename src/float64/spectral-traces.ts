import { PositivityError } from '../matrix/errors.ts';
import type { SupportVerdict } from '../matrix/interface.ts';
import { innerProductError, positivityTolerance, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import type { Float64Matrix } from './matrix.ts';
import { Float64Real } from './real.ts';
import { inEigenbasis, type Spectrum } from './spectrum.ts';

/**
 * Entropy −Σ λ ln λ of a positive semidefinite matrix, with 0 ln 0 = 0.
 *
 * @throws    {PositivityError} when an eigenvalue is negative beyond its error
 * @accuracy  per eigenvalue δ(1 + |ln λ|) for λ > 2δ, and −3δ ln 3δ below, δ being the error of the eigenvalues
 */
export function entropyOf(spectrum: Spectrum): Float64Real {
  const { dim, values, error } = spectrum;
  requirePositive(spectrum);
  let value = 0;
  let bound = 0;
  for (let i = 0; i < dim; i++) {
    const x = values[i];
    const term = x > 0 ? -x * Math.log(x) : 0;
    value += term;
    bound += entropyTermError(x, term, error);
  }
  return new Float64Real(value, bound + dim * UNIT_ROUNDOFF * Math.abs(value));
}

function entropyTermError(x: number, term: number, error: number): number {
  if (error === 0) return 2 * UNIT_ROUNDOFF * Math.abs(term);
  // −x ln x rises up to 1/e, so within 3δ of zero both the truth and the value lie in [0, −3δ ln 3δ] (or are below δ).
  if (x <= 2 * error) return 3 * error * (1 + Math.abs(Math.log(3 * error)));
  return error * (1 + Math.abs(Math.log(x - error))) + 2 * UNIT_ROUNDOFF * Math.abs(term);
}

/**
 * Trace Re tr(W ln A) = Σ_i W_ii ln λ_i in the eigenbasis of A.
 *
 * Where an eigenvalue is zero to working precision, the value is that of the support (W_ii below rounding) or
 * ∓Infinity (W_ii above it), and the bound is Infinity unless W vanishes there exactly.
 *
 * @accuracy  ‖δW‖·‖ln A‖ + ‖D ln[A](W)‖·(‖δA‖ + eigenvalue error), where the divided differences of ln are bounded by
 *            1/√(λ_i λ_j): small eigenvalues of A cost digits in proportion to 1/λ, not to ln 1/λ
 */
export function logTraceOf(spectrum: Spectrum, weight: Float64Matrix): Float64Real {
  const { dim, values, error } = spectrum;
  requirePositive(spectrum);
  const w = inEigenbasis(spectrum, weight);
  const noise = weightNoise(spectrum, weight);
  const size = dim * dim;
  let value = 0;
  let bound = 0;
  let logs = 0;
  let derivative = 0;
  for (let i = 0; i < dim; i++) {
    const diagonal = w[i * (dim + 1)];
    if (values[i] <= 2 * error) {
      if (weight.error === 0 && isZeroColumn(w, dim, i)) continue;
      if (Math.abs(diagonal) > noise) value += diagonal * -Infinity;
      bound = Infinity;
      continue;
    }
    const log = Math.log(values[i]);
    value += diagonal * log;
    logs += log * log;
    const inverse = 1 / (values[i] - error);
    for (let j = 0; j < dim; j++) {
      if (values[j] <= 2 * error) continue;
      const re = w[j * dim + i];
      const im = w[size + j * dim + i];
      derivative += ((re * re + im * im) * inverse) / (values[j] - error);
    }
  }
  if (Number.isNaN(value)) return new Float64Real(Number.NaN, Infinity);
  if (bound === Infinity) return new Float64Real(value, Infinity);
  return new Float64Real(value, noise * Math.sqrt(logs) + Math.sqrt(derivative) * error);
}

/**
 * Does the support of B lie in that of A? Outside when B has weight above rounding on an eigenvector of A whose
 * eigenvalue is zero to working precision; inside when A has full rank or B vanishes there exactly; otherwise undecided.
 */
export function supportVerdict(spectrum: Spectrum, other: Float64Matrix): SupportVerdict {
  const { dim, values, error } = spectrum;
  requirePositive(spectrum);
  if (values[0] > 2 * error) return 'inside';
  const w = inEigenbasis(spectrum, other);
  const noise = weightNoise(spectrum, other);
  let verdict: SupportVerdict = 'inside';
  for (let i = 0; i < dim && values[i] <= 2 * error; i++) {
    if (Math.abs(w[i * (dim + 1)]) > noise) return 'outside';
    if (other.error > 0 || !isZeroColumn(w, dim, i)) verdict = 'undecided';
  }
  return verdict;
}

/** Error of the entries of V† W V: that of W plus two products. */
function weightNoise(spectrum: Spectrum, weight: Float64Matrix): number {
  return weight.error + 2 * innerProductError(spectrum.dim) * Math.sqrt(spectrum.dim) * weight.norm;
}

function isZeroColumn(w: Float64Array, dim: number, column: number): boolean {
  for (let i = 0; i < 2 * dim; i++) if (w[i * dim + column] !== 0) return false;
  return true;
}

function requirePositive({ matrix, dim, values }: Spectrum): void {
  if (values[0] >= 0) return;
  const tolerance = positivityTolerance(dim, matrix.norm, matrix.error);
  if (values[0] >= -tolerance) return;
  throw new PositivityError({
    argument: 'matrix',
    expected: 'be positive semidefinite',
    received: `its smallest eigenvalue is ${values[0].toPrecision(3)} (tolerance ${tolerance.toPrecision(2)})`,
  });
}
