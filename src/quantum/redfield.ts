import { unsafeLindbladian, type Jump, type Lindbladian } from './lindbladian.ts';
import type { Matrix } from '../matrix/interface.ts';

/**
 * Redfield generator without Lamb shift, L(ρ) = −i[H, ρ] + ΛρA + AρΛ† − AΛρ − ρΛ†A, of the coupling A = Σ A_k and
 * Λ = ½ Σ γ_k A_k whose parts A_k between energy levels are the jumps of the Davies generator.
 *
 * Without the secular approximation it is not positive: written with jumps, A + Λ has the rate ½ and A − Λ the rate −½.
 * With detailed balance the Gibbs state of H is still stationary.
 *
 * @param hamiltonian  H, shape (d, d)
 * @param jumps        parts A_k and their rates γ_k; they have to add up to a Hermitian coupling A
 * @source Redfield1965
 */
export function redfieldGenerator(hamiltonian: Matrix, jumps: readonly Jump[]): Lindbladian {
  const A = jumps.map(({ operator }) => operator).reduce((sum, term) => sum.plus(term));
  const Lambda = jumps
    .map(({ operator, rate }) => operator.scaled(rate))
    .reduce((sum, term) => sum.plus(term))
    .scaled(1 / 2);
  // The anti-Hermitian part of AΛ, which −½{L†L, ρ} of the two jumps leaves over, acts as a Hamiltonian.
  const shift = A.times(Lambda)
    .minus(Lambda.adjoint().times(A))
    .timesI()
    .scaled(-1 / 2);
  return unsafeLindbladian(hamiltonian.plus(shift), [
    { operator: A.plus(Lambda), rate: 1 / 2 },
    { operator: A.minus(Lambda), rate: -1 / 2 },
  ]);
}
