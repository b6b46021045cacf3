import { allOf, equals, atLeast, claim, formula, maximum, negativity, uniqueSteadyState } from 'clausius';
import { anyImperfectReset, parametersOf } from './imperfect-reset.ts';

/** Fresh states have to be pure enough: entangled exactly above one Bloch length, which is never below √(2/3). */
export default claim('imperfect-reset-threshold', {
  source: 'after HartmannDurBriegel2006, section III A',
  statement: String.raw`\mathcal{N} = \tfrac14\max\{0, (p - p_c)(cp + \tfrac1{p_c})\},\quad c = \frac{r^2(r+\gamma/2)}{(r+\gamma)[2g^2 + (r+\gamma)(r+\gamma/2)]},\quad \text{so that } \mathcal{N} > 0 \iff p > p_c = \frac{-g(r+\gamma) + \sqrt{g^2(r+\gamma)^2 + (r+\gamma/2)(r+\gamma)[2g^2 + (r+\gamma)(r+\gamma/2)]}}{r(r+\gamma/2)}; \qquad p_c > \sqrt{2/3}`,
  literature: 'own result',
  note: 'For p < 1 the entangled interval of reset rates is bounded: fast resets leave a product of mixed states.',
  systems: [[2, 2]],
  given: () => ({ model: anyImperfectReset() }),
  asserts: ({ model: { generator, drawn } }, dims) => {
    const { g, gamma, r, p } = parametersOf(drawn);
    const rho = uniqueSteadyState(generator);
    const { arithmetic } = rho;
    const [threshold, c, infimum] = [THRESHOLD, CORRELATION, INFIMUM].map((part) =>
      part.evaluate({ g, gamma, r }, arithmetic),
    );
    const slope = c.times(p).plus(arithmetic.real(1).dividedBy(threshold));
    const signed = p.minus(threshold).times(slope).dividedBy(4);
    const expected = equals(negativity(rho, dims), maximum(arithmetic.real(0), signed));
    return allOf(expected, atLeast(threshold, infimum));
  },
});

export const THRESHOLD = formula(
  '(-(g*(r + gamma)) + sqrt(g^2*(r + gamma)^2 + (r + gamma/2)*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma))))/(r*(r + gamma/2))',
);

export const CORRELATION = formula('r^2*(r + gamma/2)/((r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))');
export const INFIMUM = formula('sqrt(2/3)');
