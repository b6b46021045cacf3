import { allOf, anyResetModel, atMost, claim, equals, formula, maximum, negativity, uniqueSteadyState } from 'clausius';

/** For a fixed reset rate, Ising spins are entangled between two couplings, if at all. */
export default claim('reset-threshold-in-coupling', {
  source: 'after HartmannDurBriegel2006, equation (3)',
  statement: String.raw`\mathcal{N} = \max\Big\{0, \frac{d}{2[2g^2 + (r+\gamma/2)(r+\gamma)]}\Big\},\quad d = \frac{r^2}{4} - \gamma\frac{(r + \gamma/2)^2}{r + \gamma} - \Big(g - \frac r2\Big)^2 \le \frac{r^3 - 3\gamma r^2 - 4\gamma^2 r - \gamma^3}{4(r+\gamma)},\quad \text{so that } \mathcal{N} > 0 \iff \Big(g - \frac r2\Big)^2 < \frac{r^2}{4} - \gamma\frac{(r + \gamma/2)^2}{r + \gamma}`,
  literature: 'own result',
  note: 'No coupling entangles below r = 4.0489 γ, the positive root of r³ − 3γr² − 4γ²r − γ³, which is γ/(2 cos(2π/7) − 1).',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model: { generator, g, gamma, r } }, dims) => {
    const rho = uniqueSteadyState(generator);
    const { arithmetic } = rho;
    const distance = DISTANCE.evaluate({ g, gamma, r }, arithmetic);
    const scale = SCALE.evaluate({ g, gamma, r }, arithmetic);
    const largest = CUSP.evaluate({ gamma, r }, arithmetic).dividedBy(r.plus(gamma).times(4));
    return allOf(
      equals(negativity(rho, dims), maximum(arithmetic.real(0), distance.dividedBy(scale))),
      atMost(distance, largest),
    );
  },
});

/** Squared half width of the entangled interval minus the squared distance of g from its centre r/2. */
export const DISTANCE = formula('r^2/4 - gamma*(r + gamma/2)^2/(r + gamma) - (g - r/2)^2');
/** Four times r + γ times the largest DISTANCE that any coupling has. */
export const CUSP = formula('r^3 - 3*gamma*r^2 - 4*gamma^2*r - gamma^3');

export const SCALE = formula('2*(2*g^2 + (r + gamma/2)*(r + gamma))');
