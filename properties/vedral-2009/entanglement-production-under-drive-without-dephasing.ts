import {
  anyStateWithClosest,
  anyHamiltonian,
  anyPositive,
  atMost,
  claim,
  composedEnsemble,
  embed,
  entropyProductionRate,
  lindbladian,
  listOf,
  productionOfPair,
  sigmaMinus,
  sigmaPlus,
  sumOfGenerators,
  uniqueSteadyState,
  type Lindbladian,
} from 'clausius';

/** Driven qubits that decay and are excited but do not dephase: is the bound that holds without the drive still true? */
export default claim('entanglement-production-under-drive-without-dephasing', {
  source: 'after Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \textstyle\sum_k -i[H_k, \cdot] + \gamma_k\mathcal{D}[\sigma_-^{(k)}] + \kappa_k\mathcal{D}[\sigma_+^{(k)}],\ \mathcal{L}(\pi) = 0`,
  literature: 'conjecture',
  note: 'Open: as entanglement-production-under-drive, without the dephasing whose limit alone brings |Ė|/σ to 1. The largest ratio met is 0.974; neither a proof nor a violation is known.',
  systems: [[2, 2]],
  given: (dims) => ({
    pair: anyStateWithClosest({ dims: [2, 2] }),
    noise: composedEnsemble({
      name: 'generator of two driven qubits and its steady state',
      measure: 'Gaussian Hamiltonians, χ² rates',
      draws: { steadyState: 'density matrix' },
      parts: { hamiltonians: listOf(2, anyHamiltonian({ dim: 2 })), rates: listOf(2, listOf(2, anyPositive())) },
      build: ({ hamiltonians, rates }, arithmetic) => {
        const operators = [sigmaMinus(arithmetic), sigmaPlus(arithmetic)];
        const qubits = hamiltonians.map((H, k) =>
          lindbladian(
            H,
            operators.map((operator, i) => ({ operator, rate: rates[k][i] })),
          ),
        );
        const [first, second] = qubits.map((qubit, k) => embedded(qubit, dims, k));
        const [a, b] = qubits.map(uniqueSteadyState);
        return { generator: sumOfGenerators(first, second), steadyState: a.kron(b) };
      },
    }),
  }),
  asserts: ({ pair, noise: { generator, steadyState } }) =>
    atMost(productionOfPair(generator, pair).abs(), entropyProductionRate(generator, pair.rho, steadyState)),
});

/** Generator of one qubit, acting on both. */
function embedded({ hamiltonian, jumps }: Lindbladian, dims: readonly number[], qubit: number): Lindbladian {
  return lindbladian(
    embed(hamiltonian, dims, qubit),
    jumps.map(({ operator, rate }) => ({ operator: embed(operator, dims, qubit), rate })),
  );
}
