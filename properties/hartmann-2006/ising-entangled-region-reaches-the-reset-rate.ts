import { allOf, anyResetModel, assuming, atMost, claim, signedNegativity, uniqueSteadyState } from 'clausius';

/** For frequent resets the entangled region ends at g = r − γ, a whole γ below the printed asymptote g = r. */
export default claim('ising-entangled-region-reaches-the-reset-rate', {
  source: 'HartmannDurBriegel2006, section II',
  statement: String.raw`r \ge 16\gamma,\; 2\gamma \le g \le r - \tfrac12\gamma \;\Rightarrow\; \mathcal{N} > 0`,
  literature: 'false',
  surrogate: 'r ≥ 16γ stands for large r, g ≥ 2γ for beyond the lower line, and γ/2 for any distance',
  note: 'True of the ratio g/r, and up to r − 3γ/2; the exact boundary is in reset-entangled-region.',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model: { generator, g, gamma, r } }, dims) =>
    assuming(
      allOf(atMost(gamma.times(16), r), atMost(gamma.times(2), g), atMost(g.plus(gamma.times(1 / 2)), r)),
      atMost(signedNegativity(uniqueSteadyState(generator), dims).negated(), 0),
    ),
});
