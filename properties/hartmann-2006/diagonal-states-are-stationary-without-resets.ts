import {
  anyDiagonalState,
  claim,
  composedEnsemble,
  anyPositive,
  embed,
  equals,
  lindbladian,
  pauliZ,
  zeroMatrix,
} from 'clausius';

/** Without resets every diagonal state is stationary: the steady state is diagonal, and it is not one. */
export default claim('diagonal-states-are-stationary-without-resets', {
  source: 'HartmannDurBriegel2006, section II A',
  statement: String.raw`r = 0:\; \mathcal{L}(\rho) = 0 \text{ for each diagonal } \rho`,
  literature: 'theorem',
  note: 'The source speaks of "the steady state"; r → 0 selects 1/4 among them. The stationary operators of two qubits have dimension 4 for γ > 0, and 8 for γ = 0.',
  systems: [
    [2, 2],
    [2, 2, 2],
  ],
  given: (dims) => ({
    model: composedEnsemble({
      name: 'Ising qubits with dephasing and a diagonal state',
      measure: 'independent χ² coupling and dephasing rate; flat populations',
      draws: { generator: 'Lindblad generator' },
      parts: { g: anyPositive(), gamma: anyPositive(), rho: anyDiagonalState({ dim: 2 ** dims.length }) },
      build: ({ g, gamma, rho }, arithmetic) => {
        const Z = dims.map((_, k) => embed(pauliZ(arithmetic), dims, k));
        const H = Z.flatMap((left, k) => Z.slice(k + 1).map((right) => left.times(right)))
          .reduce((sum, term) => sum.plus(term), zeroMatrix(2 ** dims.length, arithmetic))
          .scaled(g);
        return {
          rho,
          generator: lindbladian(
            H,
            Z.map((operator) => ({ operator, rate: gamma.dividedBy(2) })),
          ),
        };
      },
    }),
  }),
  asserts: ({ model: { generator, rho } }) => equals(generator.applyTo(rho).squaredNorm(), 0),
});
