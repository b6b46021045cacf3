import { claimFromText } from 'clausius';

/** A channel on both sides together can create correlations: its marginals are not mapped by the same channel. */
export default claimFromText({
  id: 'mutual-information-under-joint-channels',
  source: 'Vedral2009, higher Hilbert space view',
  statement: 'I(channel(rho), A:B) <= I(rho, A:B)',
  given: 'rho: state(AB); channel: channel(AB) of rank 2',
  on: 'A=2,B=2',
  literature: 'false',
  note: 'True for channels on one side; see mutual-information-under-local-channels.',
});
