import { claimFromText } from 'clausius';

/** The printed total change of entropy adds the initial entropy of the environment instead of subtracting it. */
export default claimFromText({
  id: 'total-entropy-change-as-printed',
  source: 'Vedral2009, higher Hilbert space view',
  statement:
    'S(reduced(U(rho), S)) - S(rho_S) + S(reduced(U(rho), E)) - S(rho_E) = S(reduced(U(rho), S)) - S(rho_S) + S(reduced(U(rho), E)) + S(rho_E)',
  given: 'rho: product(SE); U: unitary(SE)',
  on: 'S=2,E=2',
  literature: 'false',
  note: 'A slip of the pen: the last sign is minus.',
});
