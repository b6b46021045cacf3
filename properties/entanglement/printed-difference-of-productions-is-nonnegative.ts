import { anyProbabilities, atLeast, claim, formula } from 'clausius';

/** The printed difference of entropy and entanglement production of two decaying qubits is nonnegative. */
export default claim('printed-difference-of-productions-is-nonnegative', {
  source: 'Vedral2009, example of two qubits',
  statement: String.raw`\dot a\ln\frac{(1-a)a_\infty}{a(1-a_\infty)} \ge 0,\quad \dot a = (\gamma+\kappa)(a_\infty - a)`,
  literature: 'theorem',
  note: 'About the printed formula, in units of γ + κ. The state it belongs to is no solution for noise on one qubit; see local-decay-keeps-two-levels.',
  systems: [2],
  given: () => ({ populations: anyProbabilities({ count: 2 }), limits: anyProbabilities({ count: 2 }) }),
  asserts: ({ populations: [a, b], limits: [c, d] }) => atLeast(DIFFERENCE.evaluate({ a, b, c, d }), 0),
});

/** With b = 1 − a, c = a_∞ and d = 1 − a_∞. */
const DIFFERENCE = formula('(c - a)*(ln(b) + ln(c) - ln(a) - ln(d))');
