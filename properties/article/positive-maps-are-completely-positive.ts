import { claimFromText } from 'clausius';

/** Transposition is positive, and not completely: beside an idle part it makes negative eigenvalues. */
export default claimFromText({
  id: 'positive-maps-are-completely-positive',
  source: 'after EntropyProductionArticle',
  statement: 'ptranspose(rho, A) >= 0',
  on: 'A=2,B=2',
  literature: 'false',
  note: 'The article says of positive maps that beside an idle part they are so; here of Φ(X) = Xᵀ. The Choi matrix of the transposition has the eigenvalues of the swap, ±1.',
});
