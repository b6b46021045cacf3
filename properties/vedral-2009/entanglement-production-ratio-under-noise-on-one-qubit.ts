import {
  anyStateWithClosest,
  anyJumpOperator,
  atMost,
  claim,
  composedEnsemble,
  embed,
  entropyProductionRate,
  lindbladian,
  maximallyMixed,
  productionOfPair,
  spectral,
  uniqueSteadyState,
} from 'clausius';

/** Noise on one qubit by any jump breaks |Ė| ≤ σ: by more than a quarter of the logarithm of the smallest eigenvalue? */
export default claim('entanglement-production-ratio-under-noise-on-one-qubit', {
  source: 'after Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le (1 + \tfrac14\ln\tfrac1{4\lambda_{\min}(\rho)})\,\sigma \text{ for } \mathcal{D}[A \otimes 1] \text{ on two qubits},\ \mathcal{L}(\pi) = 0`,
  literature: 'conjecture',
  note: 'Open: no bound of |Ė|/σ is proved. The factor is 1 at λ_min = 1/4, and 1/4 is about the rate at which the largest ratio among X states grows with the logarithm, so that no constant is expected to be a bound and little room is left: see docs/entanglement-production.md.',
  systems: [[2, 2]],
  given: (dims) => ({
    pair: anyStateWithClosest({ dims: [2, 2] }),
    noise: composedEnsemble({
      name: 'noise on one of two qubits by one jump, and a steady state',
      measure: 'that of the jump',
      draws: { steadyState: 'density matrix' },
      parts: { jump: anyJumpOperator({ dim: 2 }) },
      build: ({ jump }, arithmetic) => {
        const none = arithmetic.identity(2).scaled(0);
        return {
          generator: lindbladian(none.kron(none), [embed(jump, dims, 0)]),
          // The other qubit is free: σ does not depend on its state in π.
          steadyState: uniqueSteadyState(lindbladian(none, [jump])).kron(maximallyMixed(2, arithmetic)),
        };
      },
    }),
  }),
  asserts: ({ pair, noise: { generator, steadyState } }) => {
    const sigma = entropyProductionRate(generator, pair.rho, steadyState);
    const factor = spectral(pair.rho).eigenvalues()[0].times(4).ln().dividedBy(-4).plus(1);
    return atMost(productionOfPair(generator, pair).abs(), sigma.times(factor));
  },
});
