import { anyDensityMatrix, atLeast, claim, relativeEntropy, traceDistance } from 'clausius';

/** Relative entropy bounds the distance of two states. */
export default claim('pinsker-inequality', {
  source: 'OhyaPetz2004',
  statement: String.raw`D(\rho\|\sigma) \ge \tfrac12\|\rho-\sigma\|_1^2`,
  literature: 'theorem',
  systems: [2, 3],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
  asserts: ({ rho, sigma }) => {
    const distance = traceDistance(rho, sigma);
    return atLeast(relativeEntropy(rho, sigma), distance.times(distance).times(2));
  },
});
