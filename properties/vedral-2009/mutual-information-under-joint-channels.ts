import { anyChannel, anyDensityMatrix, atMost, claim, mutualInformation } from 'clausius';

/** A channel on both sides together can create correlations: its marginals are not mapped by the same channel. */
export default claim('mutual-information-under-joint-channels', {
  source: 'Vedral2009, higher Hilbert space view',
  statement: String.raw`I(\Phi(\rho)) \le I(\rho) \text{ for every channel } \Phi \text{ on } AB`,
  literature: 'false',
  note: 'True for channels on one side; see mutual-information-under-local-channels.',
  systems: [[2, 2]],
  given: (dims) => {
    const dim = dims[0] * dims[1];
    return { rho: anyDensityMatrix({ dim }), channel: anyChannel({ dim, rank: 2 }) };
  },
  asserts: ({ rho, channel }, dims) =>
    atMost(mutualInformation(channel.applyTo(rho), dims, 0, 1), mutualInformation(rho, dims, 0, 1)),
});
