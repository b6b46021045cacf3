import { anyDensityMatrix, claim, equals, relativeEntropy, spectral } from 'clausius';

/** Entropy production is the derivative of the relative entropy: for finite changes the rest is a relative entropy of neighbours. */
export default claim('entropy-production-is-a-derivative', {
  source: 'Vedral2009, equation (2)',
  statement: String.raw`D(\rho + \delta\|\rho_T) - D(\rho\|\rho_T) = \operatorname{tr}\delta(\ln\rho - \ln\rho_T) + D(\rho + \delta\|\rho)`,
  literature: 'theorem',
  note: 'States of full rank and a constant ρ_T. The last term is of second order, see relative-entropy-of-neighbours.',
  systems: [3],
  given: (dim) => ({
    rho: anyDensityMatrix({ dim }),
    later: anyDensityMatrix({ dim }),
    thermal: anyDensityMatrix({ dim }),
  }),
  asserts: ({ rho, later, thermal }) => {
    const delta = later.minus(rho);
    const linear = spectral(rho).logTrace(delta).minus(spectral(thermal).logTrace(delta));
    const change = relativeEntropy(later, thermal).minus(relativeEntropy(rho, thermal));
    return equals(change, linear.plus(relativeEntropy(later, rho)));
  },
});
