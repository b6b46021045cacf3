import {
  anyPositive,
  atLeast,
  claim,
  composedEnsemble,
  resetGenerator,
  signedNegativity,
  uniqueSteadyState,
} from 'clausius';

/** Resets to |+⟩, which entangle Ising spins, leave Heisenberg spins in a product state at every coupling. */
export default claim('resets-entangle-any-interaction', {
  source: 'HartmannDurBriegel2006, section I',
  statement: String.raw`g \ge 2\gamma,\; r \ge 4g \;\Rightarrow\; \mathcal{N} > 0 \text{ for the Heisenberg coupling and resets to } |{+}\rangle`,
  literature: 'false',
  surrogate: 'g ≥ 2γ and r ≥ 4g stand for parameters at which Ising spins are entangled',
  note: 'The source asks for an appropriate reset mechanism elsewhere: opposite resets entangle Heisenberg spins.',
  systems: [[2, 2]],
  given: () => ({
    model: composedEnsemble({
      name: 'Heisenberg spins reset to |+⟩ with g ≥ 2γ and r ≥ 4g',
      measure: 'independent χ² dephasing rate, g − 2γ and r − 4g',
      draws: { generator: 'Lindblad generator' },
      parts: { gamma: anyPositive(), coupling: anyPositive(), resets: anyPositive() },
      build: ({ gamma, coupling, resets }, arithmetic) => {
        const g = gamma.times(2).plus(coupling);
        const r = g.times(4).plus(resets);
        return { generator: resetGenerator({ couplings: [g, g, g], resets: ['+', '+'], gamma, r }, arithmetic) };
      },
    }),
  }),
  asserts: ({ model: { generator } }, dims) => atLeast(signedNegativity(uniqueSteadyState(generator), dims), 0),
});
