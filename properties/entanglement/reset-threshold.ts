import {
  anyPositive,
  atLeast,
  claim,
  composed,
  formula,
  resetGenerator,
  signedNegativity,
  uniqueSteadyState,
} from 'clausius';

/** Above the dephasing rate, Ising spins are entangled beyond one threshold of the reset rate and separable below it. */
export default claim('reset-threshold', {
  source: 'HartmannDurBriegel2006, section II A',
  statement: String.raw`g > \gamma:\; \mathcal{N} > 0 \iff r > r_c = \frac{g^2 - g\gamma + \gamma^2 + \sqrt{g(g^3 + 2g^2\gamma - g\gamma^2 - \gamma^3)}}{2(g - \gamma)}`,
  literature: 'theorem',
  note: 'The source shows the threshold in a figure; the formula is the root of its equation (3).',
  systems: [[2, 2]],
  given: () => ({ model: anyStrongModel() }),
  asserts: ({ model: { generator, g, gamma, r } }, dims) => {
    const rho = uniqueSteadyState(generator);
    const threshold = THRESHOLD.evaluate({ g, gamma }, rho.arithmetic);
    return atLeast(signedNegativity(rho, dims).times(r.minus(threshold)), 0);
  },
});

export const THRESHOLD = formula(
  '(g^2 - g*gamma + gamma^2 + sqrt(g*(g^3 + 2*g^2*gamma - g*gamma^2 - gamma^3)))/(2*(g - gamma))',
);

/** Models whose coupling exceeds the dephasing rate. */
const anyStrongModel = () =>
  composed({
    name: 'Ising spins with g > γ, reset to |+⟩',
    measure: 'independent χ² excess g − γ, dephasing rate and reset rate',
    draws: { g: 'positive' },
    parts: { excess: anyPositive(), gamma: anyPositive(), r: anyPositive() },
    build: ({ excess, gamma, r }, arithmetic) => {
      const g = gamma.plus(excess);
      const couplings = [arithmetic.real(0), arithmetic.real(0), g];
      return { g, gamma, r, generator: resetGenerator({ couplings, resets: ['+', '+'], gamma, r }, arithmetic) };
    },
  });
