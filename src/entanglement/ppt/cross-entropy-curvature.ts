import { eigenvalueErrorBound } from '../../float64/kernels/eigen-accuracy.ts';
import { symmetricEigenvalues } from '../../float64/kernels/symmetric-eigen.ts';
import { UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { HermitianIndex } from './hermitian-coordinates.ts';
import { addTripleForm, logarithmForm } from './newton-system.ts';

/** Relative error of a coefficient of the form, in u: that of `secondLogDifference` and the weights. */
const COEFFICIENT = 256;

/**
 * Lower bound of the curvature of F(t) = −tr ρ ln t at s: the largest μ with D²F[X, X] ≥ μ‖s^−½Xs^−½‖_F² for Hermitian X.
 *
 * μ ≥ λ_min(ρ), but it need not vanish with it: D²F[X, X] = 2∫₀^∞ tr ρ(s + x)⁻¹X(s + x)⁻¹X(s + x)⁻¹dx is 0 only where
 * X(s + x)⁻¹ρ = 0 for all x, that is where X is 0 on the vectors sⁿψ, n ≥ 0, with ψ in the support of ρ. Unless s leaves a subspace
 * invariant that contains the support, there is no such X.
 *
 * @param w         ascending positive eigenvalues of s
 * @param R         ρ in the eigenbasis of s, shape (d, d), split complex
 * @param rhoError  bound of the distance of R to that matrix; D²F changes by no more, in units of ‖s^−½Xs^−½‖_F²
 * @returns         at most μ; zero or below where no curvature is certain
 * @accuracy        about n ε for n = d² on top of the error of R
 */
export function crossEntropyCurvature(dim: number, w: Float64Array, R: Float64Array, rhoError: number): number {
  const { matrix, rounding } = curvatureForm(dim, w, R);
  const spectrum = new Float64Array(dim * dim);
  symmetricEigenvalues(dim * dim, matrix, 0, spectrum, 0);
  return spectrum[0] - eigenvalueErrorBound(dim * dim, Math.hypot(...matrix)) - rounding - rhoError;
}

/**
 * Matrix of the form D²F[X, X] in Hermitian coordinates of s^−½Xs^−½ in the eigenbasis of s, and a bound of its rounding.
 *
 * @param face  so many first rows and columns of X do not count; ρ has none there
 */
export function curvatureForm(
  dim: number,
  w: Float64Array,
  R: Float64Array,
  face = 0,
): { readonly matrix: Float64Array; readonly rounding: number } {
  const n = dim * dim;
  const form = new Float64Array(2 * n * dim);
  logarithmForm(dim, w, R, new Float64Array(2 * n), form);
  for (let i = 0; i < dim; i++) {
    for (let k = 0; k < dim; k++) {
      for (let j = 0; j < dim; j++) {
        const weight = Math.min(i, j, k) < face ? 0 : w[k] * Math.sqrt(w[i] * w[j]);
        const at = (i * dim + k) * dim + j;
        form[at] *= weight;
        form[n * dim + at] *= weight;
      }
    }
  }
  const matrix = new Float64Array(n * n);
  addTripleForm(new HermitianIndex(dim), form, matrix);
  // The coefficients are at most 2|R_ij|, as −2 ln[a, a, b]ab ≤ 2, so the form of their errors is at most 2d max|R_ij| ≤ 2d ‖R‖
  // times each relative error; an entry of the matrix is a sum of at most 2d of them.
  return { matrix, rounding: 2 * dim * (COEFFICIENT + 4 * dim) * UNIT_ROUNDOFF * Math.hypot(...R) };
}
