import {
  anyPositive,
  anyProbability,
  claim,
  composed,
  equals,
  formula,
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
    model: composed({
      name: 'Ising spins reset to (1 + pX)/2',
      measure: 'χ² reset rate r; g = xr, γ = yr/16 and p = 1 − z/4 with arcsine laws of x, y and z',
      parts: { r: anyPositive(), x: anyProbability(), y: anyProbability(), z: anyProbability() },
      build: ({ r, x, y, z }, arithmetic) => {
        const [g, gamma] = [r.times(x), r.times(y).dividedBy(16)];
        const p = z.dividedBy(-4).plus(1);
        const couplings = [arithmetic.real(0), arithmetic.real(0), g];
        const parameters = { couplings, resets: ['+', '+'], gamma, r, polarisation: p } as const;
        return { g, gamma, r, p, generator: resetGenerator(parameters, arithmetic) };
      },
    }),
  }),
  asserts: ({ model: { generator, g, gamma, r, p } }, dims) => {
    const rho = uniqueSteadyState(generator);
    return equals(negativity(rho, dims), NEGATIVITY.evaluate({ g, gamma, r, p }, rho.arithmetic));
  },
});

export const NEGATIVITY = formula(
  'max(0, 2*p*g*r/(2*g^2 + (r + gamma)*(r + gamma/2)) + p^2*r^2*(r + gamma/2)/((r + gamma)*(2*g^2 + (r + gamma)*(r + gamma/2))) - 1)/4',
);
