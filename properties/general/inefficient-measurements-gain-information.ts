import { anyChannel, anyDensityMatrix, atLeast, claim } from 'clausius';
import { informationGain, outcomes, withRecord } from './measurement.ts';

/** A measurement that does not tell all its outcomes apart can leave more entropy than there was. */
export default claim('inefficient-measurements-gain-information', {
  source: 'after SagawaUeda2008',
  statement: String.raw`\sum_k p_k S(\mathcal{E}_k(\rho)/p_k) \le S(\rho),\quad \mathcal{E}_k(\rho) = \sum_j M_{kj}\rho M_{kj}^\dagger`,
  literature: 'false',
  systems: [[2, 2]],
  given: ([outcomeCount, dim]) => ({
    rho: anyDensityMatrix({ dim }),
    measurement: anyChannel({ dim, rank: 2 * outcomeCount }),
  }),
  asserts: ({ rho, measurement }, dims) => {
    const fine = outcomes(measurement, rho);
    const coarse = Array.from({ length: dims[0] }, (_, k) => fine[2 * k].plus(fine[2 * k + 1]));
    return atLeast(informationGain(rho, withRecord(coarse), dims), 0);
  },
});
