import { anyDensityMatrix, claim, equals, relativeEntropy } from 'clausius';

/** Relative entropy is no distance: it is not symmetric. */
export default claim('relative-entropy-is-symmetric', {
  source: 'EspositoLindenbergVandenBroeck2010, section 2',
  statement: String.raw`D(\rho\|\sigma) = D(\sigma\|\rho)`,
  literature: 'false',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
  asserts: ({ rho, sigma }) => equals(relativeEntropy(rho, sigma), relativeEntropy(sigma, rho)),
});
