import { allOf, anyChannel, anyDensityMatrix, atLeast, atMost, claim, reducedState, vonNeumannEntropy } from 'clausius';
import { informationGain, outcomes, withRecord } from './measurement.ts';

/** An efficient measurement lowers the entropy on average, by at most the entropy of its record. */
export default claim('information-gained-by-a-measurement', {
  source: 'SagawaUeda2008',
  statement: String.raw`0 \le S(\rho) - \sum_k p_k S(M_k\rho M_k^\dagger/p_k) \le H(p)`,
  literature: 'theorem',
  systems: [
    [2, 2],
    [3, 3],
  ],
  given: ([outcomeCount, dim]) => ({
    rho: anyDensityMatrix({ dim }),
    measurement: anyChannel({ dim, rank: outcomeCount }),
  }),
  asserts: ({ rho, measurement }, dims) => {
    const measured = withRecord(outcomes(measurement, rho));
    const gain = informationGain(rho, measured, dims);
    return allOf(atLeast(gain, 0), atMost(gain, vonNeumannEntropy(reducedState(measured, dims, 0))));
  },
});
