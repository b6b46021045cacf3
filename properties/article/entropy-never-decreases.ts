import { anyDensityMatrix, anyLindbladian, atLeast, claim, entropyRate } from 'clausius';

/** The entropy of an open system can decrease: cooling does it. */
export default claim('entropy-never-decreases', {
  source: 'after EntropyProductionArticle',
  statement: String.raw`\dot S = -\operatorname{tr}\mathcal{L}(\rho)\ln\rho \ge 0`,
  literature: 'false',
  systems: [2, 3],
  given: (dim) => ({ generator: anyLindbladian({ dim }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ generator, rho }) => atLeast(entropyRate(generator, rho), 0),
});
