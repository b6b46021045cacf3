import {
  anyPositive,
  atLeast,
  claim,
  composedEnsemble,
  signedNegativity,
  symmetricResetGenerator,
  uniqueSteadyState,
} from 'clausius';

/** One qubit feels the phases of two others at once: three are entangled from about g = γ/√2, below the dephasing rate. */
export default claim('three-qubits-entangle-below-the-dephasing-rate', {
  source: 'after HartmannDurBriegel2006, section III B',
  statement: String.raw`g \ge \tfrac34\gamma,\; r \ge 16(g + \gamma) \;\Rightarrow\; \mathcal{N}_{1|23} > 0`,
  literature: 'own result',
  note: 'For frequent resets r N tends to (g√(a(N − a)) − γ)/2 between a and N − a qubits. N = 5, g = 0.6γ, r = 100γ have the average negativity 0.0017462.',
  corrects: [
    {
      claim: 'many-qubits-need-strong-coupling',
      as: 'qualified',
      basis: 'implied',
      place: 'section II A',
      words: 'as a necessary condition, we need to be in the strong coupling limit to observe entanglement',
    },
  ],
  effort: 1 / 8,
  systems: [[2, 2, 2]],
  given: (dims) => ({
    model: composedEnsemble({
      name: 'three Ising qubits with g ≥ 3γ/4 and r ≥ 16(g + γ), reset to |+⟩',
      measure: 'independent χ² dephasing rate, g − 3γ/4 and r − 16(g + γ)',
      draws: { generator: 'Lindblad generator' },
      parts: { gamma: anyPositive(), coupling: anyPositive(), resets: anyPositive() },
      build: ({ gamma, coupling, resets }, arithmetic) => {
        const g = gamma.times(3 / 4).plus(coupling);
        const reset = g.plus(gamma).times(16).plus(resets);
        const parameters = { qubits: dims.length, coupling: g, dephasing: gamma, reset, arithmetic };
        return { generator: symmetricResetGenerator(parameters) };
      },
    }),
  }),
  asserts: ({ model: { generator } }, dims) => atLeast(signedNegativity(uniqueSteadyState(generator), dims, 0), 0),
});
