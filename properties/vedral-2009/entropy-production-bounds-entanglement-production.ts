import {
  anyStateWithClosest,
  anyJumpOperator,
  atMost,
  claim,
  entropyProductionRate,
  lindbladian,
  listOf,
  productionOfPair,
  uniqueSteadyState,
} from 'clausius';

/** Without internal dynamics, does entanglement change no faster than entropy is produced? Not for every noise. */
export default claim('entropy-production-bounds-entanglement-production', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\sigma_E| \le \sigma \text{ without driven entanglement}:\quad \mathcal{L} = \textstyle\sum_k \mathcal{D}[L_k],\ \mathcal{L}(\pi) = 0`,
  literature: 'conjecture',
  refutedBy: [
    'entanglement-production-in-a-common-bath',
    'entanglement-production-ratio-below-three-halves',
    'entanglement-production-under-coherent-jumps-on-one-qubit',
    'entanglement-production-under-joint-hermitian-jumps',
    'entanglement-production-under-local-noise',
    'entanglement-production-under-pair-jumps',
    'entanglement-production-with-interacting-qubits-in-a-bath',
  ],
  note: 'In the source driving includes internal dynamics; what is left is dissipation alone, by any jumps. Tested with two jumps, which leave one stationary state.',
  systems: [[2, 2]],
  given: () => ({ pair: anyStateWithClosest({ dims: [2, 2] }), jumps: listOf(2, anyJumpOperator({ dim: 4 })) }),
  asserts: ({ pair, jumps }) => {
    const generator = lindbladian(pair.rho.arithmetic.identity(4).scaled(0), jumps);
    const sigma = entropyProductionRate(generator, pair.rho, uniqueSteadyState(generator));
    return atMost(productionOfPair(generator, pair).abs(), sigma);
  },
});
