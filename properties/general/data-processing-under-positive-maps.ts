import { claimFromText } from 'clausius';

/** Complete positivity is not needed for data processing: the reduction map is positive and trace preserving only. */
export default claimFromText({
  id: 'data-processing-under-positive-maps',
  source: 'MullerHermesReeb2017',
  statement: 'D((id - rho)/(dim - 1), (id - sigma)/(dim - 1)) <= D(rho, sigma)',
  given: 'rho, sigma: state(A)',
  on: ['A=3', 'A=4'],
  literature: 'theorem',
});
