import {
  anyPositive,
  assuming,
  atLeast,
  claim,
  composedEnsemble,
  resetGenerator,
  signedNegativity,
  uniqueSteadyState,
} from 'clausius';

/** Dephasing only destroys: the negativity of reset Ising spins falls with γ. */
export default claim('reset-negativity-decreases-with-dephasing', {
  source: 'after HartmannDurBriegel2006, equation (3)',
  statement: String.raw`\gamma \le \gamma' \;\Rightarrow\; \mathcal{N}(\gamma) \ge \mathcal{N}(\gamma'),\quad \mathcal{N} = \max\{0, -\lambda_{\min}(\rho^{T_A})\}`,
  literature: 'own result',
  systems: [[2, 2]],
  given: () => ({
    models: composedEnsemble({
      name: 'Ising spins at two dephasing rates, reset to |+⟩',
      measure:
        'independent χ² coupling and reset rate; a sixteenth of χ² for the dephasing rate and the excess of the second one',
      parts: { g: anyPositive(), small: anyPositive(), step: anyPositive(), r: anyPositive() },
      build: ({ g, small, step, r }, arithmetic) => {
        const [gamma, other] = [small, small.plus(step)].map((share) => share.dividedBy(16));
        const generators = [gamma, other].map((rate) => {
          const couplings = [arithmetic.real(0), arithmetic.real(0), g];
          return resetGenerator({ couplings, resets: ['+', '+'], gamma: rate, r }, arithmetic);
        });
        return { g, small, step, r, generators };
      },
    }),
  }),
  asserts: ({ models }, dims) => {
    const [calm, noisy] = models.generators.map((generator) => signedNegativity(uniqueSteadyState(generator), dims));
    return assuming(atLeast(noisy, 0), atLeast(calm, noisy));
  },
});
