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

/** An interaction that does not depend on time entangles two qubits while no entropy is produced at all. */
export default claim('entanglement-is-not-produced-without-entropy', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`\sigma = 0 \;\Rightarrow\; \sigma_E = 0 \text{ for } H = \tfrac12(XX + YY),\; \mathcal{D}[\sqrt\eta\,(Z1 + 1Z)]:\quad |\sigma_E| \le 1000\,\sigma`,
  literature: 'false',
  surrogate: '1000 stands for any constant, the source has none',
  note: 'In the source driving includes internal dynamics, and then the statement is about dissipation alone. Read as driving from outside it fails: H is constant. On states of |01⟩ and |10⟩ the noise does nothing, and E = D(ρ‖Δρ).',
  systems: [[2, 2]],
  given: () => ({ levels: anyDensityMatrix({ dim: 2 }), eta: anyPositive() }),
  asserts: ({ levels, eta }, dims) => {
    const { arithmetic } = levels;
    const [XX, YY] = [pauliX, pauliY].map((pauli) => tensor(pauli(arithmetic), pauli(arithmetic)));
    const collective = embed(pauliZ(arithmetic), dims, 0).plus(embed(pauliZ(arithmetic), dims, 1));
    const generator = lindbladian(XX.plus(YY).scaled(arithmetic.real(1, 2)), [{ operator: collective, rate: eta }]);
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
