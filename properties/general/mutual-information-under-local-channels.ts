import {
  anyChannel,
  anyDensityMatrix,
  atMost,
  channelTensor,
  claim,
  identityChannel,
  mutualInformation,
} from 'clausius';

/** Correlations do not grow under channels that act on one side. */
export default claim('mutual-information-under-local-channels', {
  source: 'NielsenChuang2011, theorem 11.15',
  statement: String.raw`I((\Phi\otimes\mathrm{id})\rho) \le I(\rho)`,
  literature: 'theorem',
  corrects: [
    {
      claim: 'mutual-information-under-joint-channels',
      as: 'qualified',
      basis: 'implied',
      place: 'section “Higher Hilbert space view”',
      words: 'is always unidirectional when we have the most general CP evolution',
    },
  ],
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: (dims) => ({ rho: anyDensityMatrix({ dim: dims[0] * dims[1] }), channel: anyChannel({ dim: dims[0] }) }),
  asserts: ({ rho, channel }, dims) => {
    const local = channelTensor(channel, identityChannel(dims[1], rho.arithmetic));
    return atMost(mutualInformation(local.applyTo(rho), dims, 0, 1), mutualInformation(rho, dims, 0, 1));
  },
});
