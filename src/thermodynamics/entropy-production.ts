import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import type { Lindbladian } from '../quantum/lindbladian.ts';
import { uniqueSteadyState } from '../quantum/steady-state.ts';

/**
 * Rate of entropy production σ(ρ) = −tr[L(ρ)(ln ρ − ln π)] with respect to a stationary state π.
 *
 * @param generator  Lindbladian L
 * @param rho        density matrix, shape (d, d)
 * @param reference  π, shape (d, d); the unique steady state of L when omitted
 * @returns          nats per unit of time; +Infinity when ρ leaves its support
 * @source Spohn1978, equation (8)
 */
export function entropyProductionRate(
  generator: Lindbladian,
  rho: Matrix,
  reference: Matrix = uniqueSteadyState(generator),
): Real {
  const change = generator.applyTo(rho);
  return spectral(reference).logTrace(change).minus(spectral(rho).logTrace(change));
}
