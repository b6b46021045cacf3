import { anyDaviesBaths, atLeast, claim, entropyFlow, uniqueSteadyState } from 'clausius';

/** In a non-equilibrium steady state entropy flows out to the baths. */
export default claim('steady-state-produces-entropy', {
  source: 'SpohnLebowitz1978',
  statement: String.raw`\sigma_{\mathrm{NESS}} = -\sum_\alpha \beta_\alpha \dot Q_\alpha(\pi) \ge 0`,
  literature: 'theorem',
  corrects: [
    {
      claim: 'housekeeping-sign-as-printed',
      as: 'false',
      basis: 'implied',
      place: 'section “A Beautiful Unification”',
      words: String.raw`the Clausius-like form $\sum_\alpha \beta_\alpha \dot{Q}_\alpha(t)$ captures the "housekeeping" [entropy production](@entry_id:141771) needed to maintain the steady state`,
    },
  ],
  note: 'Corrects the sign of the housekeeping term; see housekeeping-sign-as-printed.',
  systems: [2, 3],
  given: (dim) => ({ system: anyDaviesBaths({ dim, energies: 'any' }) }),
  asserts: ({ system: { generator, baths } }) => {
    const flow = entropyFlow(generator, uniqueSteadyState(generator), { hot: baths.hot.beta, cold: baths.cold.beta });
    return atLeast(flow.negated(), 0);
  },
});
