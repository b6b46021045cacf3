import {
  anyPositive,
  anyProbability,
  claim,
  composedEnsemble,
  equals,
  formula,
  type Real,
  negativity,
  resetGenerator,
  uniqueSteadyState,
} from 'clausius';

/** Negativity of Ising spins whose fresh states are mixed, with Bloch length p. */
export default claim('imperfect-reset-negativity', {
  source: 'after HartmannDurBriegel2006, section III A',
  statement: String.raw`\mathcal{N} = \tfrac14\max\{0, 2pq + p^2c - 1\},\quad q = \frac{gr}{2g^2 + (r+\gamma)(r+\gamma/2)},\; c = \frac{r^2(r+\gamma/2)}{(r+\gamma)[2g^2 + (r+\gamma)(r+\gamma/2)]}`,
  literature: 'own result',
  note: 'The source says only that the steady state stays entangled.',
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
    return equals(negativity(rho, dims), NEGATIVITY.evaluate({ g, gamma, r, p }, rho.arithmetic));
  },
});

export const NEGATIVITY = formula(
  'max(0, 2*p*g*r/(2*g^2 + (r + gamma)*(r + gamma/2)) + p^2*r^2*(r + gamma/2)/((r + gamma)*(2*g^2 + (r + gamma)*(r + gamma/2))) - 1)/4',
);

/** Coupling, rates and Bloch length from what is drawn. */
function parametersOf({ r, x, y, z }: Readonly<Record<'r' | 'x' | 'y' | 'z', Real>>) {
  return { g: r.times(x), gamma: r.times(y).dividedBy(16), r, p: z.times(z).times(z).negated().plus(1) };
}
