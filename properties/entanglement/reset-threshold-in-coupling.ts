import {
  anyResetModel,
  assuming,
  atLeast,
  atMost,
  claim,
  equals,
  formula,
  negativity,
  signedNegativity,
  uniqueSteadyState,
} from 'clausius';

/** For a fixed reset rate, Ising spins are entangled between two couplings, if at all. */
export default claim('reset-threshold-in-coupling', {
  source: 'after HartmannDurBriegel2006, equation (3)',
  statement: String.raw`\mathcal{N} > 0 \iff \Big(g - \frac r2\Big)^2 < \frac{r^2}{4} - \gamma\frac{(r + \gamma/2)^2}{r + \gamma}; \qquad r^3 \le 3\gamma r^2 + 4\gamma^2 r + \gamma^3 \Rightarrow \mathcal{N} = 0`,
  literature: 'own result',
  note: 'No coupling entangles below r = 4.0489 γ, the positive root of r³ − 3γr² − 4γ²r − γ³, which is γ/(2 cos(2π/7) − 1).',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model: { generator, g, gamma, r } }, dims) => {
    const rho = uniqueSteadyState(generator);
    const distance = DISTANCE.evaluate({ g, gamma, r }, rho.arithmetic);
    const cusp = CUSP.evaluate({ gamma, r }, rho.arithmetic);
    const isBeyond = cusp.sign() === 1;
    return isBeyond
      ? atLeast(signedNegativity(rho, dims).times(distance), 0)
      : assuming(atMost(cusp, 0), equals(negativity(rho, dims), 0));
  },
});

/** Squared half width of the entangled interval minus the squared distance of g from its centre r/2. */
export const DISTANCE = formula('r^2/4 - gamma*(r + gamma/2)^2/(r + gamma) - (g - r/2)^2');
export const CUSP = formula('r^3 - 3*gamma*r^2 - 4*gamma^2*r - gamma^3');
