import {
  anyDensityMatrix,
  anyPositive,
  atMost,
  claim,
  diagonalPart,
  embed,
  lindbladian,
  pauliX,
  pauliY,
  pauliZ,
  spectral,
  tensor,
} from 'clausius';

/** An interaction of two qubits produces entanglement at any rate, however little entropy a weak environment produces. */
export default claim('entanglement-production-by-internal-dynamics', {
  source: 'after Vedral2009, entanglement production',
  statement: String.raw`|\sigma_E| \le 1000\,\sigma \text{ for } H = \tfrac12(XX + YY),\; \mathcal{D}[\sqrt\eta\,Z1]`,
  literature: 'false',
  surrogate: '1000 stands for any constant, the source has none',
  note: 'The source says so: no multiple of σ bounds the rate. On states of |01⟩ and |10⟩, where E = D(ρ‖Δρ).',
  systems: [[2, 2]],
  given: () => ({ levels: anyDensityMatrix({ dim: 2 }), eta: anyPositive() }),
  asserts: ({ levels, eta }, dims) => {
    const { arithmetic } = levels;
    const [XX, YY] = [pauliX, pauliY].map((pauli) => tensor(pauli(arithmetic), pauli(arithmetic)));
    const generator = lindbladian(XX.plus(YY).scaled(arithmetic.real(1, 2)), [
      { operator: embed(pauliZ(arithmetic), dims, 0), rate: eta },
    ]);
    // |0⟩ ↦ |01⟩, |1⟩ ↦ |10⟩
    const copy = arithmetic.matrix(4, 2, [0, 0, 1, 0, 0, 1, 0, 0]);
    const change = copy
      .adjoint()
      .times(generator.applyTo(copy.times(levels).times(copy.adjoint())))
      .times(copy);
    const own = spectral(levels).logTrace(change);
    const sigma = own.negated();
    const entanglement = own.minus(spectral(diagonalPart(levels)).logTrace(change));
    return atMost(entanglement.abs(), sigma.times(1000));
  },
});
