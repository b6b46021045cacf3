import { anyDensityMatrix, anyPositive, atMost, claim, embed, pauliZ } from 'clausius';
import { ratesOfTwoLevels } from './interaction-of-two-levels.ts';

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
    const collective = embed(pauliZ(arithmetic), dims, 0).plus(embed(pauliZ(arithmetic), dims, 1));
    const { entanglement, sigma } = ratesOfTwoLevels(levels, [{ operator: collective, rate: eta }]);
    return atMost(entanglement.abs(), sigma.times(1000));
  },
});
