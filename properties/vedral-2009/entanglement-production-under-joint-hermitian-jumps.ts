import {
  anyStateWithClosest,
  anyObservable,
  atMost,
  claim,
  entropyProductionRate,
  lindbladian,
  maximallyMixed,
  productionOfPair,
} from 'clausius';

/** A Hermitian jump on both qubits together, whose stationary state is 1/4, can destroy entanglement faster than it produces entropy. */
export default claim('entanglement-production-under-joint-hermitian-jumps', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \mathcal{D}[A],\ A = A^\dagger \text{ on two qubits}`,
  literature: 'false',
  note: 'True for sums of local jumps, which keep separable states separable.',
  systems: [[2, 2]],
  given: () => ({ pair: anyStateWithClosest({ dims: [2, 2] }), jump: anyObservable({ dim: 4 }) }),
  asserts: ({ pair, jump }) => {
    const { arithmetic } = pair.rho;
    const generator = lindbladian(arithmetic.identity(4).scaled(0), [jump]);
    const sigma = entropyProductionRate(generator, pair.rho, maximallyMixed(4, arithmetic));
    return atMost(productionOfPair(generator, pair).abs(), sigma);
  },
});
