import { claimFromText } from 'clausius';

/** Relative entropy is no distance: it is not symmetric. */
export default claimFromText({
  id: 'relative-entropy-is-symmetric',
  source: 'EspositoLindenbergVandenBroeck2010, section 2',
  statement: 'D(rho, sigma) = D(sigma, rho)',
  given: 'rho, sigma: state(A)',
  on: 'A=2',
  literature: 'false',
});
