import { anyDensityMatrix, atMost, claim, concurrence, negativity } from 'clausius';

/** The factor one half between negativity and concurrence is the best one: pure states attain it. */
export default claim('negativity-below-half-the-concurrence', {
  source: 'after VerstraeteAudenaertDehaeneDeMoor2001',
  statement: String.raw`\mathcal{N}(\rho) \le 0.499\,C(\rho)`,
  literature: 'false',
  systems: [[2, 2]],
  given: () => ({ rho: anyDensityMatrix({ dim: 4, rank: 'any' }) }),
  asserts: ({ rho }, dims) => atMost(negativity(rho, dims), concurrence(rho).times(rho.arithmetic.real(499, 1000))),
});
