import { anyDensityMatrix, atLeast, claim, relativeEntropy, traceDistance } from 'clausius';

/** Pinsker's constant ½ is the best one: 0.6 fails for commuting states close to each other and to the maximally mixed one. */
export default claim('pinsker-with-a-larger-constant', {
  source: 'after OhyaPetz2004',
  statement: String.raw`D(\rho\|\sigma) \ge 0.6\,\|\rho-\sigma\|_1^2`,
  literature: 'false',
  systems: [2, 3],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
  asserts: ({ rho, sigma }) => {
    const distance = traceDistance(rho, sigma);
    return atLeast(relativeEntropy(rho, sigma), distance.times(distance).times(rho.arithmetic.real(12, 5)));
  },
});
