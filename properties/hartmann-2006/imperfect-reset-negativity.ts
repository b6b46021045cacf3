import { claim, equals, formula, negativity, uniqueSteadyState } from 'clausius';
import { anyImperfectReset, parametersOf } from './imperfect-reset.ts';

/** Negativity of Ising spins whose fresh states are mixed, with Bloch length p. */
export default claim('imperfect-reset-negativity', {
  source: 'after HartmannDurBriegel2006, section III A',
  statement: String.raw`\mathcal{N} = \tfrac14\max\{0, 2pq + p^2c - 1\},\quad q = \frac{gr}{2g^2 + (r+\gamma)(r+\gamma/2)},\; c = \frac{r^2(r+\gamma/2)}{(r+\gamma)[2g^2 + (r+\gamma)(r+\gamma/2)]}`,
  literature: 'own result',
  note: 'The source says only that the steady state stays entangled.',
  systems: [[2, 2]],
  given: () => ({ model: anyImperfectReset() }),
  asserts: ({ model: { generator, drawn } }, dims) => {
    const { g, gamma, r, p } = parametersOf(drawn);
    const rho = uniqueSteadyState(generator);
    return equals(negativity(rho, dims), NEGATIVITY.evaluate({ g, gamma, r, p }, rho.arithmetic));
  },
});

export const NEGATIVITY = formula(
  'max(0, 2*p*g*r/(2*g^2 + (r + gamma)*(r + gamma/2)) + p^2*r^2*(r + gamma/2)/((r + gamma)*(2*g^2 + (r + gamma)*(r + gamma/2))) - 1)/4',
);
