import { anyChannel, anyDensityMatrix, atMost, channelTensor, claim, identityChannel, negativity } from 'clausius';

/** A channel on one side does not raise the negativity. */
export default claim('negativity-under-local-channels', {
  source: 'VidalWerner2002',
  statement: String.raw`\mathcal{N}((\Phi\otimes\mathrm{id})\rho) \le \mathcal{N}(\rho)`,
  literature: 'theorem',
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: (dims) => ({
    rho: anyDensityMatrix({ dim: dims[0] * dims[1], rank: 'any' }),
    channel: anyChannel({ dim: dims[0] }),
  }),
  asserts: ({ rho, channel }, dims) => {
    const local = channelTensor(channel, identityChannel(dims[1], rho.arithmetic));
    return atMost(negativity(local.applyTo(rho), dims), negativity(rho, dims));
  },
});
