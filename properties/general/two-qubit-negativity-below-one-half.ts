import { anyDensityMatrix, atMost, claim, negativity } from 'clausius';

/** One half is the best bound on the negativity of two qubits: 0.499 fails next to a Bell pair. */
export default claim('two-qubit-negativity-below-one-half', {
  source: 'after VidalWerner2002',
  statement: String.raw`\mathcal{N}(\rho) \le 0.499`,
  literature: 'false',
  systems: [[2, 2]],
  given: () => ({ rho: anyDensityMatrix({ dim: 4, rank: 'any' }) }),
  asserts: ({ rho }, dims) => atMost(negativity(rho, dims), rho.arithmetic.real(499, 1000)),
});
