import { claimFromText } from 'clausius';

/** System and environment that start uncorrelated gain together the entropy of their mutual information. */
export default claimFromText({
  id: 'joint-entropy-change-is-mutual-information',
  source: 'after Vedral2009, higher Hilbert space view',
  statement: 'S(reduced(U(rho), S)) - S(rho_S) + S(reduced(U(rho), E)) - S(rho_E) = I(U(rho), S:E)',
  given: 'rho: product(SE); U: unitary(SE)',
  on: ['S=2,E=2', 'S=2,E=3'],
  literature: 'own result',
  corrects: [
    {
      claim: 'total-entropy-change-as-printed',
      as: 'false',
      basis: 'quoted',
      place: 'section “Higher Hilbert space view”',
      words: '∆SS+∆SE = S(ρ′S)−S(ρS)+S(ρ′E)+S(ρE)',
    },
  ],
});
