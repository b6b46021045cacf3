import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { hermitianWithin } from '../quantum/hermitian-parts.ts';
import { hermitianDilation } from '../quantum/singular-values.ts';
import { stateRoot } from '../quantum/state-root.ts';
import { requireUnitTrace } from '../quantum/states.ts';
import { requireOperator } from '../quantum/subsystems.ts';

/**
 * Trace norm ‖A‖₁ = tr √(A†A), the sum of the singular values; Σ |λ_i| where A is Hermitian.
 *
 * @param A  any operator, shape (m, n)
 * @returns  in the units of A
 * @example  traceNorm(sigmaMinus()).value // 1
 */
export function traceNorm(A: Matrix): Real {
  const hermitian = A.rows === A.cols ? hermitianWithin(A) : undefined;
  if (hermitian !== undefined) return sumOfMagnitudes(hermitian);
  return sumOfMagnitudes(hermitianDilation(A)).dividedBy(2);
}

function sumOfMagnitudes(hermitian: Matrix): Real {
  return spectral(hermitian)
    .eigenvalues()
    .map((eigenvalue) => eigenvalue.abs())
    .reduce((sum, term) => sum.plus(term));
}

/**
 * Trace distance T(ρ, σ) = ½‖ρ − σ‖₁.
 *
 * @param rho    density matrix, shape (d, d)
 * @param sigma  density matrix, shape (d, d)
 * @returns      dimensionless, in [0, 1]; with the factor ½
 * @throws       {DimensionError} when a shape does not fit
 * @source       NielsenChuang2011, section 9.2.1
 * @example      traceDistance(projector(ket([1, 0])), maximallyMixed(2)) // 0.5
 */
export function traceDistance(rho: Matrix, sigma: Matrix): Real {
  requireOperator('sigma', sigma, [rho.rows]);
  return traceNorm(rho.minus(sigma)).dividedBy(2);
}

/**
 * Fidelity F(ρ, σ) = ‖√ρ √σ‖₁² = (tr √(√ρ σ √ρ))², the squared form: F = ⟨ψ|σ|ψ⟩ for a pure ρ.
 *
 * @param rho    density matrix, shape (d, d)
 * @param sigma  density matrix, shape (d, d)
 * @returns      dimensionless, in [0, 1]
 * @throws       {DimensionError} when the shapes differ
 * @throws       {TraceError} unless tr ρ = tr σ = 1 within rounding and their bounds
 * @throws       {DomainError} when one has a negative eigenvalue beyond its bound
 * @accuracy     about 1e-13 where ranks are known, as for GG†; next to a singular state of unknown rank only the square root of
 *               the rounding error, about 1e-8
 * @source       Jozsa1994
 * @example      fidelity(projector(ket([1, 0])), maximallyMixed(2)) // 0.5
 */
export function fidelity(rho: Matrix, sigma: Matrix): Real {
  requireOperator('sigma', sigma, [rho.rows]);
  requireUnitTrace('rho', rho);
  requireUnitTrace('sigma', sigma);
  const overlap = traceNorm(stateRoot('rho', rho).times(stateRoot('sigma', sigma)));
  return overlap.times(overlap);
}
