import {
  diagonalPart,
  lindbladian,
  pauliX,
  pauliY,
  spectral,
  tensor,
  type Jump,
  type Matrix,
  type Real,
} from 'clausius';

/**
 * Rate of entanglement and entropy production of a state of |01⟩ and |10⟩ under H = (XX + YY)/2 and given jumps. On these states
 * E = D(ρ‖Δρ).
 *
 * @param levels  its density matrix in the basis |01⟩, |10⟩
 */
export function ratesOfTwoLevels(
  levels: Matrix,
  jumps: readonly Jump[],
): { readonly entanglement: Real; readonly sigma: Real } {
  const { arithmetic } = levels;
  const [XX, YY] = [pauliX, pauliY].map((pauli) => tensor(pauli(arithmetic), pauli(arithmetic)));
  const generator = lindbladian(XX.plus(YY).scaled(arithmetic.real(1, 2)), jumps);
  // |0⟩ ↦ |01⟩, |1⟩ ↦ |10⟩
  const copy = arithmetic.matrix(4, 2, [0, 0, 1, 0, 0, 1, 0, 0]);
  const change = copy
    .adjoint()
    .times(generator.applyTo(copy.times(levels).times(copy.adjoint())))
    .times(copy);
  const own = spectral(levels).logTrace(change);
  return { entanglement: own.minus(spectral(diagonalPart(levels)).logTrace(change)), sigma: own.negated() };
}
