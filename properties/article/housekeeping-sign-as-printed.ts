import { anyDaviesBaths, atLeast, claim, entropyFlow, uniqueSteadyState } from 'clausius';

/** The housekeeping entropy production of a steady state is −Σ βQ̇; as printed, with heat counted into the system, it is negative. */
export default claim('housekeeping-sign-as-printed', {
  source: 'EntropyProductionArticle',
  statement: String.raw`\sum_\alpha\beta_\alpha\dot Q_\alpha(\pi) \ge 0`,
  literature: 'false',
  note: 'The corrected sign is steady-state-produces-entropy.',
  systems: [2],
  given: (dim) => ({ system: anyDaviesBaths({ dim }) }),
  asserts: ({ system: { generator, baths } }) =>
    atLeast(entropyFlow(generator, uniqueSteadyState(generator), { hot: baths.hot.beta, cold: baths.cold.beta }), 0),
});
