import { hermitianEigen } from '../../float64/kernels/hermitian-eigen.ts';
import { multiplyComplex } from '../../float64/kernels/product.ts';
import type { Float64Matrix } from '../../float64/matrix.ts';
import { innerProductError, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { crossEntropyCurvature } from './cross-entropy-curvature.ts';
import { logarithmDerivative } from './log-derivatives.ts';
import type { StateRoot } from './ppt-bounds.ts';
import {
  adjointOf,
  fromEigenbasis,
  hermitise,
  keepBlock,
  positivePart,
  rotated,
  transposedOnSecond,
} from '../../float64/kernels/split-complex.ts';
import { norm } from '../../float64/kernels/vectors.ts';

/** Eigenvalues of s^Γ below this share of 1/d count as those of its kernel; any choice is valid, a good one is narrow. */
const KERNEL = 2 ** -20;

/** Below this λ_min(ρ) the curvature of −tr ρ ln t itself is computed, which may be larger. */
const THIN = 2 ** -10;

/** Positive eigenvalues and nearly orthonormal eigenvectors of a state, split complex. */
interface StateSpectrum {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/**
 * Point of the boundary of the PPT states next to a given one: Γ undone of (1 − Π)s^Γ(1 − Π), Π projecting on the nearly vanishing
 * eigenvalues of s^Γ, over its trace; the point itself where that is singular or nothing is to be removed.
 */
export function boundaryPoint(dimA: number, dimB: number, point: StateSpectrum): StateSpectrum {
  const dim = dimA * dimB;
  const size = dim * dim;
  const complex = (): Float64Array => new Float64Array(2 * size);
  const [s, t, vectors, adjoint, work] = [complex(), complex(), complex(), complex(), complex()];
  fromEigenbasis(dim, point.vectors, point.values, work, adjoint, s);
  transposedOnSecond(dimA, dimB, s, t);
  const values = new Float64Array(dim);
  hermitianEigen(dim, t, 0, values, 0, vectors, 0);
  let trace = 0;
  for (let i = 0; i < dim; i++) {
    if (values[i] < KERNEL / dim) values[i] = 0;
    trace += values[i];
  }
  for (let i = 0; i < dim; i++) values[i] /= trace;
  fromEigenbasis(dim, vectors, values, work, adjoint, t);
  transposedOnSecond(dimA, dimB, t, s);
  hermitianEigen(dim, s, 0, values, 0, vectors, 0);
  return values[0] > 0 ? { values, vectors } : point;
}

/**
 * Bound of y = ‖s^−½(ρ* − s)s^−½‖_F, the distance of the closest PPT state ρ* to the computed one.
 *
 * Let b be the PPT state that s becomes when Γ is undone of (1 − Π)s^Γ(1 − Π) over its trace, Π projecting on the nearly vanishing
 * eigenvalues of s^Γ, and let Q = ΠQΠ ≥ 0, so tr Q b^Γ = 0. With F(t) = −tr ρ ln t, the residual r = G(b) + Q^Γ − 1 and the multiplier
 * of ρ*, optimality of ρ* gives
 *
 *     ⟨∇F(ρ*) − ∇F(b), ρ* − b⟩ ≤ tr r(ρ* − b) ≤ ‖b^½ r b^½‖_F y.
 *
 * From below there are two bounds. For ρ of full rank D²F_t[X, X] ≥ λ_min(ρ) tr t⁻¹Xt⁻¹X on the whole way, so that the left side is
 * at least λ_min(ρ) y²/(1 + y): y ≤ z/(1 − z) with z = ‖b^½ r b^½‖_F/λ_min(ρ). For any ρ, with the curvature μ of F at b
 * (`crossEntropyCurvature`) and X = ρ* − b, from D³F[X, X, X] = −6∫tr ρRXRXRXR ≥ −3‖t^−½Xt^−½‖ D²F[X, X], R = (t + x)⁻¹,
 *
 *     D²F[X, X] at b + uX ≥ μ y²(1 − uy)³,  so the left side is at least μ y(1 − (1 − y)⁴)/4,
 *
 * where y < 1, and y ≤ 1 − (1 − 4z)^¼ with z = ‖b^½ r b^½‖_F/μ < ¼; on the way to y ≥ 1 the same would give z ≥ ¼. Both are of first
 * order in the residual, where the gap alone gives its square root. Distances are measured from b; that from s to b is added, as
 * is what G changes on the way, at most λ_max(ρ) times that.
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
  const trace = w.reduce((sum, x) => sum + x, 0);
  const values = w.map((x) => x / trace);
  const complex = (): Float64Array => new Float64Array(2 * dim * dim);
  const [adjoint, c, cAdjoint, R, G] = [complex(), complex(), complex(), complex(), complex()];
  adjointOf(dim, V, adjoint);
  multiplyComplex(dim, dim, dim, adjoint, 0, root.root, 0, c, 0);
  adjointOf(dim, c, cAdjoint);
  multiplyComplex(dim, dim, dim, c, 0, cAdjoint, 0, R, 0);
  logarithmDerivative(dim, values, R, G);
  const kernel = kernelOfTranspose(dimA, dimB, { values, vectors: V });
  if (kernel === undefined) return Infinity;
  const { residual, dualNorm } = weightedResidual(dimA, dimB, { values, vectors: V }, adjoint, G, kernel);
  // Rounding: entries of G carry ε(‖c_i‖ + ‖c_j‖) ln[w_i, w_j], which the weights turn into at most 2ε; the products and
  // eigenvectors, orthonormal to 8√d ε, some more of the norms of what they act on.
  const rounding =
    (20 * dim * innerProductError(dim) + 64 * Math.sqrt(dim) * UNIT_ROUNDOFF) * (2 + dim + norm(G) + dualNorm);
  const shift = shiftToBoundary(dim, kernel, values[0]);
  if (!(shift < 1 / 2)) return Infinity;
  const { values: levels, error } = rho.spectrum;
  const change = ((levels[dim - 1] + error) * shift) / (1 - shift) ** 2;
  // ρ was exchanged for CC†: with the weights of s, G changes by at most ‖ρ − CC†‖, as ln[a, b]√(ab) ≤ 1.
  const slope = (residual + rounding + change + root.distance) * (1 + shift);
  const least = levels[0] - error - root.distance;
  const fromLeast = least > 0 ? slope / least : Infinity;
  let distance = fromLeast < 1 ? fromLeast / (1 - fromLeast) : Infinity;
  if (least < THIN) {
    const there = crossEntropyCurvature(dim, values, R, root.distance + rounding);
    const z = slope / ((there - curvatureChange(shift, values[0])) * (1 - shift) ** 2);
    if (z >= 0 && z < 1 / 4) distance = Math.min(distance, -Math.expm1(Math.log1p(-4 * z) / 4));
  }
  return (distance + shift) * (1 + 2 * shift);
}

/** Eigenvalues and eigenvectors of s^Γ, the first `count` of which nearly vanish. */
interface TransposeKernel extends StateSpectrum {
  readonly count: number;
}

/** Undefined where no eigenvalue, or all of them, nearly vanish. */
function kernelOfTranspose(dimA: number, dimB: number, s: StateSpectrum): TransposeKernel | undefined {
  const dim = dimA * dimB;
  const complex = (): Float64Array => new Float64Array(2 * dim * dim);
  const [image, work, vectors] = [complex(), complex(), complex()];
  fromEigenbasis(dim, s.vectors, s.values, work, vectors, image);
  transposedOnSecond(dimA, dimB, image, work);
  const values = new Float64Array(dim);
  hermitianEigen(dim, work, 0, values, 0, vectors, 0);
  const count = values.filter((x) => x < KERNEL / dim).length;
  return count === 0 || count === dim ? undefined : { values, vectors, count };
}

/** ‖s^½(1 − G − Q^Γ)s^½‖_F for the positive part Q of Π(1 − G)^ΓΠ, and ‖Q‖_F; G in the eigenbasis of s. */
function weightedResidual(
  dimA: number,
  dimB: number,
  { values: w, vectors: V }: StateSpectrum,
  adjoint: Float64Array,
  G: Float64Array,
  { vectors, count }: TransposeKernel,
): { readonly residual: number; readonly dualNorm: number } {
  const dim = dimA * dimB;
  const size = dim * dim;
  const complex = (): Float64Array => new Float64Array(2 * size);
  const [image, work, Y, inner, vectorsAdjoint] = [complex(), complex(), complex(), complex(), complex()];
  adjointOf(dim, vectors, vectorsAdjoint);
  rotated(dim, V, G, adjoint, work, image);
  for (let k = 0; k < 2 * size; k++) Y[k] = -image[k];
  for (let i = 0; i < dim; i++) Y[i * (dim + 1)] += 1;
  hermitise(dim, Y);
  transposedOnSecond(dimA, dimB, Y, inner);
  // In the eigenbasis of s^Γ, where Π keeps the first rows and columns.
  rotated(dim, vectorsAdjoint, inner, vectors, work, image);
  keepBlock(dim, count, image);
  hermitise(dim, image);
  positivePart(dim, image, new Float64Array(dim), work, inner);
  const dualNorm = norm(inner);
  rotated(dim, vectors, inner, vectorsAdjoint, work, image);
  transposedOnSecond(dimA, dimB, image, inner);
  for (let k = 0; k < 2 * size; k++) Y[k] -= inner[k];
  rotated(dim, adjoint, Y, V, work, image);
  let squares = 0;
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < dim; j++) {
      squares += w[i] * w[j] * (image[i * dim + j] ** 2 + image[size + i * dim + j] ** 2);
    }
  }
  return { residual: Math.sqrt(squares), dualNorm };
}

