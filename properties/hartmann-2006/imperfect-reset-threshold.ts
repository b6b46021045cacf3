import {
  allOf,
  equals,
  anyPositive,
  anyProbability,
  atLeast,
  claim,
  composedEnsemble,
  formula,
  type Real,
  resetGenerator,
  maximum,
  negativity,
  uniqueSteadyState,
} from 'clausius';

/** Fresh states have to be pure enough: entangled exactly above one Bloch length, which is never below √(2/3). */
export default claim('imperfect-reset-threshold', {
  source: 'after HartmannDurBriegel2006, section III A',
  statement: String.raw`\mathcal{N} = \tfrac14\max\{0, (p - p_c)(cp + \tfrac1{p_c})\},\quad c = \frac{r^2(r+\gamma/2)}{(r+\gamma)[2g^2 + (r+\gamma)(r+\gamma/2)]},\quad \text{so that } \mathcal{N} > 0 \iff p > p_c = \frac{-g(r+\gamma) + \sqrt{g^2(r+\gamma)^2 + (r+\gamma/2)(r+\gamma)[2g^2 + (r+\gamma)(r+\gamma/2)]}}{r(r+\gamma/2)}; \qquad p_c > \sqrt{2/3}`,
  literature: 'own result',
  note: 'For p < 1 the entangled interval of reset rates is bounded: fast resets leave a product of mixed states.',
  systems: [[2, 2]],
  given: () => ({
    model: composedEnsemble({
      name: 'Ising spins reset to (1 + pX)/2',
      measure: 'independent χ² reset rate r and ratios x and y, g = xr, γ = yr/16; p = 1 − z³ with uniform z',
      parts: { r: anyPositive(), x: anyPositive(), y: anyPositive(), z: anyProbability() },
      build: (drawn, arithmetic) => {
        const { g, gamma, r, p } = parametersOf(drawn);
        const couplings = [arithmetic.real(0), arithmetic.real(0), g];
        const parameters = { couplings, resets: ['+', '+'], gamma, r, polarisation: p } as const;
        return { drawn, generator: resetGenerator(parameters, arithmetic) };
      },
    }),
  }),
  asserts: ({ model: { generator, drawn } }, dims) => {
    const { g, gamma, r, p } = parametersOf(drawn);
    const rho = uniqueSteadyState(generator);
    const { arithmetic } = rho;
    const [threshold, c, infimum] = [THRESHOLD, CORRELATION, INFIMUM].map((part) =>
      part.evaluate({ g, gamma, r }, arithmetic),
    );
    const slope = c.times(p).plus(arithmetic.real(1).dividedBy(threshold));
    const signed = p.minus(threshold).times(slope).dividedBy(4);
    const expected = equals(negativity(rho, dims), maximum(arithmetic.real(0), signed));
    return allOf(expected, atLeast(threshold, infimum));
  },
});

export const THRESHOLD = formula(
  '(-(g*(r + gamma)) + sqrt(g^2*(r + gamma)^2 + (r + gamma/2)*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma))))/(r*(r + gamma/2))',
);

export const CORRELATION = formula('r^2*(r + gamma/2)/((r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))');
export const INFIMUM = formula('sqrt(2/3)');

/** Coupling, rates and Bloch length from what is drawn. */
function parametersOf({ r, x, y, z }: Readonly<Record<'r' | 'x' | 'y' | 'z', Real>>) {
  return { g: r.times(x), gamma: r.times(y).dividedBy(16), r, p: z.times(z).times(z).negated().plus(1) };
}
