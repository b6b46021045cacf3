import { anyDensityMatrix, anyPositive, atMost, claim, embed, pauliZ } from 'clausius';
import { ratesOfTwoLevels } from './interaction-of-two-levels.ts';

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
    const { entanglement, sigma } = ratesOfTwoLevels(levels, [
      { operator: embed(pauliZ(levels.arithmetic), dims, 0), rate: eta },
    ]);
    return atMost(entanglement.abs(), sigma.times(1000));
  },
});