/**
 * Bound of ‖s^−½(b − s)s^−½‖_F.
 *
 * ‖s^ΓΠ‖_F: its eigenvalues, the residual of the decomposition (13ε an entry), the unitary next to V and the product. What Π takes
 * away has at most √2 times that as its norm and √m times that as its trace, by which b is divided then.
 *
 * @param least  smallest eigenvalue of s
 */
function shiftToBoundary(dim: number, { values, count }: TransposeKernel, least: number): number {
  const removed = Math.max(-values[0], values[count - 1]);
  const turned = 26 * dim + 16 * dim * Math.sqrt(dim);
  const taken = Math.sqrt(count) * removed + turned * UNIT_ROUNDOFF + 2 * Math.sqrt(dim) * innerProductError(dim);
  return ((Math.SQRT2 + Math.sqrt(count)) * (1 + KERNEL) * taken + 2 * dim * UNIT_ROUNDOFF) / least;
}

/**
 * Bound of how much D²F[X, X], in units of ‖s^−½Xs^−½‖_F², changes from s to b when ‖s^−½(b − s)s^−½‖_F = `shift` < ½.
 *
 * D³F[X, X, Y] = −2∫tr ρ(RYRXRXR + RXRYRXR + RXRXRYR). With A = R^½XR^½ and θ = ‖t^−½Yt^−½‖ the middle term is at most θ D²F[X, X], and
 * each of the others 2θ∫‖A‖‖AR^½‖(λ_min(t) + x)^−½dx ≤ θ(1 + ln(1 + 1/λ_min(t)))‖t^−½Xt^−½‖² by Cauchy and Schwarz.
 */
function curvatureChange(shift: number, least: number): number {
  return (shift / (1 - shift) ** 3) * (3 + 2 * Math.log1p(2 / least));
}

/** −ln(1 − y): how far ln moves, in units of ‖W‖ for tr W ln t, when t^−½ dt t^−½ has Frobenius norm y; ∞ from y = 1 on. */
export function logarithmChange(y: number): number {
  return y < 1 ? -Math.log1p(-y) * (1 + 4 * UNIT_ROUNDOFF) : Infinity;
}
