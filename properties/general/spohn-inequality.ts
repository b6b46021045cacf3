import { claimFromText } from 'clausius';

/** Relaxation never destroys entropy: the rate of entropy production is nonnegative. */
export default claimFromText({
  id: 'spohn-inequality',
  source: 'Spohn1978',
  statement: 'production(generator, rho) >= 0',
  given: 'generator: generator(A); rho: state(A)',
  on: ['A=2', 'A=3', 'A=4'],
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
});
