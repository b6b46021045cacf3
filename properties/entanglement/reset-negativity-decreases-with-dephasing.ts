import { anyPositive, atLeast, claim, composed, resetGenerator, negativity, uniqueSteadyState } from 'clausius';

/** Dephasing only destroys: the negativity of reset Ising spins falls with γ. */
export default claim('reset-negativity-decreases-with-dephasing', {
  source: 'after HartmannDurBriegel2006, equation (3)',
  statement: String.raw`\gamma \le \gamma' \;\Rightarrow\; \mathcal{N}(\gamma) \ge \mathcal{N}(\gamma')`,
  literature: 'own result',
  systems: [[2, 2]],
  given: () => ({
    models: composed({
      name: 'Ising spins at two dephasing rates, reset to |+⟩',
      measure: 'independent χ² coupling, dephasing rate, excess of the second one, and reset rate',
      parts: { g: anyPositive(), gamma: anyPositive(), excess: anyPositive(), r: anyPositive() },
      build: ({ g, gamma, excess, r }, arithmetic) =>
        [gamma, gamma.plus(excess)].map((rate) => {
          const couplings = [arithmetic.real(0), arithmetic.real(0), g];
          return resetGenerator({ couplings, resets: ['+', '+'], gamma: rate, r }, arithmetic);
        }),
    }),
  }),
  asserts: ({ models }, dims) => {
    const [calm, noisy] = models.map((generator) => negativity(uniqueSteadyState(generator), dims));
    return atLeast(calm, noisy);
  },
});
