import { anyResetModel, claim, equals, formula, negativity, uniqueSteadyState } from 'clausius';

/** Negativity of two dephasing Ising spins that are reset to |+⟩, as printed. */
export default claim('reset-negativity', {
  source: 'HartmannDurBriegel2006, equation (3)',
  statement: String.raw`\mathcal{N} = \max\Big\{0, -\frac{\gamma(r+\gamma/2)^2 + g^2(r+\gamma) - rg(r+\gamma)}{2(r+\gamma)[2g^2 + (r+\gamma/2)(r+\gamma)]}\Big\}`,
  literature: 'printed formula',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model: { generator, g, gamma, r } }, dims) => {
    const rho = uniqueSteadyState(generator);
    return equals(negativity(rho, dims), PRINTED.evaluate({ g, gamma, r }, rho.arithmetic));
  },
});

export const PRINTED = formula(
  'max(0, -(gamma*(r + gamma/2)^2 + g^2*(r + gamma) - r*g*(r + gamma))/(2*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma))))',
);
