import { anyResetModel, atMost, claim, formula, negativity, uniqueSteadyState } from 'clausius';

/** The coupling at which the negativity is largest for a fixed reset rate: it keeps a constant distance from r/(1 + √3). */
export default claim('reset-ridge-in-coupling', {
  source: 'after HartmannDurBriegel2006, figure 1',
  statement: String.raw`\mathcal{N}(g, r) \le \mathcal{N}(g^*(r), r),\quad g^*(r) = \frac{-r(2r+\gamma) + \sqrt{r^2(2r+\gamma)^2 + 4(r+\gamma)^3(2r+\gamma)}}{4(r+\gamma)} = \frac{r}{1+\sqrt3} + \Big(\frac14 + \frac{\sqrt3}{6}\Big)\gamma + O\Big(\frac1r\Big)`,
  literature: 'own result',
  corrects: [
    {
      claim: 'reset-ridge-approaches-its-line',
      as: 'qualified',
      basis: 'our reading',
      place: 'figure 1',
      words: 'This middle line is approached by the upper and lower one, asymptotically, for large g ,r',
    },
  ],
  note: 'The maximum in the reset rate lies on the other side, at g = r/(1 + √3) − (3/8 + 5√3/24)γ + O(1/r).',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model: { generator, gamma, r } }, dims) => {
    const rho = uniqueSteadyState(generator);
    const ridge = RIDGE.evaluate({ gamma, r }, rho.arithmetic);
    return atMost(negativity(rho, dims), NEGATIVITY.evaluate({ g: ridge, gamma, r }, rho.arithmetic));
  },
});

export const RIDGE = formula(
  '(-(r*(2*r + gamma)) + sqrt(r^2*(2*r + gamma)^2 + 4*(r + gamma)^3*(2*r + gamma)))/(4*(r + gamma))',
);

/** Equation (3). */
export const NEGATIVITY = formula(
  'max(0, -(gamma*(r + gamma/2)^2 + g^2*(r + gamma) - r*g*(r + gamma))/(2*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma))))',
);
