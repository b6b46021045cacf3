import { claimFromText } from 'clausius';

/** Relaxation to equilibrium produces the relative entropy to the equilibrium state. */
export default claimFromText({
  id: 'total-entropy-change-of-relaxation',
  source: 'Vedral2009, equation (1)',
  statement: 'S(thermal) - S(rho) + beta*tr((rho - thermal)*H) = D(rho, thermal)',
  given: 'rho: state(A); thermal: thermal(A) with hamiltonian H, inverse temperature beta',
  on: ['A=2', 'A=3', 'A=4'],
  literature: 'theorem',
});
