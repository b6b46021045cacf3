import { allOf, anyDensityMatrix, atLeast, atMost, claim, fidelity, traceDistance } from 'clausius';

/** Trace distance and fidelity bound each other. */
export default claim('fuchs-van-de-graaf', {
  source: 'NielsenChuang2011, section 9.2.3',
  statement: String.raw`1 - \sqrt{F(\rho, \sigma)} \le \tfrac12\|\rho - \sigma\|_1 \le \sqrt{1 - F(\rho, \sigma)}`,
  literature: 'theorem',
  systems: [2, 3],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
  asserts: ({ rho, sigma }) => {
    const [T, F] = [traceDistance(rho, sigma), fidelity(rho, sigma)];
    return allOf(atLeast(T, F.sqrt().minus(1).negated()), atMost(T.times(T), F.minus(1).negated()));
  },
});
