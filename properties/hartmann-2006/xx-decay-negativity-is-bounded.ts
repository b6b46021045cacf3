import { atMost, claim, formula, negativity, uniqueSteadyState } from 'clausius';
import { anyXXDecay } from './xx-decay.ts';

/** Local baths maintain more entanglement than resets of Ising spins can: up to (√5 − 1)/8, at the golden ratio. */
export default claim('xx-decay-negativity-is-bounded', {
  source: 'after HartmannDurBriegel2006, section II A',
  statement: String.raw`\mathcal{N} \le \frac{\sqrt5 - 1}{8}\quad\text{with equality at } s \in \{0, 1\},\; C = B/2,\; g = \frac{\sqrt5 - 1}{2}\,C`,
  literature: 'own result',
  systems: [[2, 2]],
  given: () => ({ model: anyXXDecay() }),
  asserts: ({ model: { generator } }, dims) => {
    const rho = uniqueSteadyState(generator);
    return atMost(negativity(rho, dims), MAXIMUM.evaluate({}, rho.arithmetic));
  },
});

export const MAXIMUM = formula('(sqrt(5) - 1)/8');
