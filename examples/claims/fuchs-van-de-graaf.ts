import { claimFromText } from 'clausius';

/** Trace distance and fidelity bound each other. */
export default claimFromText({
  id: 'fuchs-van-de-graaf',
  source: 'NielsenChuang2011, section 9.2.3',
  statement: '1 - sqrt(F(rho, sigma)) <= T(rho, sigma) <= sqrt(1 - F(rho, sigma))',
  given: 'rho, sigma: state(A)',
  on: ['A=2', 'A=3'],
  literature: 'theorem',
});
