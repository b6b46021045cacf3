import {
  anyPositive,
  anyProbability,
  atLeast,
  claim,
  composed,
  formula,
  resetGenerator,
  signedNegativity,
  uniqueSteadyState,
} from 'clausius';

/** Fresh states have to be pure enough: entangled exactly above one Bloch length, which is never below √(2/3). */
export default claim('imperfect-reset-threshold', {
  source: 'after HartmannDurBriegel2006, section III A',
  statement: String.raw`\mathcal{N} > 0 \iff p > p_c = \frac{-g(r+\gamma) + \sqrt{g^2(r+\gamma)^2 + (r+\gamma/2)(r+\gamma)[2g^2 + (r+\gamma)(r+\gamma/2)]}}{r(r+\gamma/2)}; \qquad p_c > \sqrt{2/3}`,
  literature: 'own result',
  note: 'For p < 1 the entangled interval of reset rates is bounded: fast resets leave a product of mixed states.',
  systems: [[2, 2]],
  given: () => ({
    model: composed({
      name: 'Ising spins reset to (1 + pX)/2',
      measure: 'independent χ² coupling, dephasing rate and reset rate; uniform p',
      parts: { g: anyPositive(), gamma: anyPositive(), r: anyPositive(), p: anyProbability() },
      build: ({ g, gamma, r, p }, arithmetic) => {
        const couplings = [arithmetic.real(0), arithmetic.real(0), g];
        const parameters = { couplings, resets: ['+', '+'], gamma, r, polarisation: p } as const;
        return { g, gamma, r, p, generator: resetGenerator(parameters, arithmetic) };
      },
    }),
  }),
  asserts: ({ model: { generator, g, gamma, r, p } }, dims) => {
    const rho = uniqueSteadyState(generator);
    const excess = p.minus(THRESHOLD.evaluate({ g, gamma, r }, rho.arithmetic));
    return atLeast(signedNegativity(rho, dims).times(excess), 0);
  },
});

export const THRESHOLD = formula(
  '(-(g*(r + gamma)) + sqrt(g^2*(r + gamma)^2 + (r + gamma/2)*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma))))/(r*(r + gamma/2))',
);
