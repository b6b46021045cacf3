import { claimFromText } from 'clausius';

/** Entropy production grows towards a bound in the course of relaxation, so it is not convex in time. */
export default claimFromText({
  id: 'entropy-production-is-convex-in-time',
  source: 'EspositoLindenbergVandenBroeck2010, section 3',
  statement: 'S(channel(channel(rho))) - S(channel(rho)) >= S(channel(rho)) - S(rho)',
  given: 'rho: state(A); channel: unital(A)',
  on: 'A=2',
  literature: 'false',
  note: 'The entropy production of a unital channel is the entropy gained. What is convex is the rate as a function of the state.',
});
