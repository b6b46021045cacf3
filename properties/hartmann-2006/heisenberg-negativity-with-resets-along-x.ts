import { anyResetModel, claim, equals, formula, negativity, uniqueSteadyState } from 'clausius';

/** Heisenberg spins that are reset to |+⟩ and |−⟩ have the negativity of Ising spins with twice the coupling. */
export default claim('heisenberg-negativity-with-resets-along-x', {
  source: 'after HartmannDurBriegel2006, section II A',
  statement: String.raw`\mathcal{N}_{\text{Heisenberg}, +-}(g) = \mathcal{N}_{\text{Ising}, ++}(2g)`,
  literature: 'own result',
  note: 'The source says only that this case is solved analytically.',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [1, 1, 1], resets: ['+', '-'] }) }),
  asserts: ({ model: { generator, g, gamma, r } }, dims) => {
    const rho = uniqueSteadyState(generator);
    return equals(negativity(rho, dims), NEGATIVITY.evaluate({ g, gamma, r }, rho.arithmetic));
  },
});

export const NEGATIVITY = formula(
  'max(0, -(gamma*(r + gamma/2)^2 + 4*g^2*(r + gamma) - 2*r*g*(r + gamma))/(2*(r + gamma)*(8*g^2 + (r + gamma/2)*(r + gamma))))',
);
