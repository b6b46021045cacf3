import {
  anyDensityMatrix,
  assuming,
  atLeast,
  claim,
  constant,
  correlationMatrix,
  negativity,
  singularValues,
} from 'clausius';

/** False: mixed states may be entangled and still obey the inequality of Clauser, Horne, Shimony and Holt. */
export default claim('entangled-states-violate-bell-inequalities', {
  source: 'after HorodeckiHorodeckiHorodecki1995',
  statement: String.raw`N(\rho) \ge 0.05 \Rightarrow s_1^2 + s_2^2 \ge 1`,
  literature: 'false',
  systems: [[2, 2]],
  given: ([a, b]) => ({ rho: anyDensityMatrix({ dim: a * b }) }),
  asserts: ({ rho }, dims, arithmetic) => {
    const [s1, s2] = singularValues(correlationMatrix(rho));
    const isEntangled = atLeast(negativity(rho, dims), constant('0.05', arithmetic));
    return assuming(isEntangled, atLeast(s1.times(s1).plus(s2.times(s2)), 1));
  },
});
