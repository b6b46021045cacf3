import { DomainError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { energyLevels } from '../quantum/energy-levels.ts';
import { expectation, weightedSum } from '../quantum/operators.ts';
import { requireOperator } from '../quantum/subsystems.ts';

/**
 * Ergotropy W(ρ) = tr ρH − Σ_k r_k e_k with r₁ ≥ r₂ ≥ … the eigenvalues of ρ and e₁ ≤ e₂ ≤ … those of H: the largest work that a
 * cyclic unitary process extracts.
 *
 * @param rho          density matrix, shape (d, d)
 * @param hamiltonian  H, shape (d, d), Hermitian
 * @returns            energy, nonnegative; zero for passive states
 * @throws             {DimensionError} when a shape does not fit
 * @throws             {ArithmeticError} in arithmetics without eigenvalues
 * @source             AllahverdyanBalianNieuwenhuizen2004
 * @example            ergotropy(projector(ket([1, 0])), pauliZ()) // 2
 */
export function ergotropy(rho: Matrix, hamiltonian: Matrix): Real {
  return expectation(hamiltonian, rho).minus(passiveEnergy(rho, hamiltonian));
}

/**
 * Energy E = Σ_k r_k e_k of the passive state with the spectrum of ρ, the lowest that a unitary leads to; see `ergotropy`.
 *
 * @param rho          density matrix, shape (d, d)
 * @param hamiltonian  H, shape (d, d), Hermitian
 * @returns energy
 * @throws  as `ergotropy`
 * @source  AllahverdyanBalianNieuwenhuizen2004
 * @example passiveEnergy(diagonal([0.75, 0.25]), pauliZ()) // -0.5
 */
export function passiveEnergy(rho: Matrix, hamiltonian: Matrix): Real {
  requireOperator('hamiltonian', hamiltonian, [rho.rows]);
  requireOperator('rho', rho, [rho.rows]);
  const populations = spectral(rho).eigenvalues().toReversed();
  return spectral(hamiltonian)
    .eigenvalues()
    .map((energy, k) => energy.times(populations[k]))
    .reduce((sum, term) => sum.plus(term));
}

/**
 * Passive state Σ_k r_k |e_k⟩⟨e_k| with the spectrum of ρ, r₁ ≥ r₂ ≥ …, in the eigenbasis of H, e₁ < e₂ < …
 *
 * @param rho          density matrix, shape (d, d)
 * @param hamiltonian  H, shape (d, d), Hermitian, whose levels are simple: else the state is not unique
 * @returns            shape (d, d)
 * @throws             {DomainError} when levels of H are not certainly different
 * @throws             as `ergotropy`
 * @accuracy           as `energyLevels`
 * @source             AllahverdyanBalianNieuwenhuizen2004
 * @example            entriesOf(passiveState(projector(ket([1, 0])), pauliZ())) // [[[0,0],[0,0]],[[0,0],[1,0]]]
 */
export function passiveState(rho: Matrix, hamiltonian: Matrix): Matrix {
  requireOperator('hamiltonian', hamiltonian, [rho.rows]);
  requireOperator('rho', rho, [rho.rows]);
  const levels = energyLevels(hamiltonian);
  if (levels.length < rho.rows) {
    const received = `only ${levels.length} of ${rho.rows} levels are certainly different`;
    throw new DomainError({ argument: 'hamiltonian', expected: 'have simple levels', received });
  }
  return weightedSum(
    levels.map(({ projector }) => projector),
    spectral(rho).eigenvalues().toReversed(),
  );
}
