import { hermitianEigen } from '../float64/kernels/hermitian-eigen.ts';
import { multiplyComplex } from '../float64/kernels/product.ts';
import type { Float64Matrix } from '../float64/matrix.ts';
import { innerProductError, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import { logDifference } from './log-derivatives.ts';
import type { StateRoot } from './ppt-bounds.ts';
import { adjointOf, hermitise, positivePart, rotated, transposedOnSecond } from './split-complex.ts';

/** Eigenvalues of s^Γ below this share of 1/d count as those of its kernel; any choice is valid, a good one is narrow. */
const KERNEL = 2 ** -20;

/** Positive eigenvalues and nearly orthonormal eigenvectors of a state, split complex. */
export interface StateSpectrum {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/**
 * Point of the border of the PPT states next to a given one: Γ undone of (1 − Π)s^Γ(1 − Π), Π projecting on the nearly vanishing
 * eigenvalues of s^Γ, over its trace; the point itself where that is singular or nothing is to be removed.
 */
export function borderPoint(dimA: number, dimB: number, point: StateSpectrum): StateSpectrum {
  const dim = dimA * dimB;
  const size = dim * dim;
  const complex = (): Float64Array => new Float64Array(2 * size);
  const [s, t, vectors, adjoint, work] = [complex(), complex(), complex(), complex(), complex()];
  assembled(dim, point.vectors, point.values, work, adjoint, s);
  transposedOnSecond(dimA, dimB, s, t);
  const values = new Float64Array(dim);
  hermitianEigen(dim, t, 0, values, 0, vectors, 0);
  let trace = 0;
  for (let i = 0; i < dim; i++) {
    if (values[i] < KERNEL / dim) values[i] = 0;
    trace += values[i];
  }
  for (let i = 0; i < dim; i++) values[i] /= trace;
  assembled(dim, vectors, values, work, adjoint, t);
  transposedOnSecond(dimA, dimB, t, s);
  hermitise(dim, s);
  hermitianEigen(dim, s, 0, values, 0, vectors, 0);
  return values[0] > 0 ? { values, vectors } : point;
}

/** out = V diag(w) V†. */
function assembled(
  dim: number,
  V: Float64Array,
  w: Float64Array,
  work: Float64Array,
  adjoint: Float64Array,
  out: Float64Array,
): void {
  const size = dim * dim;
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < dim; j++) {
      work[i * dim + j] = V[i * dim + j] * w[j];
      work[size + i * dim + j] = V[size + i * dim + j] * w[j];
    }
  }
  adjointOf(dim, V, adjoint);
  multiplyComplex(dim, dim, dim, work, 0, adjoint, 0, out, 0);
}

/**
 * Bound of y = ‖s^−½(ρ* − s)s^−½‖_F, the distance of the closest PPT state ρ* to the computed one, for ρ of full rank.
 *
 * F(t) = −tr ρ ln t has D²F[X, X] ≥ λ_min(ρ) tr t⁻¹Xt⁻¹X. Let b be the PPT state that s becomes when Γ is undone of
 * (1 − Π)s^Γ(1 − Π) over its trace, Π projecting on the nearly vanishing eigenvalues of s^Γ, and let Q = ΠQΠ ≥ 0, so tr Q b^Γ = 0. With the
 * residual r = G(b) + Q^Γ − 1 and the multiplier of ρ*, monotony of the gradient on the way from b to ρ* gives
 *
 *     λ_min(ρ) y²/(1 + y) ≤ ⟨∇F(ρ*) − ∇F(b), ρ* − b⟩ ≤ tr r(ρ* − b) ≤ ‖b^½ r b^½‖_F y,
 *
 * that is y ≤ z/(1 − z), z = ‖b^½ r b^½‖_F/λ_min(ρ): first order in the residual, where the gap alone gives its square root.
 * Distances are measured from b; that from s to b is added, as is what G changes on the way, at most λ_max(ρ) times that.
 *
 * @returns  Infinity where nothing follows
 */
