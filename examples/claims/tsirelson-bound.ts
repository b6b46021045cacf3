import { anyDensityMatrix, atMost, claim, correlationMatrix, singularValues } from 'clausius';

/** The largest value of the Bell operator is 2√M with M ≤ 2, in the words of the correlation matrix. */
export default claim('tsirelson-bound', {
  source: 'HorodeckiHorodeckiHorodecki1995',
  statement: String.raw`M(\rho) = s_1^2 + s_2^2 \le 2`,
  literature: 'theorem',
  systems: [4],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
  asserts: ({ rho }) => {
    const [s1, s2] = singularValues(correlationMatrix(rho));
    return atMost(s1.times(s1).plus(s2.times(s2)), 2);
  },
});
