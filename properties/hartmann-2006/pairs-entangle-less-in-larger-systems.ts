import {
  anyPositive,
  atMost,
  claim,
  composedEnsemble,
  maximum,
  signedNegativity,
  symmetricDensityMatrix,
  symmetricReducedState,
  symmetricResetState,
} from 'clausius';

/** Each further qubit takes entanglement from the pairs: their region in the plane of r and g shrinks. */
export default claim('pairs-entangle-less-in-larger-systems', {
  source: 'HartmannDurBriegel2006, section III B',
  statement: String.raw`\mathcal{N}(\rho_{12}^{(N)}) \le \mathcal{N}(\rho_{12}^{(N-1)})`,
  literature: 'conjecture',
  note: 'The source says so of the region. It never vanishes: its lower edge tends to g = γ for every N, its upper one to g = κr with κ = 1, 0.3705, 0.2365, 0.1707 for 2 to 5 qubits.',
  effort: 1 / 4,
  systems: [
    [2, 2, 2],
    [2, 2, 2, 2],
    [2, 2, 2, 2, 2],
  ],
  given: (dims) => ({
    model: composedEnsemble({
      name: 'two of N and of N − 1 Ising qubits with dephasing, reset to |+⟩',
      measure: 'independent χ² coupling and reset rate, a sixteenth of χ² for the dephasing rate',
      draws: { larger: 'density matrix', smaller: 'density matrix' },
      parts: { g: anyPositive(), small: anyPositive(), r: anyPositive() },
      build: ({ g, small, r }, arithmetic) => {
        const [larger, smaller] = [dims.length, dims.length - 1].map((qubits) =>
          symmetricDensityMatrix(
            symmetricReducedState(
              symmetricResetState({ qubits, coupling: g, dephasing: small.dividedBy(16), reset: r, arithmetic }),
              2,
            ),
          ),
        );
        return { larger, smaller };
      },
    }),
  }),
  asserts: ({ model: { larger, smaller } }) =>
    atMost(signedNegativity(larger, [2, 2]), maximum(signedNegativity(smaller, [2, 2]), larger.arithmetic.real(0))),
});
