import { claimFromText } from 'clausius';

/** Mutual information is the relative entropy to the product of the marginals. */
export default claimFromText({
  id: 'mutual-information-is-a-relative-entropy',
  source: 'Vedral2009, higher Hilbert space view',
  statement: 'D(rho, rho_A*rho_B) = S(A) + S(B) - S(AB)',
  on: ['A=2,B=2', 'A=3,B=2'],
  literature: 'theorem',
});
