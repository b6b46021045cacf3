import { anyResetModel, claim, equals, formula, negativity, uniqueSteadyState } from 'clausius';

/** Negativity of two dephasing Heisenberg spins that are reset to |0⟩ and |1⟩. */
export default claim('heisenberg-negativity-with-opposite-resets', {
  source: 'after HartmannDurBriegel2006, section II',
  statement: String.raw`\mathcal{N} = \max\Big\{0, \frac{g(r - 2g)}{8g^2 + r(r + \gamma)}\Big\}`,
  literature: 'own result',
  note: 'The source says only that this case is solved analytically. The threshold r = 2g does not depend on the dephasing.',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [1, 1, 1], resets: ['0', '1'] }) }),
  asserts: ({ model: { generator, g, gamma, r } }, dims) => {
    const rho = uniqueSteadyState(generator);
    return equals(negativity(rho, dims), NEGATIVITY.evaluate({ g, gamma, r }, rho.arithmetic));
  },
});

export const NEGATIVITY = formula('max(0, g*(r - 2*g)/(8*g^2 + r*(r + gamma)))');
