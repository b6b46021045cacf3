import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { requireOperator } from '../quantum/subsystems.ts';

/**
 * Entropy production between two times, D(ρ(0)‖π) − D(ρ(t)‖π) = ΔS + tr[(ρ(t) − ρ(0)) ln π].
 *
 * It is nonnegative when the evolution is a channel with fixed point π (data processing).
 *
 * @param initial    ρ(0), shape (d, d)
 * @param final      ρ(t), shape (d, d)
 * @param reference  π, shape (d, d)
 * @returns          nats
 * @throws           {DimensionError} when the shapes differ
 * @example          integratedEntropyProduction(projector(ket([1, 0])), maximallyMixed(2), maximallyMixed(2)) // 0.6931
 */
export function integratedEntropyProduction(initial: Matrix, final: Matrix, reference: Matrix): Real {
  requireOperator('final', final, [initial.rows]);
  requireOperator('reference', reference, [initial.rows]);
  const flow = spectral(reference).logTrace(final.minus(initial));
  return entropyChange(initial, final).plus(flow);
}

/**
 * Entropy production ΔS − β Δ⟨H⟩ = D(ρ(0)‖ρ_β) − D(ρ(t)‖ρ_β) with respect to a Gibbs state, without its logarithm.
 *
 * At strong coupling to a reservoir it may have either sign.
 *
 * @param initial      ρ(0), shape (d, d)
 * @param final        ρ(t), shape (d, d)
 * @param hamiltonian  H, shape (d, d), the same at both times
 * @param beta         inverse temperature
 * @returns            nats
 * @throws             {DimensionError} when a shape does not fit
 * @source             EspositoLindenbergVandenBroeck2010, equation (25)
 * @example            integratedEntropyProductionToGibbsState(projector(ket([1, 0])), maximallyMixed(2), pauliZ(), 0) // 0.6931
 */
export function integratedEntropyProductionToGibbsState(
  initial: Matrix,
  final: Matrix,
  hamiltonian: Matrix,
  beta: Real | number,
): Real {
  requireOperator('final', final, [initial.rows]);
  requireOperator('hamiltonian', hamiltonian, [initial.rows]);
  const energyChange = final.minus(initial).traceOfProduct(hamiltonian);
  return entropyChange(initial, final).minus(energyChange.times(beta));
}

/**
 * Change of the entropy, ΔS = S(ρ(t)) − S(ρ(0)), of states of shape (d, d).
 *
 * @returns nats
 * @throws  {DimensionError} when a shape does not fit
 * @example entropyChange(projector(ket([1, 0])), maximallyMixed(2)) // 0.6931
 */
export function entropyChange(initial: Matrix, final: Matrix): Real {
  requireOperator('final', final, [initial.rows]);
  return spectral(final).entropy().minus(spectral(initial).entropy());
}
