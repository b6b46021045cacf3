import { anyPositive, atMost, claim, composed, formula, identity } from 'clausius';

/** The ridge of the negativity does not approach the line g = r/(1 + √3): it stays 0.539 γ above it. */
export default claim('reset-ridge-approaches-its-line', {
  source: 'HartmannDurBriegel2006, figure 1',
  statement: String.raw`g^*(r) - \frac{r}{1+\sqrt3} \to 0:\quad r \ge 8\gamma \;\Rightarrow\; g^*(r) - \frac{r}{1+\sqrt3} \le \frac\gamma2`,
  literature: 'false',
  note: 'As printed, both lines of maxima approach the middle line. True of the ratio g/r only.',
  systems: [[2, 2]],
  given: () => ({
    rates: composed({
      name: 'r ≥ 8γ',
      measure: 'independent χ² dephasing rate and excess r − 8γ',
      draws: { r: 'positive', one: 'matrix' },
      parts: { gamma: anyPositive(), excess: anyPositive() },
      build: ({ gamma, excess }, arithmetic) => {
        // the identity tells `asserts` in which arithmetic the constants of the formula are to be read
        return { gamma, r: gamma.times(8).plus(excess), one: identity(1, arithmetic) };
      },
    }),
  }),
  asserts: ({ rates: { gamma, r, one } }) =>
    atMost(DISTANCE.evaluate({ gamma, r }, one.arithmetic), gamma.dividedBy(2)),
});

const DISTANCE = formula(
  '(-(r*(2*r + gamma)) + sqrt(r^2*(2*r + gamma)^2 + 4*(r + gamma)^3*(2*r + gamma)))/(4*(r + gamma)) - r/(1 + sqrt(3))',
);
