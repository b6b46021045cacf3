import { anyDaviesBaths, anyDensityMatrix, atLeast, claim, totalEntropyProductionRate } from 'clausius';

/** Total entropy production of a system between two heat baths is nonnegative. */
export default claim('second-law-with-two-baths', {
  source: 'SpohnLebowitz1978',
  statement: String.raw`\dot S - \sum_\alpha \beta_\alpha \dot Q_\alpha \ge 0`,
  literature: 'theorem',
  systems: [2, 3],
  given: (dim) => ({ system: anyDaviesBaths({ dim, energies: 'any' }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ system: { generator, baths }, rho }) =>
    atLeast(totalEntropyProductionRate(generator, rho, { hot: baths.hot.beta, cold: baths.cold.beta }), 0),
});
