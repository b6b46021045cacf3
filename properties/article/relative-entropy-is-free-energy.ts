import { claimFromText } from 'clausius';

/** Distance from equilibrium is excess free energy. */
export default claimFromText({
  id: 'relative-entropy-is-free-energy',
  source: 'EntropyProductionArticle',
  statement: 'D(rho, thermal) = beta*(free(rho, H, 1/beta) - free(H, 1/beta))',
  given: 'rho: state(A); thermal: thermal(A) with hamiltonian H, inverse temperature beta',
  on: ['A=2', 'A=3', 'A=4'],
  literature: 'theorem',
});
