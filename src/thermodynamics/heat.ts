import type { Matrix, Real } from '../matrix/interface.ts';
import { requireBaths, type OpenSystemGenerator } from '../quantum/generator.ts';
import { requireOperator } from '../quantum/subsystems.ts';

/**
 * Heat current Q̇_α = tr[H D_α(ρ)] from bath α, positive into the system.
 *
 * @param generator    Lindbladian or another generator with named baths
 * @param rho          density matrix, shape (d, d)
 * @param bath         name of the bath; all baths together when omitted
 * @param hamiltonian  the energy that the bath exchanges, shape (d, d); the Hamiltonian of the generator when omitted
 * @returns            energy per unit of time
 * @throws             {UnknownNameError} when there is no such bath
 * @throws             {DomainError} for a generator that is given as a whole: see `generatorWithBaths`
 * @source             Alicki1979
 * @example            heatCurrent(lindbladian(pauliZ(), { cold: [sigmaMinus()] }), projector(ket([1, 0])), 'cold') // -2
 */
export function heatCurrent(
  generator: OpenSystemGenerator,
  rho: Matrix,
  bath?: string,
  hamiltonian: Matrix = generator.hamiltonian,
): Real {
  requireBaths(generator);
  requireOperator('hamiltonian', hamiltonian, [generator.dim]);
  if (bath !== undefined) return generator.dissipator(bath).applyTo(rho).traceOfProduct(hamiltonian);
  return Object.keys(generator.baths)
    .map((name) => heatCurrent(generator, rho, name, hamiltonian))
    .reduce((sum, term) => sum.plus(term), hamiltonian.arithmetic.real(0));
}

/**
 * Power Ẇ = tr ρ Ḣ done on a system whose Hamiltonian changes, positive into the system.
 *
 * @param rho              density matrix, shape (d, d)
 * @param hamiltonianRate  Ḣ = dH/dt, shape (d, d)
 * @returns                energy per unit of time
 * @throws                 {DimensionError} when a shape does not fit
 * @source                 Alicki1979
 * @example                inputPower(maximallyMixed(2), diagonal([1, 0])) // 0.5
 */
export function inputPower(rho: Matrix, hamiltonianRate: Matrix): Real {
  requireOperator('hamiltonianRate', hamiltonianRate, [rho.rows]);
  return rho.traceOfProduct(hamiltonianRate);
}
