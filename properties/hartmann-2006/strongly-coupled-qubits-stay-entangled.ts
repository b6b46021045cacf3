import {
  anyPositive,
  atLeast,
  claim,
  composedEnsemble,
  signedNegativity,
  symmetricDensityMatrix,
  symmetricResetState,
} from 'clausius';

/** Two qubits lose their entanglement where g exceeds r; an odd number keeps some, since opposite populations of the others cancel. */
export default claim('strongly-coupled-qubits-stay-entangled', {
  source: 'after HartmannDurBriegel2006, section III B',
  statement: String.raw`r \ge 64\gamma,\; g \ge 16r \;\Rightarrow\; \mathcal{N}_{1|23} > 0 \text{ for three qubits}`,
  literature: 'own result',
  note: 'For g → ∞ only elements with M S = 0 survive, M = k₊ − k₋ of the coherent qubits and S = n₀ − n₁ of the others. N = 3, r = 100γ keep 0.0041, N = 5, r = 20γ 0.0015; N = 2, 4, 6 nothing.',
  effort: 1 / 8,
  systems: [[2, 2, 2]],
  given: (dims) => ({
    model: composedEnsemble({
      name: 'three Ising qubits with r ≥ 64γ and g ≥ 16r, reset to |+⟩',
      measure: 'independent χ² dephasing rate, r − 64γ and g − 16r',
      draws: { rho: 'density matrix' },
      parts: { gamma: anyPositive(), resets: anyPositive(), coupling: anyPositive() },
      build: ({ gamma, resets, coupling }, arithmetic) => {
        const reset = gamma.times(64).plus(resets);
        const g = reset.times(16).plus(coupling);
        const parameters = { qubits: dims.length, coupling: g, dephasing: gamma, reset, arithmetic };
        return { rho: symmetricDensityMatrix(symmetricResetState(parameters)) };
      },
    }),
  }),
  asserts: ({ model: { rho } }, dims) => atLeast(signedNegativity(rho, dims, 0), 0),
});
