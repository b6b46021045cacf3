import { anyDensityMatrix, atMost, claim, concurrence, negativity } from 'clausius';

/** For two qubits the negativity is at most half the concurrence. */
export default claim('negativity-is-at-most-half-the-concurrence', {
  source: 'VerstraeteAudenaertDehaeneDeMoor2001',
  statement: String.raw`\mathcal{N}(\rho) \le \tfrac12 C(\rho)`,
  literature: 'theorem',
  systems: [[2, 2]],
  given: () => ({ rho: anyDensityMatrix({ dim: 4, rank: 'any' }) }),
  asserts: ({ rho }, dims) => atMost(negativity(rho, dims), concurrence(rho).dividedBy(2)),
});
