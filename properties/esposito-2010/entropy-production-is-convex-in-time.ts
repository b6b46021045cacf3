import { anyDensityMatrix, anyUnitalChannel, atLeast, claim, entropyChange } from 'clausius';

/** Entropy production grows towards a bound in the course of relaxation, so it is not convex in time. */
export default claim('entropy-production-is-convex-in-time', {
  source: 'EspositoLindenbergVandenBroeck2010, section 3',
  statement: String.raw`S(\Phi^2\rho) - S(\Phi\rho) \ge S(\Phi\rho) - S(\rho)`,
  literature: 'false',
  note: 'The entropy production of a unital channel is the entropy gained. What is convex is the rate as a function of the state.',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), channel: anyUnitalChannel({ dim }) }),
  asserts: ({ rho, channel }) => {
    const once = channel.applyTo(rho);
    return atLeast(entropyChange(once, channel.applyTo(once)), entropyChange(rho, once));
  },
});
