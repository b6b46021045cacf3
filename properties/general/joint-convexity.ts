import { anyDensityMatrix, anyProbability, atMost, claim, mixture, relativeEntropy } from 'clausius';

/** Mixing two pairs of states makes them no easier to tell apart. */
export default claim('joint-convexity', {
  source: 'LiebRuskai1973',
  statement: String.raw`D\Big(\sum_k p_k\rho_k\Big\|\sum_k p_k\sigma_k\Big) \le \sum_k p_k D(\rho_k\|\sigma_k)`,
  literature: 'theorem',
  systems: [2, 3],
  given: (dim) => ({
    rho0: anyDensityMatrix({ dim }),
    rho1: anyDensityMatrix({ dim }),
    sigma0: anyDensityMatrix({ dim }),
    sigma1: anyDensityMatrix({ dim }),
    p: anyProbability(),
  }),
  asserts: ({ rho0, rho1, sigma0, sigma1, p }) => {
    const [d0, d1] = [relativeEntropy(rho0, sigma0), relativeEntropy(rho1, sigma1)];
    const mixed = relativeEntropy(mixture(p, rho0, rho1), mixture(p, sigma0, sigma1));
    return atMost(mixed, d0.plus(d1.minus(d0).times(p)));
  },
});
