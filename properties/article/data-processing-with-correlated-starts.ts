import { anyDensityMatrix, anyUnitary, atMost, claim, reducedState, relativeEntropy } from 'clausius';

/** Parts of a unitary evolution become easier to distinguish when the environment already knows them. */
export default claim('data-processing-with-correlated-starts', {
  source: 'after EntropyProductionArticle',
  statement: String.raw`D(\operatorname{tr}_E U\rho U^\dagger\|\operatorname{tr}_E U\sigma U^\dagger) \le D(\operatorname{tr}_E\rho\|\operatorname{tr}_E\sigma)`,
  literature: 'false',
  note: 'What unitary dynamics of the whole gives is a channel only where the environment starts in one state, uncorrelated: complete positivity is no mark of every part.',
  systems: [[2, 2]],
  given: (dims) => {
    const dim = dims[0] * dims[1];
    return { rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }), U: anyUnitary({ dim }) };
  },
  asserts: ({ rho, sigma, U }, dims) => {
    const part = (X: typeof rho) => reducedState(X, dims, 0);
    const [after, other] = [rho, sigma].map((X) => part(U.times(X).times(U.adjoint())));
    return atMost(relativeEntropy(after, other), relativeEntropy(part(rho), part(sigma)));
  },
});
