import { claimFromText } from 'clausius';

/** A channel on one side does not raise the negativity. */
export default claimFromText({
  id: 'negativity-under-local-channels',
  source: 'VidalWerner2002',
  statement: 'N(channel(rho), A:B) <= N(rho, A:B)',
  given: 'rho: state(AB) of any rank; channel: channel(A)',
  on: ['A=2,B=2', 'A=2,B=3'],
  literature: 'theorem',
});
