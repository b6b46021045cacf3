import { anyResetModel, claim, equals, formula, maximum, negativity, uniqueSteadyState } from 'clausius';

/** The dephasing that resets can make up for: one threshold, the root of a cubic equation. */
export default claim('reset-threshold-in-dephasing', {
  source: 'after HartmannDurBriegel2006, equation (3)',
  statement: String.raw`\mathcal{N} = \max\Big\{0, \frac{4gr(r - g) - \gamma^3 - 4r\gamma^2 - 4(g^2 - gr + r^2)\gamma}{8(r+\gamma)[2g^2 + (r+\gamma/2)(r+\gamma)]}\Big\},\quad \text{so that } \mathcal{N} > 0 \iff \gamma^3 + 4r\gamma^2 + 4(g^2 - gr + r^2)\gamma < 4gr(r - g)`,
  literature: 'own result',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model: { generator, g, gamma, r } }, dims) => {
    const rho = uniqueSteadyState(generator);
    const { arithmetic } = rho;
    const excess = EXCESS.evaluate({ g, gamma, r }, arithmetic);
    const scale = SCALE.evaluate({ g, gamma, r }, arithmetic);
    return equals(negativity(rho, dims), maximum(arithmetic.real(0), excess.dividedBy(scale).negated()));
  },
});

export const EXCESS = formula('gamma^3 + 4*r*gamma^2 + 4*(g^2 - g*r + r^2)*gamma - 4*g*r*(r - g)');

export const SCALE = formula('8*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma))');
