import { claimFromText } from 'clausius';

/** For two qubits the negativity is at most half the concurrence. */
export default claimFromText({
  id: 'negativity-is-at-most-half-the-concurrence',
  source: 'VerstraeteAudenaertDehaeneDeMoor2001',
  statement: 'N(A:B) <= C(A:B)/2',
  given: 'rho: state(AB) of any rank',
  on: 'A=2,B=2',
  literature: 'theorem',
});
