import { allOf, anyResetModel, assuming, atLeast, atMost, claim, signedNegativity, uniqueSteadyState } from 'clausius';

/** Ising spins that are reset often are entangled at every coupling well above γ and well below r. */
export default claim('ising-spins-entangle-below-the-reset-rate', {
  source: 'HartmannDurBriegel2006, section II',
  statement: String.raw`r \ge 16\gamma,\; 2\gamma \le g \le r - \tfrac32\gamma \;\Rightarrow\; \mathcal{N} > 0`,
  literature: 'theorem',
  note: 'Follows from the printed condition on the border of equation (3); the border tends to g = γ and g = r − γ.',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model: { generator, g, gamma, r } }, dims) =>
    assuming(
      allOf(atMost(gamma.times(16), r), atMost(gamma.times(2), g), atMost(g.plus(gamma.times(3 / 2)), r)),
      atLeast(signedNegativity(uniqueSteadyState(generator), dims), 0),
    ),
});
