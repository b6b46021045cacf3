import { anyDensityMatrix, anySmallWeight, atMost, claim, composedEnsemble, mixture, relativeEntropy } from 'clausius';

/** The relative entropy of neighbouring states is of second order for ρ of full rank. */
export default claim('relative-entropy-of-neighbours', {
  source: 'after Vedral2009, entropy production',
  statement: String.raw`D(\rho + \epsilon(\tau - \rho)\|\rho) \le \epsilon^2(\operatorname{tr}\tau^2\rho^{-1} - 1)`,
  literature: 'own result',
  note: 'The condition on the support is not printed: where τ leaves that of ρ, the relative entropy is infinite by definition.',
  systems: [3],
  given: (dim) => ({
    invertible: composedEnsemble({
      name: 'state of full rank with its inverse',
      measure: 'Hilbert–Schmidt',
      draws: { inverse: 'Hermitian' },
      parts: { rho: anyDensityMatrix({ dim }) },
      build: ({ rho }, arithmetic) => {
        const inverse = rho.solve(arithmetic.identity(dim));
        return inverse && { rho, inverse };
      },
    }),
    tau: anyDensityMatrix({ dim }),
    weight: anySmallWeight(),
  }),
  asserts: ({ invertible: { rho, inverse }, tau, weight }) => {
    const chi = tau.times(tau).traceOfProduct(inverse).minus(1);
    return atMost(relativeEntropy(mixture(weight, rho, tau), rho), weight.times(weight).times(chi));
  },
});
