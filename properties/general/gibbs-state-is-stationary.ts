import { claimFromText } from 'clausius';

/** Detailed balance at the Bohr frequencies of the Hamiltonian makes its Gibbs state stationary. */
export default claimFromText({
  id: 'gibbs-state-is-stationary',
  source: 'Davies1974',
  statement: 'system(rho_beta) = 0',
  given: 'system: davies(A) of any energies with hamiltonian H, inverse temperature beta, fixed point rho_beta',
  on: ['A=2', 'A=3', 'A=4'],
  literature: 'theorem',
});
