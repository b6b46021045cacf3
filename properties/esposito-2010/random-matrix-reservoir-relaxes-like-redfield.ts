import { anyTemperature, claim, equals, type Real } from 'clausius';

/** A large reservoir with a random coupling leads the spin to the Gibbs state, as the Redfield equation does. */
export default claim('random-matrix-reservoir-relaxes-like-redfield', {
  source: 'after EspositoLindenbergVandenBroeck2010, section 4',
  statement: String.raw`h(P) - \beta\Delta P = h(P_\beta) - \beta\Delta P_\beta,\quad P = \frac{e^{-\beta\Delta} - e^{-\beta}}{2(1 - e^{-\beta})},\; P_\beta = \frac{1}{1 + e^{\beta\Delta}},\; \Delta = \frac1k`,
  literature: 'false',
  note: 'The entropy production (25) of a spin that starts in its lower level, after N → ∞, λ → 0 at the same λ²t, and t → ∞. That the model then rests at P is derived in energyResolvedRelaxation and computed, not proved; see random-matrix-reservoir-stays-short-of-redfield.',
  systems: [10, 2],
  given: () => ({ spin: anyTemperature() }),
  asserts: ({ spin: { boltzmannFactor: x } }, levels) => {
    const rest = (p: Real) => p.negated().plus(1);
    const production = (p: Real) => p.times(x.ln().minus(p.ln())).minus(rest(p).times(rest(p).ln()));
    let y = x;
    for (let k = 1; k < levels; k++) y = y.times(x);
    return equals(production(x.minus(y).dividedBy(rest(y).times(2))), production(x.dividedBy(x.plus(1))));
  },
});
