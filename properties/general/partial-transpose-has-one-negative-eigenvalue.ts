import { anyDensityMatrix, atLeast, claim, partialTranspose, spectral } from 'clausius';

/** The partial transpose of a two-qubit state has at most one negative eigenvalue. */
export default claim('partial-transpose-has-one-negative-eigenvalue', {
  source: 'SanperaTarrachVidal1998',
  statement: String.raw`\lambda_2(\rho^{T_A}) \ge 0`,
  literature: 'theorem',
  systems: [[2, 2]],
  given: () => ({ rho: anyDensityMatrix({ dim: 4, rank: 'any' }) }),
  asserts: ({ rho }, dims) => atLeast(spectral(partialTranspose(rho, dims, 0)).eigenvalues()[1], 0),
});
