import {
  allOf,
  anyDaviesBaths,
  claim,
  dissipator,
  entropyFlow,
  entropyProductionRate,
  equals,
  uniqueSteadyState,
} from 'clausius';

/** Resolved by baths, each with its own Gibbs state, a driven steady state produces the entropy that flows out of it. */
export default claim('production-of-steady-states', {
  source: 'SpohnLebowitz1978',
  statement: String.raw`-\sum_\alpha\operatorname{tr}\mathcal{D}_\alpha(\pi)(\ln\pi - \ln\rho_\alpha) = -\sum_\alpha\beta_\alpha\dot Q_\alpha(\pi),\quad -\operatorname{tr}\mathcal{L}(\pi)(\ln\pi - \ln\rho_T) = 0`,
  literature: 'theorem',
  corrects: [
    {
      claim: 'production-of-steady-states-as-printed',
      as: 'false',
      basis: 'implied',
      place: 'section “Entanglement production”',
      words: 'the steady state is disentangled, and therefore σE = 0, but the entropy is still produced',
    },
  ],
  systems: [2],
  given: (dim) => ({ system: anyDaviesBaths({ dim }) }),
  asserts: ({ system: { generator, baths } }) => {
    const pi = uniqueSteadyState(generator);
    const { hot, cold } = baths;
    const [first, second] = [hot, cold].map(({ gibbsState }, k) =>
      entropyProductionRate(dissipator(generator, k === 0 ? 'hot' : 'cold'), pi, gibbsState),
    );
    const flow = entropyFlow(generator, pi, { hot: hot.beta, cold: cold.beta });
    return allOf(
      equals(first.plus(second), flow.negated()),
      equals(entropyProductionRate(generator, pi, hot.gibbsState), 0),
    );
  },
});
