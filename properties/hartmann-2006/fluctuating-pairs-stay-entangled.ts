import {
  anyPositive,
  atLeast,
  claim,
  composedEnsemble,
  fluctuatingPair,
  poissonSizes,
  signedNegativity,
  symmetricDensityMatrix,
} from 'clausius';

/** Not knowing how many qubits there are leaves pairs entangled. */
export default claim('fluctuating-pairs-stay-entangled', {
  source: 'HartmannDurBriegel2006, section III B',
  statement: String.raw`g \ge 2\gamma,\; r \ge 16g \;\Rightarrow\; \mathcal{N}\Big(\sum_{N=2}^{6} p_N\, \rho_{12}^{(N)}\Big) > 0,\quad p_N \propto \frac{\lambda^N}{N!},\; 0 < \lambda \le 5`,
  literature: 'conjecture',
  surrogate: 'g ≥ 2γ, r ≥ 16g and λ ≤ 5 stand for the parameters of figure 3, where the mean of the sizes is not given',
  note: 'At g = 5γ the thresholds are r = 12.832γ, 18.203γ, 23.551γ and 28.078γ for λ = 2, 3, 4 and 5.',
  effort: 1 / 8,
  systems: [[2, 2]],
  given: () => ({
    model: composedEnsemble({
      name: 'two of 2 to 6 Ising qubits with g ≥ 2γ and r ≥ 16g, reset to |+⟩',
      measure: 'independent χ² dephasing rate, g − 2γ and r − 16g; λ = 5/(1 + χ²)',
      draws: { pair: 'density matrix' },
      parts: { gamma: anyPositive(), coupling: anyPositive(), resets: anyPositive(), spread: anyPositive() },
      build: ({ gamma, coupling, resets, spread }, arithmetic) => {
        const g = gamma.times(2).plus(coupling);
        const reset = g.times(16).plus(resets);
        const sizes = poissonSizes(arithmetic.real(5).dividedBy(spread.plus(1)), 2, 6, arithmetic);
        return {
          pair: symmetricDensityMatrix(fluctuatingPair(sizes, { coupling: g, dephasing: gamma, reset, arithmetic })),
        };
      },
    }),
  }),
  asserts: ({ model: { pair } }, dims) => atLeast(signedNegativity(pair, dims), 0),
});
