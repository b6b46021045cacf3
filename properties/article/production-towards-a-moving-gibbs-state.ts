import { claimFromText } from 'clausius';

/** Under a drive the distance from the Gibbs state of the moment can grow: the reference has to be held in the derivative. */
export default claimFromText({
  id: 'production-towards-a-moving-gibbs-state',
  source: 'after EntropyProductionArticle',
  statement: 'production(system, rho) - beta*tr((rho - rho_beta)*drive) >= 0',
  given:
    'system: davies(A) with hamiltonian H, inverse temperature beta, fixed point rho_beta; rho: state(A); drive: hamiltonian(A)',
  on: 'A=2',
  literature: 'false',
  note: 'With the reference held fixed it is σ, and nonnegative; see spohn-inequality.',
});
