import { anyDaviesGenerator, anyDensityMatrix, anyHamiltonian, atLeast, claim, entropyProductionRate } from 'clausius';

/** Under a drive the distance from the Gibbs state of the moment can grow: the reference has to be held in the derivative. */
export default claim('production-towards-a-moving-gibbs-state', {
  source: 'after EntropyProductionArticle',
  statement: String.raw`-\tfrac{d}{dt}D(\rho_t\|\rho_\beta(t)) = \sigma - \beta\operatorname{tr}[(\rho - \rho_\beta)\dot H] \ge 0`,
  literature: 'false',
  note: 'With the reference held fixed it is σ, and nonnegative; see spohn-inequality.',
  systems: [2],
  given: (dim) => ({
    system: anyDaviesGenerator({ dim }),
    rho: anyDensityMatrix({ dim }),
    drive: anyHamiltonian({ dim }),
  }),
  asserts: ({ system: { generator, gibbsState, beta }, rho, drive }) => {
    const moved = rho.minus(gibbsState).traceOfProduct(drive).times(beta);
    return atLeast(entropyProductionRate(generator, rho).minus(moved), 0);
  },
});
