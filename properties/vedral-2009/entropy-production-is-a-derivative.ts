import {
  allOf,
  anyDensityMatrix,
  anySmallWeight,
  atLeast,
  atMost,
  claim,
  composedEnsemble,
  mixture,
  relativeEntropy,
  spectral,
} from 'clausius';

/** Entropy production is the derivative of the relative entropy: for finite changes the rest is a relative entropy of neighbours. */
export default claim('entropy-production-is-a-derivative', {
  source: 'Vedral2009, equation (2)',
  statement: String.raw`\sigma = -\tfrac{d}{dt}D(\rho\|\rho_T) = -\operatorname{tr}\dot\rho(\ln\rho - \ln\rho_T):\quad 0 \le D(\rho + \epsilon\delta\|\rho_T) - D(\rho\|\rho_T) - \epsilon\operatorname{tr}\delta(\ln\rho - \ln\rho_T) \le \epsilon^2\operatorname{tr}\delta^2\rho^{-1}`,
  literature: 'theorem',
  note: 'States of full rank, a constant ρ_T, and changes εδ = ε(τ − ρ) towards any state τ. Between bounds of second order no other linear term is possible.',
  systems: [2, 3],
  given: (dim) => ({
    invertible: composedEnsemble({
      name: 'state of full rank with its inverse',
      measure: 'Hilbert–Schmidt',
      parts: { rho: anyDensityMatrix({ dim }) },
      build: ({ rho }, arithmetic) => {
        const inverse = rho.solve(arithmetic.identity(dim));
        return inverse && { rho, inverse };
      },
    }),
    later: anyDensityMatrix({ dim }),
    weight: anySmallWeight(),
    thermal: anyDensityMatrix({ dim }),
  }),
  asserts: ({ invertible: { rho, inverse }, later, weight, thermal }) => {
    const delta = later.minus(rho);
    const linear = spectral(rho).logTrace(delta).minus(spectral(thermal).logTrace(delta));
    const change = relativeEntropy(mixture(weight, rho, later), thermal).minus(relativeEntropy(rho, thermal));
    const rest = change.minus(linear.times(weight));
    const bound = delta.times(delta).traceOfProduct(inverse).times(weight).times(weight);
    return allOf(atLeast(rest, 0), atMost(rest, bound));
  },
});
