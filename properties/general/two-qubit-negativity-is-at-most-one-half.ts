import { claimFromText } from 'clausius';

/** No two-qubit state has more negativity than a Bell pair. */
export default claimFromText({
  id: 'two-qubit-negativity-is-at-most-one-half',
  source: 'VidalWerner2002',
  statement: 'N(A:B) <= 1/2',
  given: 'rho: state(AB) of any rank',
  on: 'A=2,B=2',
  literature: 'theorem',
});
