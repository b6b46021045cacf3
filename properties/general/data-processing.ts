import { anyChannel, anyDensityMatrix, atMost, claim, relativeEntropy } from 'clausius';

/** A channel makes two states no easier to tell apart. */
export default claim('data-processing', {
  source: 'Lindblad1975',
  statement: String.raw`D(\Phi(\rho)\|\Phi(\sigma)) \le D(\rho\|\sigma)`,
  literature: 'theorem',
  systems: [2, 3],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }), channel: anyChannel({ dim }) }),
  asserts: ({ rho, sigma, channel }) =>
    atMost(relativeEntropy(channel.applyTo(rho), channel.applyTo(sigma)), relativeEntropy(rho, sigma)),
});
