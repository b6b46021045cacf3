import { claimFromText } from 'clausius';

/** Relaxation may produce entropy faster later: a unitary part first turns the state to where the noise acts. */
export default claimFromText({
  id: 'entropy-production-slows-down',
  source: 'after EspositoLindenbergVandenBroeck2010, section 3',
  statement: 'S(channel(channel(rho))) - S(channel(rho)) <= S(channel(rho)) - S(rho)',
  given: 'rho: state(A); channel: unital(A)',
  on: 'A=2',
  literature: 'false',
  note: 'The entropy production of a unital channel is the entropy gained. It is neither concave nor convex in time.',
});