export function closestStateDistance(
  rho: Float64Matrix,
  dimA: number,
  dimB: number,
  root: StateRoot,
  { values: w, vectors: V }: StateSpectrum,
): number {
  const dim = dimA * dimB;
  const size = dim * dim;
  const complex = (): Float64Array => new Float64Array(2 * size);
  const [adjoint, c, cAdjoint, R, G] = [complex(), complex(), complex(), complex(), complex()];
  const [image, work, Y, inner] = [complex(), complex(), complex(), complex()];
  let trace = 0;
  for (let i = 0; i < dim; i++) trace += w[i];
  const values = w.map((x) => x / trace);
  adjointOf(dim, V, adjoint);
  multiplyComplex(dim, dim, dim, adjoint, 0, root.root, 0, c, 0);
  adjointOf(dim, c, cAdjoint);
  multiplyComplex(dim, dim, dim, c, 0, cAdjoint, 0, R, 0);
  let gradientSquares = 0;
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < dim; j++) {
      const factor = logDifference(values[i], values[j]);
      G[i * dim + j] = factor * R[i * dim + j];
      G[size + i * dim + j] = factor * R[size + i * dim + j];
      gradientSquares += G[i * dim + j] ** 2 + G[size + i * dim + j] ** 2;
    }
  }
  // Eigenvectors of s^Γ with nearly vanishing eigenvalues.
  assembled(dim, V, values, work, adjoint, image);
  transposedOnSecond(dimA, dimB, image, work);
  hermitise(dim, work);
  const spectrum = new Float64Array(dim);
  const vectors = complex();
  hermitianEigen(dim, work, 0, spectrum, 0, vectors, 0);
  const count = spectrum.filter((x) => x < KERNEL / dim).length;
  if (count === 0 || count === dim) return Infinity;
  // Positive part of Π(1 − G)^ΓΠ in that eigenbasis, where Π keeps the first rows and columns.
  const vectorsAdjoint = complex();
  adjointOf(dim, vectors, vectorsAdjoint);
  rotated(dim, V, G, adjoint, work, image);
  for (let k = 0; k < 2 * size; k++) Y[k] = -image[k];
  for (let i = 0; i < dim; i++) Y[i * (dim + 1)] += 1;
  hermitise(dim, Y);
  transposedOnSecond(dimA, dimB, Y, inner);
  rotated(dim, vectorsAdjoint, inner, vectors, work, image);
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < dim; j++) {
      if (i >= count || j >= count) image[i * dim + j] = image[size + i * dim + j] = 0;
    }
  }
  hermitise(dim, image);
  positivePart(dim, image, new Float64Array(dim), work, inner);
  let dualSquares = 0;
  for (let k = 0; k < 2 * size; k++) dualSquares += inner[k] ** 2;
  rotated(dim, vectors, inner, vectorsAdjoint, work, image);
  transposedOnSecond(dimA, dimB, image, inner);
  // Residual 1 − G − Q^Γ, in the eigenbasis of s with weights √(w_i w_j).
  for (let k = 0; k < 2 * size; k++) Y[k] -= inner[k];
  rotated(dim, adjoint, Y, V, work, image);
  let residual = 0;
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < dim; j++) {
      const weight = values[i] * values[j];
      residual += weight * (image[i * dim + j] ** 2 + image[size + i * dim + j] ** 2);
    }
  }
  // Rounding: entries of G carry ε(‖c_i‖ + ‖c_j‖) ln[w_i, w_j], which the weights turn into at most 2ε; the products and
  // eigenvectors, orthonormal to 8√d ε, some more of the norms of what they act on.
  const rounding =
    (20 * dim * innerProductError(dim) + 64 * Math.sqrt(dim) * UNIT_ROUNDOFF) *
    (2 + dim + Math.sqrt(gradientSquares) + Math.sqrt(dualSquares));
  const { values: levels, error } = rho.spectrum;
  const least = levels[0] - error - root.distance;
  if (!(least > 0)) return Infinity;
  // What Π takes away has the norm √m max|λ| and the trace m max|λ|, by which b is divided then.
  const removed = Math.max(-spectrum[0], spectrum[count - 1]);
  const moved = (Math.sqrt(count) + count) * (1 + KERNEL) * removed + 2 * rounding + 2 * dim * UNIT_ROUNDOFF;
  const shift = moved / values[0];
  if (!(shift < 1 / 2)) return Infinity;
  const change = ((levels[dim - 1] + error) * shift) / (1 - shift) ** 2;
  // ρ was exchanged for CC†: with the weights of s, G changes by at most ‖ρ − CC†‖, as ln[a, b]√(ab) ≤ 1.
  const z = ((Math.sqrt(residual) + rounding + change + root.distance) * (1 + shift)) / least;
  return z < 1 ? (z / (1 - z) + shift) * (1 + 2 * shift) : Infinity;
}

/** −ln(1 − y): how far ln moves, in units of ‖W‖ for tr W ln t, when t^−½ dt t^−½ has Frobenius norm y; ∞ from y = 1 on. */
export function logarithmChange(y: number): number {
  return y < 1 ? -Math.log1p(-y) * (1 + 4 * UNIT_ROUNDOFF) : Infinity;
}
