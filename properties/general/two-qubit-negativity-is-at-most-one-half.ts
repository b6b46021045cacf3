import { anyDensityMatrix, atMost, claim, negativity } from 'clausius';

/** No two-qubit state has more negativity than a Bell pair. */
export default claim('two-qubit-negativity-is-at-most-one-half', {
  source: 'VidalWerner2002',
  statement: String.raw`\mathcal{N}(\rho) \le \tfrac12`,
  literature: 'theorem',
  systems: [[2, 2]],
  given: () => ({ rho: anyDensityMatrix({ dim: 4, rank: 'any' }) }),
  asserts: ({ rho }, dims) => atMost(negativity(rho, dims), 1 / 2),
});
