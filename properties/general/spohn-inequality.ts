import { anyDensityMatrix, anyLindbladian, atLeast, claim, entropyProductionRate } from 'clausius';

/** Relaxation never destroys entropy: the rate of entropy production is nonnegative. */
export default claim('spohn-inequality', {
  source: 'Spohn1978',
  statement: String.raw`-\operatorname{tr}[\mathcal{L}(\rho)(\ln\rho - \ln\pi)] \ge 0`,
  literature: 'theorem',
  corrects: [
    {
      claim: 'redfield-entropy-production',
      as: 'qualified',
      basis: 'implied',
      place: 'above equation (28)',
      words: 'An example of such £ is the Redfield superoperator',
    },
    {
      claim: 'entropy-production-for-arbitrary-jumps',
      as: 'qualified',
      basis: 'implied',
      place: 'section “Entropy production”',
      words: 'They do not need to satusfy any special requirements',
    },
  ],
  systems: [2, 3, 4],
  given: (dim) => ({ generator: anyLindbladian({ dim }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ generator, rho }) => atLeast(entropyProductionRate(generator, rho), 0),
});
