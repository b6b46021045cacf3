import { claimFromText } from 'clausius';

/** The first term of the master equation is that of the Hamiltonian ωσ_z/2, not of ωσ_z. */
export default claimFromText({
  id: 'free-evolution-as-printed',
  source: 'Vedral2009, equation (5)',
  statement: '-omega/2*i*[sigmaz, rho] = -i*[omega*sigmaz, rho]',
  given: 'rho: state(A); omega: positive',
  on: 'A=2',
  literature: 'false',
  note: 'A factor 2 of the text below the equation.',
});
