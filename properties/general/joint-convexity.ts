import { claimFromText } from 'clausius';

/** Mixing two pairs of states makes them no easier to tell apart. */
export default claimFromText({
  id: 'joint-convexity',
  source: 'LiebRuskai1973',
  statement: 'D(p*rho1 + (1 - p)*rho0, p*sigma1 + (1 - p)*sigma0) <= p*D(rho1, sigma1) + (1 - p)*D(rho0, sigma0)',
  given: 'rho0, rho1, sigma0, sigma1: state(A); p: probability',
  on: ['A=2', 'A=3'],
  literature: 'theorem',
});
