import { anyDensityMatrix, anyLindbladian, atLeast, claim, entropyProductionRate } from 'clausius';

/** The reference state of Spohn's inequality has to be stationary: with any other state the rate can be negative. */
export default claim('spohn-with-another-reference', {
  source: 'after Spohn1978',
  statement: String.raw`-\operatorname{tr}[\mathcal{L}(\rho)(\ln\rho - \ln\tau)] \ge 0 \text{ for every } \tau`,
  literature: 'false',
  systems: [2, 3],
  given: (dim) => ({
    generator: anyLindbladian({ dim }),
    rho: anyDensityMatrix({ dim }),
    tau: anyDensityMatrix({ dim }),
  }),
  asserts: ({ generator, rho, tau }) => atLeast(entropyProductionRate(generator, rho, tau), 0),
});
