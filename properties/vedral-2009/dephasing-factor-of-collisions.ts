import { claimFromText } from 'clausius';

/** Collisions with the overlap 1 − ηδt dephase at the rate η, equation (5) with the same η at 2η. */
export default claimFromText({
  id: 'dephasing-factor-of-collisions',
  source: 'Vedral2009, example of two qubits',
  statement: 're(-eta/2*[sigmaz, [sigmaz, rho]]*|1><0|) = -eta*re(rho*|1><0|)',
  given: 'rho: state(A); eta: positive',
  on: 'A=2',
  literature: 'false',
  note: 'Both are the same channel with twice the η of equation (5) for the collisions.',
});
