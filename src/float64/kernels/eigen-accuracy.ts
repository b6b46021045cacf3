/**
 * Bound on the absolute error of every eigenvalue from `hermitianEigen`, `hermitianEigenvalues`, `symmetricEigen` and
 * `symmetricEigenvalues`: 4 √n ε ‖A‖_F.
 *
 * By Weyl's theorem an eigenvalue moves by no more than the 2-norm of the perturbation for which the computed spectrum
 * is exact. Reduction and iteration apply O(n) orthogonal maps one after another; each adds a perturbation of a few
 * ε ‖A‖_F with no preferred direction, so the sum grows like √n. The constant 4 is a safety factor over the measured one.
 *
 * @param n              order of the matrix
 * @param frobeniusNorm  ‖A‖_F, which is at least the 2-norm
 */
export function eigenvalueErrorBound(n: number, frobeniusNorm: number): number {
  return 4 * Math.sqrt(n) * Number.EPSILON * frobeniusNorm;
}
