import { anyResetModel, assuming, atMost, claim, signedNegativity, uniqueSteadyState } from 'clausius';

/** Below the dephasing rate the Ising coupling maintains no entanglement, however often the spins are reset. */
export default claim('weakly-coupled-ising-spins-stay-separable', {
  source: 'HartmannDurBriegel2006, section II',
  statement: String.raw`g \le \gamma \;\Rightarrow\; \mathcal{N} = 0`,
  literature: 'theorem',
  corrects: [
    {
      claim: 'entanglement-needs-strong-coupling',
      as: 'qualified',
      basis: 'implied',
      place: 'section III A',
      words:
        'the qualitative behavior of the two-qubit model does not depend on the particular choice of the interaction Hamiltonian',
    },
  ],
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model: { generator, g, gamma } }, dims) =>
    assuming(atMost(g, gamma), atMost(signedNegativity(uniqueSteadyState(generator), dims), 0)),
});
