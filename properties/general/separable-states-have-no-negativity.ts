import { claimFromText } from 'clausius';

/** Peres: the partial transpose of a separable state is positive. */
export default claimFromText({
  id: 'separable-states-have-no-negativity',
  source: 'Peres1996',
  statement: 'lambda_min(ptranspose(rho, A)) >= 0',
  given: 'rho: separable(AB)',
  on: ['A=2,B=2', 'A=2,B=3', 'A=3,B=3'],
  literature: 'theorem',
  effort: 1 / 4,
});
