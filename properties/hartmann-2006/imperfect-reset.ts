import { anyPositive, anyProbability, composedEnsemble, resetGenerator, type Real } from 'clausius';

/** Two Ising spins with dephasing, reset to mixed states of Bloch length p: the generator, and what it is made from. */
export const anyImperfectReset = () =>
  composedEnsemble({
    name: 'Ising spins reset to (1 + pX)/2',
    measure: 'independent χ² reset rate r and ratios x and y, g = xr, γ = yr/16; p = 1 − z³ with uniform z',
    parts: { r: anyPositive(), x: anyPositive(), y: anyPositive(), z: anyProbability() },
    build: (drawn, arithmetic) => {
      const { g, gamma, r, p } = parametersOf(drawn);
      const couplings = [arithmetic.real(0), arithmetic.real(0), g];
      const parameters = { couplings, resets: ['+', '+'], gamma, r, polarisation: p } as const;
      return { drawn, generator: resetGenerator(parameters, arithmetic) };
    },
  });

/** Coupling, rates and Bloch length from what is drawn. */
export function parametersOf({ r, x, y, z }: Readonly<Record<'r' | 'x' | 'y' | 'z', Real>>) {
  return { g: r.times(x), gamma: r.times(y).dividedBy(16), r, p: z.times(z).times(z).negated().plus(1) };
}
