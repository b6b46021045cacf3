import {
  allOf,
  anyPositive,
  atMost,
  averageNegativity,
  claim,
  composedEnsemble,
  fluctuatingPair,
  negativity,
  poissonSizes,
  symmetricDensityMatrix,
  symmetricReducedState,
  symmetricResetState,
} from 'clausius';

/** The curves of figure 3 do not cross: average of five qubits, pair of a fluctuating number, pair of five. */
export default claim('order-of-many-qubit-negativities', {
  source: 'HartmannDurBriegel2006, figure 3',
  statement: String.raw`\mathcal{N}(\rho_{12}^{(5)}) \le \mathcal{N}\Big(\sum_{N=2}^{6} p_N\, \rho_{12}^{(N)}\Big) \le \bar{\mathcal{N}}(\rho^{(5)}) \quad\text{for } g = 5\gamma`,
  literature: 'conjecture',
  note: 'The mean of the sizes is not given; p_N ∝ 4^N/N!.',
  effort: 1 / 8,
  systems: [[2, 2, 2, 2, 2]],
  given: () => ({
    model: composedEnsemble({
      name: '2 to 6 Ising qubits with g = 5γ, reset to |+⟩',
      measure: 'χ² dephasing rate, 64 times χ² for the reset rate',
      draws: { r: 'positive', pair: 'density matrix' },
      parts: { gamma: anyPositive(), fast: anyPositive() },
      build: ({ gamma, fast }, arithmetic) => {
        const r = fast.times(64);
        const parameters = { coupling: gamma.times(5), dephasing: gamma, reset: r, arithmetic };
        return {
          gamma,
          r,
          pair: symmetricDensityMatrix(fluctuatingPair(poissonSizes(4, 2, 6, arithmetic), parameters)),
        };
      },
    }),
  }),
  asserts: ({ model: { gamma, r, pair } }, dims) => {
    const { arithmetic } = pair;
    const parameters = { coupling: gamma.times(5), dephasing: gamma, reset: r, arithmetic };
    const five = symmetricResetState({ ...parameters, qubits: dims.length });
    const mixed = negativity(pair, [2, 2]);
    const alone = negativity(symmetricDensityMatrix(symmetricReducedState(five, 2)), [2, 2]);
    return allOf(atMost(alone, mixed), atMost(mixed, averageNegativity(five)));
  },
});
