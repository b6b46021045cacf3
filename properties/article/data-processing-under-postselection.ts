import { anyDensityMatrix, anyObservable, atMost, claim, relativeEntropy } from 'clausius';

/** Keeping only the runs with one outcome of a measurement can make two states easier to tell apart. */
export default claim('data-processing-under-postselection', {
  source: 'after EntropyProductionArticle',
  statement: String.raw`D\Big(\frac{K\rho K}{\operatorname{tr}K\rho K}\Big\|\frac{K\sigma K}{\operatorname{tr}K\sigma K}\Big) \le D(\rho\|\sigma)`,
  literature: 'false',
  note: 'K is Hermitian. Data processing needs a trace-preserving map; see data-processing.',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }), K: anyObservable({ dim }) }),
  asserts: ({ rho, sigma, K }) => {
    const [first, second] = [rho, sigma].map((state) => {
      const kept = K.times(state).times(K);
      return kept.scaled(kept.arithmetic.real(1).dividedBy(kept.trace()));
    });
    return atMost(relativeEntropy(first, second), relativeEntropy(rho, sigma));
  },
});
