import { UnknownNameError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { requireBaths, type OpenSystemGenerator } from '../quantum/generator.ts';
import { Lindbladian } from '../quantum/lindbladian.ts';
import type { Generator } from '../quantum/maps.ts';
import { hasStatedState, uniqueSteadyState } from '../quantum/steady-state.ts';
import { requireOperator } from '../quantum/subsystems.ts';
import { heatCurrent } from './heat.ts';

/** Inverse temperature of each bath, by the name that the generator gives it. */
export type InverseTemperatures = Readonly<Record<string, Real | number>>;

/**
 * Rate of entropy production σ(ρ) = −tr[L(ρ)(ln ρ − ln π)] = −d/dt D(ρ‖π) with respect to a stationary state π.
 *
 * It is nonnegative when π is stationary (Spohn's inequality); with any other reference it is merely the rate at which the
 * relative entropy to that state decreases.
 *
 * @param generator  L, a Lindbladian or any other generator
 * @param rho        density matrix, shape (d, d)
 * @param reference  π, shape (d, d); the unique steady state of L when omitted
 * @returns          nats per unit of time, in [0, ∞]; +Infinity when L(ρ) leads out of the support of ρ
 * @throws           {SingularMatrixError} when the reference is omitted and the steady state is not unique
 * @accuracy         small eigenvalues p of ρ cost digits in proportion to ε|L(ρ)|/p
 * @source           Spohn1978
 * @example          entropyProductionRate(lindbladian(zeroMatrix(2), [sigmaMinus(), sigmaPlus()]), diagonal([0.75, 0.25])) // 0.5493
 */
export function entropyProductionRate(generator: Generator, rho: Matrix, reference?: Matrix): Real {
  if (reference !== undefined) return relaxationRate(generator, rho, reference);
  const known =
    generator instanceof Lindbladian && !hasStatedState(generator)
      ? generator.entropyProductionInOnePass(rho)
      : undefined;
  return known ?? relaxationRate(generator, rho, uniqueSteadyState(generator));
}

/** −tr[L(ρ)(ln ρ − ln π)], −d/dt D(ρ‖π) for a fixed π. */
function relaxationRate(generator: Generator, rho: Matrix, reference: Matrix): Real {
  requireOperator('reference', reference, [generator.dim]);
  const change = generator.applyTo(rho);
  return spectral(reference).logTrace(change).minus(spectral(rho).logTrace(change));
}

/**
 * Rate of change of the entropy, Ṡ = −tr L(ρ) ln ρ.
 *
 * @param rho  density matrix, shape (d, d)
 * @returns nats per unit of time; +Infinity when L(ρ) leads out of the support of ρ
 * @throws  {DimensionError} when the shapes differ
 * @throws  {ArithmeticError} in arithmetics without logarithms
 * @example entropyRate(lindbladian(zeroMatrix(2), [pauliX()]), diagonal([0.75, 0.25])) // 0.5493
 */
export function entropyRate(generator: Generator, rho: Matrix): Real {
  return spectral(rho).logTrace(generator.applyTo(rho)).negated();
}

/**
 * Entropy flow Σ_α β_α Q̇_α into the system, Q̇_α = tr[H D_α(ρ)] being the heat current from bath α.
 *
 * @param rho          density matrix, shape (d, d)
 * @param betas        inverse temperature of each bath of the generator
 * @param hamiltonian  energy that the baths exchange, shape (d, d), without a Lamb shift; that of the generator when omitted
 * @returns            nats per unit of time; positive when heat flows into the system
 * @throws             {UnknownNameError} when the names differ from the baths of the generator
 * @example            entropyFlow(lindbladian(pauliZ(), { bath: [sigmaMinus()] }), projector(ket([1, 0])), { bath: 1 }) // -2
 */
export function entropyFlow(
  generator: OpenSystemGenerator,
  rho: Matrix,
  betas: InverseTemperatures,
  hamiltonian: Matrix = generator.hamiltonian,
): Real {
  requireBaths(generator);
  requireSameNames(generator, betas);
  return Object.entries(betas)
    .map(([bath, beta]) => heatCurrent(generator, rho, bath, hamiltonian).times(beta))
    .reduce((sum, term) => sum.plus(term), generator.hamiltonian.arithmetic.real(0));
}

/**
 * Total rate of entropy production σ_tot = Ṡ − Σ_α β_α Q̇_α of a system in contact with several thermal baths.
 *
 * @param generator    Lindbladian or another generator with one dissipator for each bath
 * @param rho          density matrix, shape (d, d)
 * @param betas        inverse temperature of each bath
 * @param hamiltonian  energy that the baths exchange, shape (d, d); the Hamiltonian of the generator when omitted
 * @returns            nats per unit of time; nonnegative when each dissipator has the Gibbs state of H as a fixed point
 * @throws             {UnknownNameError} when the names differ from the baths of the generator
 * @source             SpohnLebowitz1978
 * @example            totalEntropyProductionRate(lindbladian(pauliZ(), { bath: [sigmaMinus(), sigmaPlus()] }), diagonal([0.75, 0.25]), { bath: 0 }) // 0.5493
 */
export function totalEntropyProductionRate(
  generator: OpenSystemGenerator,
  rho: Matrix,
  betas: InverseTemperatures,
  hamiltonian: Matrix = generator.hamiltonian,
): Real {
  return entropyRate(generator, rho).minus(entropyFlow(generator, rho, betas, hamiltonian));
}

/**
 * Adiabatic (housekeeping) rate σ_ad = σ_tot − σ_na, with σ_na = −tr[L(ρ)(ln ρ − ln π)] the non-adiabatic one of
 * `entropyProductionRate`; hence σ_ad = −Σ_α β_α Q̇_α − tr L(ρ) ln π, which is linear in ρ.
 *
 * L(ρ) contains the Hamiltonian part: it contributes i tr ρ[ln π, H] when π and H do not commute.
 *
 * @param rho                  density matrix, shape (d, d)
 * @param betas                inverse temperature of each bath
 * @param options.reference    π, shape (d, d); the unique steady state when omitted
 * @param options.hamiltonian  energy that the baths exchange, shape (d, d); the Hamiltonian of the generator when omitted
 * @returns                    nats per unit of time; nonnegative for classical dynamics, of either sign in general
 * @throws                     {DimensionError} when a shape does not fit
 * @source                     EspositoVandenBroeck2010
 * @example                    adiabaticEntropyProductionRate(lindbladian(pauliZ(), { bath: [sigmaMinus(), sigmaPlus()] }), diagonal([0.75, 0.25]), { bath: 0 }) // 0
 */
export function adiabaticEntropyProductionRate(
  generator: OpenSystemGenerator,
  rho: Matrix,
  betas: InverseTemperatures,
  {
    reference = uniqueSteadyState(generator),
    hamiltonian = generator.hamiltonian,
  }: { readonly reference?: Matrix; readonly hamiltonian?: Matrix } = {},
): Real {
  requireOperator('reference', reference, [generator.dim]);
  // σ_tot − σ_na with the terms in ln ρ, which cancel, left out.
  const flow = entropyFlow(generator, rho, betas, hamiltonian);
  return spectral(reference).logTrace(generator.applyTo(rho)).plus(flow).negated();
}

function requireSameNames(generator: OpenSystemGenerator, betas: InverseTemperatures): void {
  const baths = Object.keys(generator.baths);
  const names = Object.keys(betas);
  if (baths.length === names.length && baths.every((bath) => bath in betas)) return;
  throw new UnknownNameError({
    argument: 'betas',
    expected: `give an inverse temperature to each bath (${baths.join(', ')})`,
    received: `it names ${names.length === 0 ? 'none' : names.join(', ')}`,
  });
}
