import {
  anyDensityMatrix,
  anyJumpOperator,
  anyNumber,
  anyTemperature,
  atLeast,
  claim,
  composedEnsemble,
  lindbladian,
  listOf,
  spectral,
  uniqueSteadyState,
  zeroMatrix,
} from 'clausius';

/** A steady state that commutes with the Hamiltonian suffices: the adiabatic part is nonnegative in every state. */
export default claim('adiabatic-entropy-production-with-commuting-steady-states', {
  source: 'after EspositoVandenBroeck2010',
  statement: String.raw`\sigma_{\mathrm{ad}} = \sum_k s_k\operatorname{tr}\rho\,(L_k^\dagger L_k - e^{-s_k}L_kL_k^\dagger) - \operatorname{tr}\mathcal{L}(\rho)\ln\pi \ge 0 \text{ for } \mathcal{L} = -i[H_{\mathrm{eff}}, {\cdot}] + \sum_k\mathcal{D}[L_k] + e^{-s_k}\mathcal{D}[L_k^\dagger],\; [H_{\mathrm{eff}}, \pi] = 0`,
  literature: 'own result',
  note: 'The jumps need not be eigenoperators of any Hamiltonian; s_k is the entropy that a jump gives to its bath. Drawn are all functions H_eff of a steady state without degeneracy. Without the condition see adiabatic-entropy-production-with-lamb-shift.',
  effort: 1 / 8,
  systems: [2, 3],
  given: (dim) => ({
    rho: anyDensityMatrix({ dim }),
    noise: composedEnsemble({
      name: 'pairs of jumps with a Hamiltonian that commutes with the steady state',
      measure: 'Gaussian jumps, Boltzmann factors with arcsine law, normal h_k in H = h₁π + … + h_{d−1}π^{d−1}',
      parts: {
        jumps: listOf(2, anyJumpOperator({ dim })),
        baths: listOf(2, anyTemperature()),
        h: listOf(dim - 1, anyNumber()),
      },
      build: ({ jumps, baths, h }, arithmetic) => {
        const pairs = jumps.flatMap((operator, k) => [
          { operator, rate: 1 },
          { operator: operator.adjoint(), rate: baths[k].boltzmannFactor },
        ]);
        const pi = uniqueSteadyState(lindbladian(zeroMatrix(dim, arithmetic), pairs));
        // Horner's scheme.
        const H = h.reduceRight(
          (sum, coefficient) => pi.times(sum).plus(pi.scaled(coefficient)),
          zeroMatrix(dim, arithmetic),
        );
        return { generator: lindbladian(H, pairs), pi, jumps, baths };
      },
    }),
  }),
  asserts: ({ rho, noise: { generator, pi, jumps, baths } }) => {
    const flow = jumps
      .map((L, k) => {
        const { beta, boltzmannFactor } = baths[k];
        const [down, up] = [L.adjoint().times(L), L.times(L.adjoint())].map((square) => rho.traceOfProduct(square));
        return down.minus(up.times(boltzmannFactor)).times(beta);
      })
      .reduce((sum, term) => sum.plus(term));
    return atLeast(flow, spectral(pi).logTrace(generator.applyTo(rho)));
  },
});
