import { claimFromText } from 'clausius';

/** Mixing does not raise the negativity. */
export default claimFromText({
  id: 'negativity-is-convex',
  source: 'VidalWerner2002',
  statement: 'N(p*rho1 + (1 - p)*rho0, A:B) <= p*N(rho1, A:B) + (1 - p)*N(rho0, A:B)',
  given: 'rho0, rho1: state(AB); p: probability',
  on: ['A=2,B=2', 'A=2,B=3'],
  literature: 'theorem',
});
