import { claimFromText } from 'clausius';

/** The reference state of Spohn's inequality has to be stationary: with any other state the rate can be negative. */
export default claimFromText({
  id: 'spohn-with-another-reference',
  source: 'after Spohn1978',
  statement: 'production(generator, rho, tau) >= 0',
  given: 'generator: generator(A); rho, tau: state(A)',
  on: ['A=2', 'A=3'],
  literature: 'false',
});
