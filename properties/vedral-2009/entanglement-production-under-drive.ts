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
  pauliZ,
  productionOfPair,
  sigmaMinus,
  sigmaPlus,
  sumOfGenerators,
  uniqueSteadyState,
  type Lindbladian,
} from 'clausius';

/** Driven qubits, each in a thermal bath of its own: is the bound that holds without the drive still true? */
export default claim('entanglement-production-under-drive', {
  source: 'after Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \textstyle\sum_k -i[H_k, \cdot] + \gamma_k\mathcal{D}[\sigma_-^{(k)}] + \kappa_k\mathcal{D}[\sigma_+^{(k)}] + \eta_k\mathcal{D}[\sigma_z^{(k)}],\ \mathcal{L}(\pi) = 0`,
  literature: 'conjecture',
  note: 'Open: H_k is any Hamiltonian of qubit k, in the frame of the drive, so that π is no Gibbs state and detailed balance (GNS) fails; neither a proof nor a violation is known. Pure dephasing brings |Ė|/σ to 1, see entanglement-production-under-drive-without-dephasing.',
  systems: [[2, 2]],
  given: (dims) => ({
    pair: anyStateWithClosest({ dims: [2, 2] }),
    noise: composedEnsemble({
      name: 'generator of two driven qubits and its steady state',
      measure: 'Gaussian Hamiltonians, χ² rates',
      draws: { steadyState: 'density matrix' },
      parts: { hamiltonians: listOf(2, anyHamiltonian({ dim: 2 })), rates: listOf(2, listOf(3, anyPositive())) },
      build: ({ hamiltonians, rates }, arithmetic) => {
        const operators = [sigmaMinus(arithmetic), sigmaPlus(arithmetic), pauliZ(arithmetic)];
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
