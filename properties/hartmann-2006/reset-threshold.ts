import {
  allOf,
  atMost,
  equals,
  anyPositive,
  atLeast,
  claim,
  composedEnsemble,
  formula,
  resetGenerator,
  maximum,
  negativity,
  uniqueSteadyState,
} from 'clausius';

/** Above the dephasing rate, Ising spins are entangled beyond one threshold of the reset rate and separable below it. */
export default claim('reset-threshold', {
  source: 'after HartmannDurBriegel2006, section II A',
  statement: String.raw`g > \gamma:\; \mathcal{N} = \max\Big\{0, \frac{(g - \gamma)(r - r_c)(r - r_c')}{2(r+\gamma)[2g^2 + (r+\gamma/2)(r+\gamma)]}\Big\},\quad r_c' < 0 < r_c,\quad \text{so that } \mathcal{N} > 0 \iff r > r_c = \frac{g^2 - g\gamma + \gamma^2 + \sqrt{g(g^3 + 2g^2\gamma - g\gamma^2 - \gamma^3)}}{2(g - \gamma)}`,
  literature: 'own result',
  note: 'The source shows the threshold in a figure; the formula is the root of its equation (3).',
  systems: [[2, 2]],
  given: () => ({ model: anyStrongModel() }),
  asserts: ({ model: { generator, excess, gamma, r } }, dims) => {
    const g = gamma.plus(excess);
    const rho = uniqueSteadyState(generator);
    const { arithmetic } = rho;
    const [threshold, other] = [THRESHOLD, OTHER].map((root) => root.evaluate({ g, gamma }, arithmetic));
    const slope = SLOPE.evaluate({ g, gamma, r }, arithmetic);
    const signed = slope.times(r.minus(threshold)).times(r.minus(other));
    const expected = equals(negativity(rho, dims), maximum(arithmetic.real(0), signed));
    return allOf(expected, atLeast(threshold, 0), atMost(other, 0));
  },
});

export const THRESHOLD = formula(
  '(g^2 - g*gamma + gamma^2 + sqrt(g*(g^3 + 2*g^2*gamma - g*gamma^2 - gamma^3)))/(2*(g - gamma))',
);

/** The other root r_c′, and what stands before (r − r_c)(r − r_c′). */
export const OTHER = formula(
  '(g^2 - g*gamma + gamma^2 - sqrt(g*(g^3 + 2*g^2*gamma - g*gamma^2 - gamma^3)))/(2*(g - gamma))',
);
export const SLOPE = formula('(g - gamma)/(2*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))');

/** Models whose coupling exceeds the dephasing rate. */
const anyStrongModel = () =>
  composedEnsemble({
    name: 'Ising spins with g > γ, reset to |+⟩',
    measure: 'independent χ² excess g − γ, dephasing rate and reset rate',
    draws: { g: 'positive' },
    parts: { excess: anyPositive(), gamma: anyPositive(), r: anyPositive() },
    build: ({ excess, gamma, r }, arithmetic) => {
      const g = gamma.plus(excess);
      const couplings = [arithmetic.real(0), arithmetic.real(0), g];
      return { excess, gamma, r, generator: resetGenerator({ couplings, resets: ['+', '+'], gamma, r }, arithmetic) };
    },
  });
