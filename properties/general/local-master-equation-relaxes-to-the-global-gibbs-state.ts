import { anyDensityMatrix, anyLocalMasterEquation, atLeast, claim, entropyProductionRate, gibbsState } from 'clausius';

/** Baths that act locally do not relax coupled systems to their joint Gibbs state, even at one temperature. */
export default claim('local-master-equation-relaxes-to-the-global-gibbs-state', {
  source: 'after LevyKosloff2014',
  statement: String.raw`-\operatorname{tr}[\mathcal{L}_{\mathrm{local}}(\rho)(\ln\rho + \beta H)] \ge 0`,
  literature: 'false',
  systems: [[2, 2]],
  given: (dims) => ({
    system: anyLocalMasterEquation({ dims, temperatures: 'common' }),
    rho: anyDensityMatrix({ dim: dims[0] * dims[1] }),
  }),
  asserts: ({ system: { generator, hamiltonian, baths }, rho }) =>
    atLeast(entropyProductionRate(generator, rho, gibbsState(hamiltonian, baths['0'].beta)), 0),
});
