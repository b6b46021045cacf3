import { claimFromText } from 'clausius';

/** A channel makes two states no easier to tell apart. */
export default claimFromText({
  id: 'data-processing',
  source: 'Lindblad1975',
  statement: 'D(channel(rho), channel(sigma)) <= D(rho, sigma)',
  given: 'rho, sigma: state(A); channel: channel(A)',
  on: ['A=2', 'A=3'],
  literature: 'theorem',
});
