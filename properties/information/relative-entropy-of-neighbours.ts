import {
  allOf,
  anyDensityMatrix,
  anySmallWeight,
  atLeast,
  atMost,
  claim,
  composed,
  mixture,
  relativeEntropy,
  unitMatrix,
} from 'clausius';

/** The relative entropy of neighbouring states is of second order, and infinite where the support is left. */
export default claim('relative-entropy-of-neighbours', {
  source: 'after Vedral2009, entropy production',
  statement: String.raw`D(\rho + \epsilon(\tau - \rho)\|\rho) \le \epsilon^2(\operatorname{tr}\tau^2\rho^{-1} - 1);\quad D(\rho + \epsilon(\tau - \rho)\|\rho) = \infty \text{ where } \operatorname{supp}\tau \not\subseteq \operatorname{supp}\rho`,
  literature: 'own result',
  note: 'The condition on the support is not printed. The singular ρ is a basis state.',
  systems: [3],
  given: (dim) => ({
    invertible: composed({
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
  asserts: ({ invertible: { rho, inverse }, tau, weight }, dim) => {
    const { arithmetic } = rho;
    const chi = tau.times(tau).traceOfProduct(inverse).minus(1);
    const inside = atMost(relativeEntropy(mixture(weight, rho, tau), rho), weight.times(weight).times(chi));
    const singular = unitMatrix(dim, 0, 0, arithmetic);
    const spread = arithmetic.identity(dim).scaled(arithmetic.real(1, dim));
    return allOf(inside, atLeast(relativeEntropy(mixture(arithmetic.real(1, 64), singular, spread), singular), dim));
  },
});
