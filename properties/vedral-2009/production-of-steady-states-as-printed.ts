import { anyDaviesBaths, claim, entropyFlow, entropyProductionRate, equals, uniqueSteadyState } from 'clausius';

/** A steady state between two baths produces entropy, but not by the printed definition, which sees no change. */
export default claim('production-of-steady-states-as-printed', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`-\operatorname{tr}\mathcal{L}(\pi)(\ln\pi - \ln\rho_T) = -\sum_\alpha\beta_\alpha\dot Q_\alpha(\pi),\quad \mathcal{L}(\pi) = 0`,
  literature: 'false',
  note: 'ρ_T is the Gibbs state of the hot bath. The left side is zero in every steady state.',
  systems: [2],
  given: (dim) => ({ system: anyDaviesBaths({ dim }) }),
  asserts: ({ system: { generator, baths } }) => {
    const pi = uniqueSteadyState(generator);
    const flow = entropyFlow(generator, pi, { hot: baths.hot.beta, cold: baths.cold.beta });
    return equals(entropyProductionRate(generator, pi, baths.hot.gibbsState), flow.negated());
  },
});
