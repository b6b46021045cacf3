import {
  anyPositive,
  claim,
  composedEnsemble,
  equals,
  lindbladian,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  uniqueSteadyState,
} from 'clausius';

/** With σ₋ as the lowering operator of the Pauli matrices the population of |0⟩ tends to κ/(γ + κ), not to γ/(γ + κ). */
export default claim('limit-of-the-population-as-printed', {
  source: 'Vedral2009, state below equation (5)',
  statement: String.raw`a_\infty = \langle 0|\pi|0\rangle = \frac{\gamma}{\gamma+\kappa},\quad \sigma_- = |1\rangle\langle 0|`,
  literature: 'false',
  note: 'One of two readings of σ₋: with σ₋ = |0⟩⟨1| it is right, but then the phase e^{−iωt} of the coherence asks for σ_z|0⟩ = |0⟩, and σ₋ raises the energy.',
  systems: [2],
  given: () => ({
    decay: composedEnsemble({
      name: 'decaying qubit',
      measure: 'χ² rates',
      parts: { gamma: anyPositive(), kappa: anyPositive() },
      build: ({ gamma, kappa }, arithmetic) => ({
        gamma,
        kappa,
        generator: lindbladian(pauliZ(arithmetic), [
          { operator: sigmaMinus(arithmetic), rate: gamma },
          { operator: sigmaPlus(arithmetic), rate: kappa },
        ]),
      }),
    }),
  }),
  asserts: ({ decay: { gamma, kappa, generator } }) =>
    equals(uniqueSteadyState(generator).realPart(0, 0), gamma.dividedBy(gamma.plus(kappa))),
});
