import {
  allOf,
  anyPositive,
  atMost,
  claim,
  composedEnsemble,
  fluctuatingPair,
  negativity,
  poissonSizes,
  reducedState,
  symmetricDensityMatrix,
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
  given: (dims) => ({
    model: composedEnsemble({
      name: 'five and 2 to 6 Ising qubits with g = 5γ, reset to |+⟩',
      measure: 'χ² dephasing rate, 64 times χ² for the reset rate',
      draws: { rho: 'density matrix', pair: 'density matrix' },
      parts: { gamma: anyPositive(), fast: anyPositive() },
      build: ({ gamma, fast }, arithmetic) => {
        const parameters = { coupling: gamma.times(5), dephasing: gamma, reset: fast.times(64), arithmetic };
        const rho = symmetricDensityMatrix(symmetricResetState({ ...parameters, qubits: dims.length }));
        const sizes = poissonSizes(4, 2, 6, arithmetic);
        return { rho, pair: symmetricDensityMatrix(fluctuatingPair(sizes, parameters)) };
      },
    }),
  }),
  asserts: ({ model: { rho, pair } }, dims) => {
    const mixed = negativity(pair, [2, 2]);
    // 5 bipartitions 1|4 and 10 bipartitions 2|3
    const one = negativity(rho, dims, 0).times(5);
    const average = negativity(rho, dims, [0, 1]).times(10).plus(one).dividedBy(15);
    return allOf(atMost(negativity(reducedState(rho, dims, [0, 1]), [2, 2]), mixed), atMost(mixed, average));
  },
});
