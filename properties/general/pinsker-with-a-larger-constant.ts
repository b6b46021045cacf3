import { claimFromText } from 'clausius';

/** Pinsker's constant ½ is the best one: 0.6 fails for commuting states close to each other and to the maximally mixed one. */
export default claimFromText({
  id: 'pinsker-with-a-larger-constant',
  source: 'after OhyaPetz2004',
  statement: 'D(rho, sigma) >= 0.6*norm(rho - sigma)^2',
  given: 'rho, sigma: state(A)',
  on: ['A=2', 'A=3'],
  literature: 'false',
});
