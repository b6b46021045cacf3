import { claim, equals, formula, negativity, uniqueSteadyState } from 'clausius';
import { anyXXDecay } from './xx-decay.ts';

/** Negativity of two spins with XX coupling in local baths, without any reset. */
export default claim('xx-decay-negativity', {
  source: 'after HartmannDurBriegel2006, section II A',
  statement: String.raw`\mathcal{N} = \max\Big\{0, \frac{2Bg|w| - BC(1 - w^2) - 2g^2}{4(BC + 2g^2)}\Big\},\quad w = 2s - 1`,
  literature: 'own result',
  note: 'The source says only that there is entanglement without reset. It needs g < B|w|, and a bath that is cold enough.',
  systems: [[2, 2]],
  given: () => ({ model: anyXXDecay() }),
  asserts: ({ model: { generator, g, B, c, s } }, dims) => {
    const rho = uniqueSteadyState(generator);
    const [C, w] = [B.dividedBy(2).plus(c), s.times(2).minus(1)];
    return equals(negativity(rho, dims), NEGATIVITY.evaluate({ g, B, C, w }, rho.arithmetic));
  },
});

export const NEGATIVITY = formula('max(0, (2*B*g*abs(w) - B*C*(1 - w^2) - 2*g^2)/(4*(B*C + 2*g^2)))');
