import { claimFromText } from 'clausius';

/** The logarithmic negativity is an entanglement monotone without being convex. */
export default claimFromText({
  id: 'logarithmic-negativity-is-convex',
  source: 'after Plenio2005',
  statement: 'E_N(p*rho1 + (1 - p)*rho0, A:B) <= p*E_N(rho1, A:B) + (1 - p)*E_N(rho0, A:B)',
  given: 'rho0, rho1: state(AB); p: probability',
  on: 'A=2,B=2',
  literature: 'false',
});
