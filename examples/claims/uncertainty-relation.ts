import { anyDensityMatrix, anyHamiltonian, atLeast, claim, commutator, expectation, variance } from 'clausius';

/** The uncertainty relation of Robertson. */
export default claim('uncertainty-relation', {
  source: 'NielsenChuang2011, box 2.4',
  statement: String.raw`\Delta^2 A\,\Delta^2 B \ge \tfrac14|\langle[A, B]\rangle|^2`,
  literature: 'theorem',
  systems: [2, 3],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), A: anyHamiltonian({ dim }), B: anyHamiltonian({ dim }) }),
  asserts: ({ rho, A, B }) => {
    const mean = expectation(commutator(A, B).timesI(), rho).dividedBy(2);
    return atLeast(variance(A, rho).times(variance(B, rho)), mean.times(mean));
  },
});
