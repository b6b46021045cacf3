import { claimFromText } from 'clausius';

/** Klein's inequality: the relative entropy of two states is nonnegative. */
export default claimFromText({
  id: 'klein-inequality',
  source: 'NielsenChuang2011, theorem 11.7',
  statement: 'D(rho, sigma) >= 0',
  given: 'rho, sigma: state(A)',
  on: ['A=2', 'A=3', 'A=4'],
  literature: 'theorem',
});
