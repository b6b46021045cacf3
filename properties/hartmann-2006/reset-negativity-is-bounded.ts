import { anyResetModel, atMost, claim, formula, negativity, uniqueSteadyState } from 'clausius';

/** The largest negativity that resets to |+⟩ can maintain is approached without dephasing at g = r/(1 + √3). */
export default claim('reset-negativity-is-bounded', {
  source: 'HartmannDurBriegel2006, section II',
  statement: String.raw`\mathcal{N} \le \frac{\sqrt3 - 1}{8}`,
  literature: 'theorem',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model }, dims) => {
    const rho = uniqueSteadyState(model.generator);
    return atMost(negativity(rho, dims), SUPREMUM.evaluate({}, rho.arithmetic));
  },
});

export const SUPREMUM = formula('(sqrt(3) - 1)/8');
