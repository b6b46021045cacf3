import { claimFromText } from 'clausius';

/** The printed factor μ(t) makes coherences decay four times more slowly than the printed equation does. */
export default claimFromText({
  id: 'dephasing-factor-as-printed',
  source: 'Vedral2009, state below equation (5)',
  statement: 're(-eta/2*[sigmaz, [sigmaz, rho]]*|1><0|) = -eta/2*re(rho*|1><0|)',
  given: 'rho: state(A); eta: positive',
  on: 'A=2',
  literature: 'false',
});
