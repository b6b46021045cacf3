import {
  anyDaviesBaths,
  anyDensityMatrix,
  atLeast,
  claim,
  totalEntropyProductionRate,
  uniqueSteadyState,
} from 'clausius';

/** Between baths at finite distance from equilibrium, states other than the steady one produce less entropy. */
export default claim('steady-state-minimises-entropy-production', {
  source: 'after Vedral2009, minimum entropy production',
  statement: String.raw`\sigma_{\mathrm{tot}}(\rho) \ge \sigma_{\mathrm{tot}}(\pi),\quad \mathcal{L}(\pi) = 0`,
  literature: 'false',
  note: 'Prigogine’s principle holds to lowest order in the difference of temperatures, which is the restriction the source mentions.',
  systems: [2],
  given: (dim) => ({ system: anyDaviesBaths({ dim }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ system: { generator, baths }, rho }) => {
    const betas = { hot: baths.hot.beta, cold: baths.cold.beta };
    return atLeast(
      totalEntropyProductionRate(generator, rho, betas),
      totalEntropyProductionRate(generator, uniqueSteadyState(generator), betas),
    );
  },
});
