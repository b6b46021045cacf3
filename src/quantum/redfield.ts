import { HermiticityError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { generatorWithBaths, type GeneratorWithBaths } from './generator-with-baths.ts';
import { differsFromAdjoint } from './hermitian-parts.ts';
import { unsafeLindbladian, type Lindbladian } from './lindbladian.ts';
import { zeroMatrix } from './operators.ts';
import { requireOperator } from './subsystems.ts';
import { isList } from '../matrix/is-list.ts';

/** Part A_k of a coupling between energy levels, with what the bath does at its frequency: Γ_k = γ_k/2 + iS_k. */
export interface CouplingPart {
  readonly operator: Matrix;
  /** γ_k. */
  readonly rate: Real | number;
  /** S_k, the strength of the Lamb shift; 0 when omitted. */
  readonly shift?: Real | number;
}

/**
 * Redfield generator L(ρ) = −i[H, ρ] + Σ_α D_α(ρ), D(ρ) = ΛρA + AρΛ† − AΛρ − ρΛ†A, of a coupling A = Σ A_k to each bath, with
 * Λ = Σ (γ_k/2 + iS_k) A_k.
 *
 * Without the secular approximation it is not positive. With detailed balance, γ(−ω) = e^{−βω}γ(ω), and without Lamb shift the
 * Gibbs state of H is still stationary. The Hamiltonian of the result is H: whatever is due to a bath, the Hamiltonian
 * terms that D contains as well, belongs to its dissipator, so that d⟨H⟩/dt = Σ_α tr[H D_α(ρ)].
 *
 * @param hamiltonian  H, shape (d, d)
 * @param parts        A_k, γ_k and S_k, such as the jumps of a Davies generator: all of one bath, which is named `bath`, or a
 *                     record of such lists; in each the operators have to add up to a Hermitian A
 * @throws {HermiticityError} when H or a coupling is not Hermitian
 * @throws {DimensionError} when an operator has another shape than H
 * @source Redfield1965
 * @example redfieldGenerator(pauliZ(), [{ operator: sigmaMinus(), rate: 1 }, { operator: sigmaPlus(), rate: 0.5 }]).hamiltonian.rows // 2
 */
export function redfieldGenerator(
  hamiltonian: Matrix,
  parts: readonly CouplingPart[] | Readonly<Record<string, readonly CouplingPart[]>>,
): GeneratorWithBaths<Lindbladian> {
  requireOperator('hamiltonian', hamiltonian, [hamiltonian.rows]);
  const lists = isList(parts) ? { bath: parts } : parts;
  const none = zeroMatrix(hamiltonian.rows, hamiltonian.arithmetic);
  const dissipators = Object.entries(lists).map(([name, list]) => {
    list.forEach(({ operator }, k) => requireOperator(`parts.${name}[${k}]`, operator, [hamiltonian.rows]));
    const coupling = list.reduce((sum, { operator }) => sum.plus(operator), none);
    if (differsFromAdjoint(coupling)) {
      throw new HermiticityError({
        argument: `parts.${name}`,
        expected: 'add up to a Hermitian coupling',
        received: 'their sum differs from its adjoint',
        advice: 'A part that lowers the energy needs its adjoint beside it, with a rate of its own.',
      });
    }
    return [name, redfieldDissipator(coupling, responseOf(list, none))] as const;
  });
  return generatorWithBaths(hamiltonian, Object.fromEntries(dissipators));
}

/**
 * Dissipator D(ρ) = ΛρA + AρΛ† − AΛρ − ρΛ†A written with jumps: A + Λ has the rate ½ and A − Λ the rate −½; what −½{L†L, ρ} of
 * the two leaves over, the anti-Hermitian part of AΛ, acts as a Hamiltonian.
 */
export function redfieldDissipator(coupling: Matrix, response: Matrix): Lindbladian {
  const product = coupling.times(response);
  const half = coupling.arithmetic.real(1, 2);
  return unsafeLindbladian(product.minus(product.adjoint()).timesI().scaled(half.negated()), [
    { operator: coupling.plus(response), rate: half },
    { operator: coupling.minus(response), rate: half.negated() },
  ]);
}

/** Λ = Σ (γ_k/2 + iS_k) A_k. */
function responseOf(parts: readonly CouplingPart[], none: Matrix): Matrix {
  const half = none.arithmetic.real(1, 2);
  return parts.reduce((sum, { operator, rate, shift = 0 }) => {
    const dissipative = sum.plus(operator.scaled(half.times(rate)));
    return shift === 0 ? dissipative : dissipative.plus(operator.scaled(shift).timesI());
  }, none);
}
