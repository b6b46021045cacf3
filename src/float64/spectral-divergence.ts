import { DimensionError } from '../matrix/errors.ts';
import { innerProductError, outward, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import { finite, Float64Real } from './real.ts';
import { requirePositive } from './spectral-traces.ts';
import type { Spectrum } from './spectrum.ts';

/**
 * Bregman divergence Σ_ij |⟨a_i|b_j⟩|² (p_i ln(p_i/q_j) − p_i + q_j) = D(A‖B) − tr A + tr B of positive matrices.
 *
 * Every term is nonnegative and keeps its relative accuracy when p ≈ q, so a divergence of 1e-15 has correct digits.
 *
 * @accuracy first order in the errors δ of the spectra: δ_A‖ln A − ln B‖ + δ_B‖A − B‖/λ_min(B), and as much again of second
 *           order δ_A²/λ_min(A), δ_B²/λ_min(B); an eigenvalue of A within 2δ_A of zero adds 3δ_A(1 + |ln 3δ_A q|)
 */
export function divergenceOf(a: Spectrum, b: Spectrum): Float64Real {
  requireSameDim(a, b);
  const u = a.vectors;
  const v = b.vectors;
  requirePositive(a);
  requirePositive(b);
  const { dim } = a;
  const p = a.values;
  const q = b.values;
  if (q[0] <= 2 * b.error) return new Float64Real(Number.NaN, Infinity);
  const product = innerProductError(dim);
  let value = 0;
  let rounding = 0;
  let logDistance = 0;
  let distance = 0;
  let nearZero = 0;
  for (let i = 0; i < dim; i++) {
    const doubtful = p[i] <= 2 * a.error;
    for (let j = 0; j < dim; j++) {
      const overlap = squaredOverlap(dim, u, v, i, j);
      const term = bregman(p[i], q[j]);
      value += overlap * term;
      rounding +=
        term * product * (2 * Math.sqrt(overlap) + product) + (dim * dim + 8) * UNIT_ROUNDOFF * overlap * term;
      distance += overlap * (p[i] - q[j]) ** 2;
      if (doubtful) nearZero += overlap * 3 * a.error * (1 + Math.abs(Math.log(3 * a.error * q[j])));
      else logDistance += overlap * Math.log(p[i] / q[j]) ** 2;
    }
  }
  const smallest = p.find((x) => x > 2 * a.error) ?? 1;
  const first = a.error * Math.sqrt(logDistance) + (b.error * Math.sqrt(distance)) / (q[0] - b.error);
  const second = (a.error * a.error) / (smallest - a.error) + (b.error * b.error) / (q[0] - b.error);
  return finite(value, outward(2 * (first + second) + nearZero + rounding));
}

/** p ln(p/q) − p + q, by its series in (p − q)/q where p ≈ q. */
function bregman(p: number, q: number): number {
  if (p <= 0) return q;
  const t = (p - q) / q;
  if (Math.abs(t) >= 1 / 16) return p * Math.log(p / q) - p + q;
  // (1 + t) ln(1 + t) − t = Σ_{n ≥ 2} (−t)ⁿ/(n(n − 1)); sixteen terms reach 2⁻⁶⁴ relative to the first.
  let sum = 0;
  for (let n = 17; n >= 2; n--) sum = 1 / (n * (n - 1)) - t * sum;
  return q * t * t * sum;
}

function squaredOverlap(dim: number, u: Float64Array, v: Float64Array, i: number, j: number): number {
  const size = dim * dim;
  let re = 0;
  let im = 0;
  for (let k = 0; k < size; k += dim) {
    re += u[k + i] * v[k + j] + u[size + k + i] * v[size + k + j];
    im += u[k + i] * v[size + k + j] - u[size + k + i] * v[k + j];
  }
  return re * re + im * im;
}

function requireSameDim(a: Spectrum, b: Spectrum): void {
  if (a.dim === b.dim) return;
  throw new DimensionError({
    argument: 'sigma',
    expected: `have shape (${a.dim}, ${a.dim})`,
    received: `it has shape (${b.dim}, ${b.dim})`,
  });
}
