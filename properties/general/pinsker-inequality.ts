import { claimFromText } from 'clausius';

/** Relative entropy bounds the distance of two states. */
export default claimFromText({
  id: 'pinsker-inequality',
  source: 'OhyaPetz2004',
  statement: 'D(rho, sigma) >= norm(rho - sigma)^2/2',
  given: 'rho, sigma: state(A)',
  on: ['A=2', 'A=3'],
  literature: 'theorem',
});
