import { anyTemperature, claim, equals } from 'clausius';

/** A large reservoir of finite bandwidth does not bring the spin to the population of the Gibbs state, as the Redfield equation does. */
export default claim('large-reservoirs-thermalise-the-spin', {
  source: 'EspositoLindenbergVandenBroeck2010, figure 1',
  statement: String.raw`N \to \infty:\quad P_\uparrow(\infty) = \frac{x - x^{10}}{2(1 - x^{10})} = \frac{x}{1 + x},\quad x = e^{-\beta\Delta},\; \Delta = \tfrac1{10}`,
  literature: 'false',
  note: 'Weak coupling to an evenly filled band of width 1, with the Δ of figure 1: the left side is the limit of the spin–random-matrix model, see flat-band-remembers-the-flip, the right one that of equation (30).',
  systems: [2],
  given: () => ({ temperature: anyTemperature() }),
  asserts: ({ temperature: { boltzmannFactor: x } }) => {
    const fifth = x.times(x).times(x).times(x).times(x);
    const tenth = fifth.times(fifth);
    return equals(x.minus(tenth).dividedBy(tenth.negated().plus(1).times(2)), x.dividedBy(x.plus(1)));
  },
});
