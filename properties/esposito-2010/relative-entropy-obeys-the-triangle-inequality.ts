import { claimFromText } from 'clausius';

/** Relative entropy is no distance: a detour can be shorter. */
export default claimFromText({
  id: 'relative-entropy-obeys-the-triangle-inequality',
  source: 'EspositoLindenbergVandenBroeck2010, section 2',
  statement: 'D(rho, sigma) <= D(rho, tau) + D(tau, sigma)',
  given: 'rho, sigma, tau: state(A)',
  on: 'A=2',
  literature: 'false',
});
