import { anyDensityMatrix, atLeast, claim, partialTranspose, spectral } from 'clausius';

/** Transposition is positive, and not completely: beside an idle part it makes negative eigenvalues. */
export default claim('positive-maps-are-completely-positive', {
  source: 'after EntropyProductionArticle',
  statement: String.raw`\Phi \ge 0 \;\Rightarrow\; (\Phi\otimes\mathrm{id})(\rho) \ge 0 \text{ for } \Phi(X) = X^T`,
  literature: 'false',
  note: 'The article says so. The Choi matrix of the transposition has the eigenvalues of the swap, ±1.',
  systems: [[2, 2]],
  given: () => ({ rho: anyDensityMatrix({ dim: 4 }) }),
  asserts: ({ rho }, dims) => atLeast(spectral(partialTranspose(rho, dims, 0)).eigenvalues()[0], 0),
});
