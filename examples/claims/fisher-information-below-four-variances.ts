import { anyDensityMatrix, anyHamiltonian, atMost, claim, quantumFisherInformation, variance } from 'clausius';

/** No state tells an angle better than its variance allows; pure ones as well as that. */
export default claim('fisher-information-below-four-variances', {
  source: 'BraunsteinCaves1994',
  statement: String.raw`F(\rho, A) \le 4\,\Delta^2_\rho A`,
  literature: 'theorem',
  systems: [2, 3],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), A: anyHamiltonian({ dim }) }),
  asserts: ({ rho, A }) => atMost(quantumFisherInformation(A, rho), variance(A, rho).times(4)),
});
