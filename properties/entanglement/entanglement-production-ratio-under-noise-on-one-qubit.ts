import {
  anyExactPair,
  anyJumpOperator,
  atMost,
  claim,
  embed,
  entropyProductionRate,
  lindbladian,
  maximallyMixed,
  productionOfPair,
  uniqueSteadyState,
} from 'clausius';

/** Noise on one qubit by any jump breaks |Ė| ≤ σ: by how much at most? */
export default claim('entanglement-production-ratio-under-noise-on-one-qubit', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le 8\sigma \text{ for } \mathcal{D}[A \otimes 1],\ \mathcal{L}(\pi) = 0`,
  literature: 'conjecture',
  note: 'Open: is |Ė|/σ bounded?',
  systems: [[2, 2]],
  given: () => ({ pair: anyExactPair({ dims: [2, 2] }), jump: anyJumpOperator(2) }),
  asserts: ({ pair, jump }, dims) => {
    const { arithmetic } = pair.rho;
    const none = arithmetic.identity(2).scaled(0);
    const generator = lindbladian(none.kron(none), [embed(jump, dims, 0)]);
    // The other qubit is free: σ does not depend on its state in π.
    const reference = uniqueSteadyState(lindbladian(none, [jump])).kron(maximallyMixed(2, arithmetic));
    const sigma = entropyProductionRate(generator, pair.rho, reference);
    return atMost(productionOfPair(generator, pair).abs(), sigma.times(8));
  },
});
