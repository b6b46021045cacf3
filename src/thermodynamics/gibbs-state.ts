import { DomainError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { requireOperator } from '../quantum/subsystems.ts';
import { vonNeumannEntropy } from './entropy.ts';
import { numberOf } from '../matrix/number-of.ts';

/**
 * Gibbs state ρ_β = e^(−βH)/Z.
 *
 * @param hamiltonian  H, shape (d, d)
 * @param beta         inverse temperature, finite; negative for inverted populations
 * @returns            density matrix, shape (d, d); populations that underflow are 0
 * @throws             {DomainError} when β is not finite
 * @accuracy           the energies are measured from the most occupied level, so nothing overflows
 * @example            expectation(pauliZ(), gibbsState(pauliZ(), 1)) // -0.7616
 */
export function gibbsState(hamiltonian: Matrix, beta: Real | number): Matrix {
  requireInverseTemperature(beta, hamiltonian);
  const { arithmetic, rows } = hamiltonian;
  const ground = mostOccupiedEnergy(hamiltonian, beta);
  const shifted = hamiltonian.minus(arithmetic.identity(rows).scaled(ground));
  const weights = spectral(shifted.scaled(beta).scaled(-1)).exponential();
  return weights.scaled(arithmetic.real(1).dividedBy(weights.trace()));
}

/**
 * Logarithm of the partition function, ln Z = ln tr e^(−βH).
 *
 * @param hamiltonian  H, shape (d, d)
 * @param beta         inverse temperature, finite
 * @returns            dimensionless
 * @throws             {DomainError} when β is not finite
 * @example            logPartitionFunction(zeroMatrix(2), 1) // 0.6931
 */
export function logPartitionFunction(hamiltonian: Matrix, beta: Real | number): Real {
  requireInverseTemperature(beta, hamiltonian);
  const ground = mostOccupiedEnergy(hamiltonian, beta);
  const sum = spectral(hamiltonian)
    .eigenvalues()
    .map((energy) => ground.minus(energy).times(beta).exp())
    .reduce((partial, weight) => partial.plus(weight));
  return sum.ln().minus(ground.times(beta));
}

/**
 * Partition function Z = tr e^(−βH).
 *
 * @param hamiltonian  H, shape (d, d), Hermitian
 * @returns dimensionless
 * @throws {DomainError} when β is not finite
 * @example partitionFunction(diagonal([0, Math.LN2]), 1) // 1.5
 */
export function partitionFunction(hamiltonian: Matrix, beta: Real | number): Real {
  return logPartitionFunction(hamiltonian, beta).exp();
}

/**
 * Equilibrium free energy F_β = −T ln Z.
 *
 * @param hamiltonian  H, shape (d, d)
 * @param temperature  T = 1/β, nonzero
 * @throws             {DomainError} when T is zero or not finite
 * @example            equilibriumFreeEnergy(zeroMatrix(2), 1) // -0.6931
 */
export function equilibriumFreeEnergy(hamiltonian: Matrix, temperature: Real | number): Real {
  const T = requireTemperature(temperature, hamiltonian);
  const beta = hamiltonian.arithmetic.real(1).dividedBy(T);
  return logPartitionFunction(hamiltonian, beta).times(T).negated();
}

/**
 * Nonequilibrium free energy F(ρ) = ⟨H⟩ − T S(ρ); it exceeds F_β by T D(ρ‖ρ_β).
 *
 * @param rho          density matrix, shape (d, d)
 * @param hamiltonian  H, shape (d, d)
 * @param temperature  T
 * @throws             {DimensionError} when a shape does not fit
 * @source             EspositoLindenbergVandenBroeck2010, equation (23)
 * @example            freeEnergy(maximallyMixed(2), pauliZ(), 1) // -0.6931
 */
export function freeEnergy(rho: Matrix, hamiltonian: Matrix, temperature: Real | number): Real {
  requireOperator('hamiltonian', hamiltonian, [rho.rows]);
  return rho.traceOfProduct(hamiltonian).minus(vonNeumannEntropy(rho).times(temperature));
}

function mostOccupiedEnergy(hamiltonian: Matrix, beta: Real | number): Real {
  const energies = spectral(hamiltonian).eigenvalues();
  return energies[numberOf(beta) < 0 ? energies.length - 1 : 0];
}

function requireInverseTemperature(beta: Real | number, hamiltonian: Matrix): void {
  requireOperator('hamiltonian', hamiltonian, [hamiltonian.rows]);
  if (Number.isFinite(numberOf(beta))) return;
  throw new DomainError({
    argument: 'beta',
    expected: 'be finite',
    received: `it is ${numberOf(beta)}`,
    advice: 'For zero temperature use the projector on the ground space.',
  });
}

function requireTemperature(temperature: Real | number, hamiltonian: Matrix): Real {
  const value = numberOf(temperature);
  if (Number.isFinite(value) && value !== 0) {
    return hamiltonian.arithmetic.real(1).times(temperature);
  }
  throw new DomainError({ argument: 'temperature', expected: 'be finite and nonzero', received: `it is ${value}` });
}
