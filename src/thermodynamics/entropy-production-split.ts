import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { uniqueSteadyState } from '../quantum/steady-state.ts';
import type { Generator } from '../quantum/maps.ts';
import { requireOperator } from '../quantum/subsystems.ts';

/** A pinching P: the part of an operator that is block diagonal (`pinched`), or diagonal (`diagonalPart`). */
export type Pinching = (rho: Matrix) => Matrix;

/**
 * Population part σ_pop = −tr[P L(ρ)(ln Pρ − ln π)] = −d/dt D(Pρ‖π) of the rate of entropy production.
 *
 * P erases the coherences between energy levels. It is nonnegative when P commutes with the generator, as for Davies
 * generators with P the pinching on the eigenspaces of H; erasing coherences inside a degenerate level is not enough.
 *
 * @param generator  Lindbladian L
 * @param rho        density matrix, shape (d, d)
 * @param pinching   P; it must leave π unchanged for the parts to add up to σ
 * @param reference  π, shape (d, d); the unique steady state of L when omitted
 * @returns          nats per unit of time
 * @throws           {DimensionError} when a shape does not fit
 * @example          populationEntropyProductionRate(lindbladian(zeroMatrix(2), [sigmaMinus(), sigmaPlus()]), diagonal([0.75, 0.25]), diagonalPart) // 0.5493
 */
export function populationEntropyProductionRate(
  generator: Generator,
  rho: Matrix,
  pinching: Pinching,
  reference: Matrix = uniqueSteadyState(generator),
): Real {
  requireOperator('reference', reference, [generator.dim]);
  const change = pinching(generator.applyTo(rho));
  return spectral(reference)
    .logTrace(change)
    .minus(spectral(pinching(rho)).logTrace(change));
}

/**
 * Coherence part σ_coh = −d/dt D(ρ‖Pρ) = −tr L(ρ) ln ρ + tr[P L(ρ) ln Pρ] of the rate of entropy production: the rate at
 * which the relative entropy of coherence decreases.
 *
 * @param rho       density matrix, shape (d, d)
 * @param pinching  P, as in `populationEntropyProductionRate`
 * @returns         nats per unit of time; +Infinity when L(ρ) leads out of the support of ρ
 * @example         coherenceEntropyProductionRate(lindbladian(zeroMatrix(2), [pauliX()]), diagonal([0.75, 0.25]), diagonalPart) // 0
 */
export function coherenceEntropyProductionRate(generator: Generator, rho: Matrix, pinching: Pinching): Real {
  const change = generator.applyTo(rho);
  return spectral(pinching(rho)).logTrace(pinching(change)).minus(spectral(rho).logTrace(change));
}
