import { anyDensityMatrix, anyUnitalChannel, atMost, claim, entropyChange } from 'clausius';

/** Relaxation may produce entropy faster later: a unitary part first turns the state to where the noise acts. */
export default claim('entropy-production-slows-down', {
  source: 'after EspositoLindenbergVandenBroeck2010, section 3',
  statement: String.raw`S(\Phi^2\rho) - S(\Phi\rho) \le S(\Phi\rho) - S(\rho)`,
  literature: 'false',
  note: 'The entropy production of a unital channel is the entropy gained. It is neither concave nor convex in time.',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), channel: anyUnitalChannel({ dim }) }),
  asserts: ({ rho, channel }) => {
    const once = channel.applyTo(rho);
    return atMost(entropyChange(once, channel.applyTo(once)), entropyChange(rho, once));
  },
});
