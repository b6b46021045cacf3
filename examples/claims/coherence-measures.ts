import { anyDensityMatrix, atMost, claim, l1Coherence, relativeEntropyOfCoherence } from 'clausius';

/** The relative entropy of coherence is bounded by the logarithm of the ℓ₁ coherence. */
export default claim('coherence-measures', {
  source: 'my notebook, page 1',
  statement: String.raw`C_{\mathrm{rel}}(\rho) \le \ln\bigl(1 + C_{\ell_1}(\rho)\bigr)`,
  literature: 'conjecture',
  systems: [2, 3, 4],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
  asserts: ({ rho }) => atMost(relativeEntropyOfCoherence(rho), l1Coherence(rho).plus(1).ln()),
});
