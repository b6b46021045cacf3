import { anyTemperature, claim, equals, type Real } from 'clausius';

/**
 * A spin in a large flat band, coupled at random, does not reach the Gibbs state: its entropy production stays short of that of the
 * Redfield equation by the relative entropy that is left.
 */
export default claim('random-matrix-reservoir-stays-short-of-redfield', {
  source: 'after EspositoLindenbergVandenBroeck2010, section 4',
  statement: String.raw`h(P) - \beta\Delta P = \ln(1 + e^{-\beta\Delta}) - D\big(P\big\|P_\beta\big),\quad P = \frac{e^{-\beta\Delta} - e^{-\beta}}{2(1 - e^{-\beta})},\; P_\beta = \frac{1}{1 + e^{\beta\Delta}},\; \Delta = \frac1k`,
  literature: 'own result',
  note: 'P is where energy-resolved rates lead for N → ∞ and then λ → 0. For the parameters of figure 1, with v = 1/8, the Redfield equation ends at 0.3133; the limit N → ∞ at λ = 0.1 has reached 0.36941 for (10) and 0.30205 for (25) at t = 600 (infiniteReservoirEvolution), and a realisation with N = 1000 is at 0.36866 and 0.30153 (spinRandomMatrixModel, seed 1). The figure hides it: near its maximum, (25) changes by 4 % where the population changes by 24 %.',
  corrects: [
    {
      claim: 'random-matrix-reservoir-relaxes-like-redfield',
      as: 'false',
      basis: 'implied',
      place: 'section 4',
      words:
        'both expressions converge to one another and coincide with the positive and convex irreversible entropy production predicted by the Redfield equation.',
    },
  ],
  systems: [10, 2],
  given: () => ({ spin: anyTemperature() }),
  asserts: ({ spin: { boltzmannFactor: x } }, levels) => {
    const rest = (p: Real) => p.negated().plus(1);
    let y = x;
    for (let k = 1; k < levels; k++) y = y.times(x);
    const p = x.minus(y).dividedBy(rest(y).times(2));
    const gibbs = x.dividedBy(x.plus(1));
    const produced = p.times(x.ln().minus(p.ln())).minus(rest(p).times(rest(p).ln()));
    const left = p.times(p.dividedBy(gibbs).ln()).plus(rest(p).times(rest(p).dividedBy(rest(gibbs)).ln()));
    return equals(produced, x.plus(1).ln().minus(left));
  },
});
