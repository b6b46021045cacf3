import { DimensionError } from '../../matrix/errors.ts';
import type { Matrix } from '../../matrix/interface.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import { bracketOf, type BracketOptions, type EntanglementBracket } from './entanglement-bracket.ts';
import { isPptSeparable, requirePair } from './two-subsystems.ts';

/**
 * Relative entropy of entanglement E(ρ) = min S(ρ‖t) over separable states t, of two qubits or of a qubit and a qutrit.
 *
 * There separability is positivity of the partial transpose, so a semidefinite programme with a logarithmic objective gives
 * both sides: any PPT state bounds E from above, and any Q ≥ 0 from below (`pptBounds`). A primal–dual interior-point method
 * finds good ones; the bounds do not rely on its convergence.
 *
 * @param rho    density matrix in float64, shape (d, d)
 * @param dims   [d_A, d_B] with d_A d_B ≤ 6
 * @returns      bracket in nats, 0 ≤ E ≤ ln min(d_A, d_B)
 * @throws       {DimensionError} for other dimensions: `relativeEntropyToPptStates` gives a lower bound of E there
 * @throws       as `densityMatrix`, when ρ is not a state
 * @accuracy     width about 1e−12 for random states of full rank, and below 1e−8 for random states of lower rank; below 1e−10 for
 *               pure, Werner, isotropic, Bell-diagonal and X states. Eigenvalues of ρ or of the closest state between 1e−13 and
 *               1e−8 cost digits: up to 2e−8 was seen for two qubits, up to 7e−7 for a qubit and a qutrit. `reached` says whether
 *               the asked width is
 * @source       VedralPlenio1998
 * @source       HorodeckiHorodeckiHorodecki1996
 * @example      relativeEntropyOfEntanglement(bellState('phi+'), [2, 2]).value // 0.69315
 */
export function relativeEntropyOfEntanglement(
  rho: Matrix,
  dims: Dims,
  options: BracketOptions = {},
): EntanglementBracket {
  const [dimA, dimB] = requirePair(dims);
  if (!isPptSeparable(dimA, dimB)) {
    throw new DimensionError({
      argument: 'dims',
      expected: 'have product at most 6, where states with positive partial transpose are separable',
      received: `they are [${dims.join(', ')}]`,
      advice: '`relativeEntropyToPptStates` gives the minimum over PPT states, a lower bound.',
    });
  }
  return bracketOf(rho, dimA, dimB, options).bracket;
}

/**
 * Relative entropy to the closest PPT state, E_PPT(ρ) = min S(ρ‖t) over states t with t^Γ ≥ 0, of any two subsystems.
 *
 * It is a lower bound of the relative entropy of entanglement, and equal to it where d_A d_B ≤ 6. PPT states of larger systems
 * may be entangled; the closest one found here is not claimed to be separable.
 *
 * @param rho   density matrix in float64, shape (d, d)
 * @param dims  [d_A, d_B]
 * @returns     bracket in nats, 0 ≤ E_PPT ≤ ln min(d_A, d_B)
 * @throws      {DimensionError} when ρ does not have the shape of two subsystems
 * @throws      as `densityMatrix`, when ρ is not a state
 * @source      Rains1999
 * @example     relativeEntropyToPptStates(bellState('phi+'), [2, 2]).value // 0.6931
 */
export function relativeEntropyToPptStates(rho: Matrix, dims: Dims, options: BracketOptions = {}): EntanglementBracket {
  const [dimA, dimB] = requirePair(dims);
  return bracketOf(rho, dimA, dimB, options).bracket;
}
