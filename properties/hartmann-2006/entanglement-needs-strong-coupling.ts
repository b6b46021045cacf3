import { anyResetModel, assuming, atMost, claim, signedNegativity, uniqueSteadyState } from 'clausius';

/** That entanglement needs a coupling above the dephasing rate holds for Ising spins, not for Heisenberg spins. */
export default claim('entanglement-needs-strong-coupling', {
  source: 'HartmannDurBriegel2006, section II',
  statement: String.raw`g \le \gamma \;\Rightarrow\; \mathcal{N} = 0 \text{ for the Heisenberg coupling}`,
  literature: 'false',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [1, 1, 1], resets: ['0', '1'] }) }),
  asserts: ({ model: { generator, g, gamma } }, dims) =>
    assuming(atMost(g, gamma), atMost(signedNegativity(uniqueSteadyState(generator), dims), 0)),
});
