import { adiabaticEntropyProductionRate, anyDaviesBaths, anyDensityMatrix, atLeast, claim } from 'clausius';

/** With degenerate levels and Lamb shifts the steady state does not commute with the Hamiltonian, and σ_ad can be negative. */
export default claim('adiabatic-entropy-production-with-lamb-shift', {
  source: 'after EspositoVandenBroeck2010',
  statement: String.raw`\sigma_{\mathrm{ad}} \ge 0 \text{ for every Davies generator}`,
  literature: 'false',
  note: 'True without degeneracy; see adiabatic-entropy-production-of-davies-generators.',
  systems: [3],
  given: (dim) => ({
    system: anyDaviesBaths({ dim, energies: [0, 1, 1], lambShift: true }),
    rho: anyDensityMatrix({ dim }),
  }),
  asserts: ({ system: { generator, hamiltonian, baths }, rho }) => {
    const betas = { hot: baths.hot.beta, cold: baths.cold.beta };
    // The baths exchange the bare energy, not that with the Lamb shift.
    return atLeast(adiabaticEntropyProductionRate(generator, rho, betas, { hamiltonian }), 0);
  },
});
