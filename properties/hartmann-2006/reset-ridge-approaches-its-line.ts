import {
  anyPositive,
  atLeast,
  claim,
  composedEnsemble,
  resetGenerator,
  signedNegativity,
  uniqueSteadyState,
} from 'clausius';

/** The ridge of the negativity does not approach the line g = r/(1 + √3): it stays 0.539 γ above it. */
export default claim('reset-ridge-approaches-its-line', {
  source: 'HartmannDurBriegel2006, figure 1',
  statement: String.raw`g^*(r) - \frac{r}{1+\sqrt3} \to 0:\quad r \ge 8\gamma,\; \frac{r}{1+\sqrt3} + \frac\gamma2 \le g \le g' \;\Rightarrow\; \mathcal{N}(g, r) \ge \mathcal{N}(g', r)`,
  literature: 'false',
  surrogate: 'r ≥ 8γ stands for large r, and γ/2 for any distance',
  note: 'If the ridge came within γ/2 of the line, the negativity would fall beyond that. It is true of the ratio g/r.',
  systems: [[2, 2]],
  given: () => ({
    models: composedEnsemble({
      name: 'Ising spins with r ≥ 8γ at two couplings above r/(1 + √3) + γ/2',
      measure: 'χ² dephasing rate, excess r − 8γ and steps of the coupling in units of γ/16',
      draws: [RATES, RATES],
      parts: { gamma: anyPositive(), excess: anyPositive(), first: anyPositive(), second: anyPositive() },
      build: ({ gamma, excess, first, second }, arithmetic) => {
        const r = gamma.times(8).plus(excess);
        // 0.366026 > 1/(1 + √3)
        const start = r.times(arithmetic.real(183013, 500000)).plus(gamma.dividedBy(2));
        const [step, other] = [first, second].map((share) => share.times(gamma).dividedBy(16));
        return [start.plus(step), start.plus(step).plus(other)].map((g) => {
          const couplings = [arithmetic.real(0), arithmetic.real(0), g];
          return { g, gamma, r, generator: resetGenerator({ couplings, resets: ['+', '+'], gamma, r }, arithmetic) };
        });
      },
    }),
  }),
  asserts: ({ models }, dims) => {
    const [near, far] = models.map(({ generator }) => signedNegativity(uniqueSteadyState(generator), dims));
    return atLeast(near, far);
  },
});

const RATES = { g: 'positive', r: 'positive' } as const;
