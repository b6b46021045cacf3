import {
  anyPositive,
  assuming,
  atMost,
  claim,
  composedEnsemble,
  signedNegativity,
  symmetricDensityMatrix,
  symmetricReducedState,
  symmetricResetState,
} from 'clausius';

/** For the pairs of any number of qubits the coupling has to exceed the dephasing rate; for larger parts it has not. */
export default claim('pairs-need-strong-coupling', {
  source: 'after HartmannDurBriegel2006, section III B',
  statement: String.raw`g \le \gamma \;\Rightarrow\; \mathcal{N}(\rho_{12}) = 0 \text{ for } 3, 4, 5 \text{ qubits}`,
  literature: 'own result',
  effort: 1 / 8,
  systems: [
    [2, 2, 2],
    [2, 2, 2, 2],
    [2, 2, 2, 2, 2],
  ],
  given: (dims) => ({
    model: composedEnsemble({
      name: 'two of some Ising qubits with dephasing, reset to |+⟩',
      measure: 'independent χ² coupling, dephasing rate and reset rate',
      draws: { pair: 'density matrix' },
      parts: { g: anyPositive(), gamma: anyPositive(), r: anyPositive() },
      build: ({ g, gamma, r }, arithmetic) => {
        const state = symmetricResetState({ qubits: dims.length, coupling: g, dephasing: gamma, reset: r, arithmetic });
        return { g, gamma, pair: symmetricDensityMatrix(symmetricReducedState(state, 2)) };
      },
    }),
  }),
  asserts: ({ model: { g, gamma, pair } }) => assuming(atMost(g, gamma), atMost(signedNegativity(pair, [2, 2]), 0)),
});
