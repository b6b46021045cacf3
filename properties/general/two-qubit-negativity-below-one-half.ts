import { claimFromText } from 'clausius';

/** One half is the best bound on the negativity of two qubits: 0.499 fails next to a Bell pair. */
export default claimFromText({
  id: 'two-qubit-negativity-below-one-half',
  source: 'after VidalWerner2002',
  statement: 'N(A:B) <= 0.499',
  given: 'rho: state(AB) of any rank',
  on: 'A=2,B=2',
  literature: 'false',
});
