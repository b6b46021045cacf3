import { allOf, anyResetModel, assuming, atMost, claim, signedNegativity, uniqueSteadyState } from 'clausius';

/** The entangled region ends at a coupling below the reset rate: its border approaches g = r − γ, not g = r. */
export default claim('ising-spins-entangle-up-to-the-reset-rate', {
  source: 'HartmannDurBriegel2006, section II',
  statement: String.raw`\gamma < g < r \;\Rightarrow\; \mathcal{N} > 0`,
  literature: 'false',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model: { generator, g, gamma, r } }, dims) => {
    const separability = signedNegativity(uniqueSteadyState(generator), dims).negated();
    return assuming(allOf(atMost(gamma, g), atMost(g, r)), atMost(separability, 0));
  },
});
