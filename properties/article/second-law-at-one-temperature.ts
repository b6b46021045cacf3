import {
  anyDaviesGenerator,
  anyDensityMatrix,
  claim,
  entropyProductionRate,
  entropyRate,
  equals,
  heatCurrent,
} from 'clausius';

/** Entropy production at one temperature is the entropy gained minus the heat received over temperature. */
export default claim('second-law-at-one-temperature', {
  source: 'EntropyProductionArticle',
  statement: String.raw`-\tfrac{d}{dt}D(\rho_t\|\rho_\beta) = \dot S - \beta\dot Q,\quad \dot Q = \operatorname{tr}[H\mathcal{D}(\rho)]`,
  literature: 'theorem',
  systems: [2, 3, 4],
  given: (dim) => ({ system: anyDaviesGenerator({ dim, energies: 'any' }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ system: { generator, hamiltonian, gibbsState, beta }, rho }) => {
    const heat = heatCurrent(generator, rho, 'bath', hamiltonian);
    return equals(
      entropyProductionRate(generator, rho, gibbsState),
      entropyRate(generator, rho).minus(beta.times(heat)),
    );
  },
});
