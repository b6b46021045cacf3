import { anyDensityMatrix, atLeast, claim, relativeEntropy } from 'clausius';

/** Klein's inequality: the relative entropy of two states is nonnegative. */
export default claim('klein-inequality', {
  source: 'NielsenChuang2011, theorem 11.7',
  statement: String.raw`D(\rho\|\sigma) = \operatorname{tr}\rho(\ln\rho - \ln\sigma) \ge 0`,
  literature: 'theorem',
  systems: [2, 3, 4],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
  asserts: ({ rho, sigma }) => atLeast(relativeEntropy(rho, sigma), 0),
});
