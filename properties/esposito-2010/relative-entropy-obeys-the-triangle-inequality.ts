import { anyDensityMatrix, atMost, claim, relativeEntropy } from 'clausius';

/** Relative entropy is no distance: a detour can be shorter. */
export default claim('relative-entropy-obeys-the-triangle-inequality', {
  source: 'EspositoLindenbergVandenBroeck2010, section 2',
  statement: String.raw`D(\rho\|\sigma) \le D(\rho\|\tau) + D(\tau\|\sigma)`,
  literature: 'false',
  systems: [2],
  given: (dim) => ({
    rho: anyDensityMatrix({ dim }),
    sigma: anyDensityMatrix({ dim }),
    tau: anyDensityMatrix({ dim }),
  }),
  asserts: ({ rho, sigma, tau }) =>
    atMost(relativeEntropy(rho, sigma), relativeEntropy(rho, tau).plus(relativeEntropy(tau, sigma))),
});
