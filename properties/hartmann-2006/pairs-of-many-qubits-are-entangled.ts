import {
  anyPositive,
  atLeast,
  claim,
  composedEnsemble,
  signedNegativity,
  symmetricDensityMatrix,
  symmetricReducedState,
  symmetricResetState,
} from 'clausius';

/** Two qubits of a larger system stay entangled in its steady state, although the others are noise to them. */
export default claim('pairs-of-many-qubits-are-entangled', {
  source: 'HartmannDurBriegel2006, section III B',
  statement: String.raw`g \ge 2\gamma,\; r \ge 16g \;\Rightarrow\; \mathcal{N}(\rho_{12}) > 0 \text{ for } 3, 4, 5 \text{ qubits}`,
  literature: 'conjecture',
  surrogate: 'g ≥ 2γ and r ≥ 16g stand for "a parameter regime"',
  note: 'For five qubits with g = 5γ the threshold is r = 38.394γ.',
  effort: 1 / 8,
  systems: [
    [2, 2, 2],
    [2, 2, 2, 2],
    [2, 2, 2, 2, 2],
  ],
  given: (dims) => ({
    model: composedEnsemble({
      name: 'two of some Ising qubits with g ≥ 2γ and r ≥ 16g, reset to |+⟩',
      measure: 'independent χ² dephasing rate, g − 2γ and r − 16g',
      draws: { pair: 'density matrix' },
      parts: { gamma: anyPositive(), coupling: anyPositive(), resets: anyPositive() },
      build: ({ gamma, coupling, resets }, arithmetic) => {
        const g = gamma.times(2).plus(coupling);
        const reset = g.times(16).plus(resets);
        const state = symmetricResetState({ qubits: dims.length, coupling: g, dephasing: gamma, reset, arithmetic });
        return { pair: symmetricDensityMatrix(symmetricReducedState(state, 2)) };
      },
    }),
  }),
  asserts: ({ model: { pair } }) => atLeast(signedNegativity(pair, [2, 2]), 0),
});
