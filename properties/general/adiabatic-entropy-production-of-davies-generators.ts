import { adiabaticEntropyProductionRate, anyDaviesBaths, anyDensityMatrix, atLeast, claim } from 'clausius';

/** For non-degenerate Davies generators the adiabatic part is nonnegative in every state. */
export default claim('adiabatic-entropy-production-of-davies-generators', {
  source: 'EspositoVandenBroeck2010',
  statement: String.raw`\sigma_{\mathrm{ad}} = -\sum_\alpha\beta_\alpha\dot Q_\alpha - \operatorname{tr}\mathcal{L}(\rho)\ln\pi \ge 0`,
  literature: 'theorem',
  note: 'Needs jumps in pairs with rates in detailed balance and a steady state that commutes with the Hamiltonian.',
  systems: [2, 3],
  given: (dim) => ({ system: anyDaviesBaths({ dim, energies: 'any' }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ system: { generator, baths }, rho }) =>
    atLeast(adiabaticEntropyProductionRate(generator, rho, { hot: baths.hot.beta, cold: baths.cold.beta }), 0),
});
