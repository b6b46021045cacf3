import { float64Matrix } from '../float64/matrix.ts';
import { divergenceOf } from '../float64/spectral-divergence.ts';
import type { Matrix, Real, SupportVerdict } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { requireOperator } from '../quantum/subsystems.ts';
import { logPartitionFunction } from './gibbs-state.ts';

/**
 * Relative entropy D(ρ‖σ) = tr ρ(ln ρ − ln σ).
 *
 * The result carries its own verdict: a finite bound means that the support of ρ lies inside that of σ, the value Infinity
 * with bound 0 that it does not, and an infinite bound that rounding leaves the value open. `supportVerdict` answers the
 * question of the support alone.
 *
 * @param rho    density matrix, shape (d, d)
 * @param sigma  positive matrix, shape (d, d)
 * @returns      nats; in [0, ∞] for states, negative when tr σ > tr ρ allows it; never clamped, so rounding may give −1e-16
 * @throws       {DimensionError} when the shapes differ
 * @throws       {PositivityError} when an eigenvalue is negative beyond its error
 * @accuracy     |error| ≤ 2.5 ε (‖σ‖ tr ρσ⁻¹ + d(1 + ln 1/λ_min(σ))) measured; the bound allows for the worst rounding and is
 *               some hundred times larger; nothing is known when λ_min(σ) is near ε
 * @source       NielsenChuang2011, section 11.3.1
 * @source       Klein1931
 * @example      relativeEntropy(maximallyMixed(2), maximallyMixed(2)) // 0
 */
export function relativeEntropy(rho: Matrix, sigma: Matrix): Real {
  requireOperator('sigma', sigma, [rho.rows]);
  const crossEntropy = spectral(sigma).logTrace(rho).negated();
  // S(ρ) is finite: an infinite cross entropy decides, with its own bound.
  return Number.isFinite(crossEntropy.value) ? crossEntropy.minus(spectral(rho).entropy()) : crossEntropy;
}

/**
 * Verdict on the support of ρ: `inside` that of σ (D(ρ‖σ) is finite), `outside` (it is infinite) or `undecided`.
 *
 * Float64 decides when σ certainly has full rank, when σ is known exactly (its entries carry no rounding), and when the way σ
 * and ρ were made tells their ranges, as for GG†; otherwise an eigenvalue within rounding of zero may be zero or not.
 *
 * @param rho    density matrix, shape (d, d)
 * @param sigma  positive matrix, shape (d, d)
 * @throws       {DimensionError} when the shapes differ
 * @example      supportVerdict(maximallyMixed(2), projector(ket([1, 0]))) // 'outside'
 */
export function supportVerdict(rho: Matrix, sigma: Matrix): SupportVerdict {
  requireOperator('sigma', sigma, [rho.rows]);
  return spectral(sigma).supports(spectral(rho));
}

/**
 * Relative entropy D(ρ‖ρ_β) = −S(ρ) + β⟨H⟩ + ln Z to the Gibbs state ρ_β = e^(−βH)/Z.
 *
 * The logarithm of ρ_β is −βH − ln Z exactly, so no digit is lost at low temperature, where the smallest eigenvalues of
 * ρ_β are beyond the reach of an eigenvalue routine.
 *
 * @param rho          density matrix, shape (d, d)
 * @param hamiltonian  H, shape (d, d)
 * @param beta         inverse temperature, finite, of either sign
 * @returns            nats, in [0, ∞)
 * @throws             {DimensionError} when a shape does not fit
 * @example            relativeEntropyToGibbsState(projector(ket([1, 0])), zeroMatrix(2), 1) // 0.6931
 */
export function relativeEntropyToGibbsState(rho: Matrix, hamiltonian: Matrix, beta: Real | number): Real {
  requireOperator('hamiltonian', hamiltonian, [rho.rows]);
  const energy = rho.traceOfProduct(hamiltonian);
  return logPartitionFunction(hamiltonian, beta).plus(energy.times(beta)).minus(spectral(rho).entropy());
}

/**
 * Relative entropy of nearby states, D(ρ‖σ) = Σ_ij |⟨i|j⟩|² (p_i ln(p_i/q_j) − p_i + q_j), term by term.
 *
 * The terms are nonnegative and small where the states are close, so values far below ε keep their digits: use it to measure
 * distances and to compare them. Since it cannot become negative it says nothing about whether D ≥ 0 holds.
 *
 * @param rho    density matrix in float64, shape (d, d)
 * @param sigma  density matrix in float64 of full rank and of the same trace, shape (d, d)
 * @returns      nats; NaN with an infinite bound where σ is singular to working precision
 * @throws       {ArithmeticError} in other arithmetics, where `relativeEntropy` loses no digits
 * @throws       {DimensionError} when the shapes differ
 * @example      relativeEntropySeries(maximallyMixed(2), maximallyMixed(2)) // 0
 */
export function relativeEntropySeries(rho: Matrix, sigma: Matrix): Real {
  requireOperator('sigma', sigma, [rho.rows]);
  return divergenceOf(float64Matrix(rho).spectrum, float64Matrix(sigma).spectrum);
}
