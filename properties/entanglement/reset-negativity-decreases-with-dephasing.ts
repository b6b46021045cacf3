import { anyPositive, atLeast, claim, composed, resetGenerator, signedNegativity, uniqueSteadyState } from 'clausius';

/** Dephasing only destroys: the negativity of reset Ising spins falls with γ. */
export default claim('reset-negativity-decreases-with-dephasing', {
  source: 'after HartmannDurBriegel2006, equation (3)',
  statement: String.raw`\gamma \le \gamma' \;\Rightarrow\; \lambda_{\min}(\rho^{T_A}(\gamma)) \le \lambda_{\min}(\rho^{T_A}(\gamma')),\quad \mathcal{N} = \max\{0, -\lambda_{\min}(\rho^{T_A})\}`,
  literature: 'own result',
  systems: [[2, 2]],
  given: () => ({
    models: composed({
      name: 'Ising spins at two dephasing rates, reset to |+⟩',
      measure: 'independent χ² coupling, dephasing rate, excess of the second one, and reset rate',
      parts: { g: anyPositive(), gamma: anyPositive(), excess: anyPositive(), r: anyPositive() },
      build: ({ g, gamma, excess, r }, arithmetic) => {
        const generators = [gamma, gamma.plus(excess)].map((rate) => {
          const couplings = [arithmetic.real(0), arithmetic.real(0), g];
          return resetGenerator({ couplings, resets: ['+', '+'], gamma: rate, r }, arithmetic);
        });
        return { g, gamma, excess, r, generators };
      },
    }),
  }),
  asserts: ({ models }, dims) => {
    const [calm, noisy] = models.generators.map((generator) => signedNegativity(uniqueSteadyState(generator), dims));
    return atLeast(calm, noisy);
  },
});
