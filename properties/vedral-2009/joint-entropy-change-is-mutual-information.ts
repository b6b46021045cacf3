import { anyProductState, anyUnitary, claim, entropyChange, equals, mutualInformation, reducedState } from 'clausius';

/** System and environment that start uncorrelated gain together the entropy of their mutual information. */
export default claim('joint-entropy-change-is-mutual-information', {
  source: 'after Vedral2009, higher Hilbert space view',
  statement: String.raw`\Delta S_S + \Delta S_E = I(S'{:}E')`,
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
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: (dims) => ({ rho: anyProductState({ dims }), U: anyUnitary({ dim: dims[0] * dims[1] }) }),
  asserts: ({ rho, U }, dims) => {
    const final = U.times(rho).times(U.adjoint());
    const [system, environment] = [0, 1].map((k) =>
      entropyChange(reducedState(rho, dims, k), reducedState(final, dims, k)),
    );
    return equals(system.plus(environment), mutualInformation(final, dims, 0, 1));
  },
});
