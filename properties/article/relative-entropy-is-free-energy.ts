import {
  anyDensityMatrix,
  anyEquilibrium,
  claim,
  equals,
  equilibriumFreeEnergy,
  freeEnergy,
  relativeEntropy,
} from 'clausius';

/** Distance from equilibrium is excess free energy. */
export default claim('relative-entropy-is-free-energy', {
  source: 'EntropyProductionArticle',
  statement: String.raw`D(\rho\|\rho_\beta) = \beta\,(F(\rho) - F(\rho_\beta))`,
  literature: 'theorem',
  systems: [2, 3, 4],
  given: (dim) => ({
    rho: anyDensityMatrix({ dim }),
    thermal: anyEquilibrium({ energies: Array.from({ length: dim }, (_, n) => n) }),
  }),
  asserts: ({ rho, thermal: { hamiltonian, gibbsState, beta } }) => {
    const temperature = rho.arithmetic.real(1).dividedBy(beta);
    const excess = freeEnergy(rho, hamiltonian, temperature).minus(equilibriumFreeEnergy(hamiltonian, temperature));
    return equals(relativeEntropy(rho, gibbsState), beta.times(excess));
  },
});
