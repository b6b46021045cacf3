import { anyProbabilities, atLeast, claim, formula } from 'clausius';

/** The printed difference of entropy and entanglement production is of second order, so it decays twice as fast as printed. */
export default claim('printed-difference-decays-with-the-populations', {
  source: 'Vedral2009, example of two qubits',
  statement: String.raw`\Delta(a_\infty + \tfrac12\epsilon) \ge \tfrac12\Delta(a_\infty + \epsilon),\quad \Delta(a) = (a_\infty - a)\ln\frac{(1-a)a_\infty}{a(1-a_\infty)}`,
  literature: 'false',
  note: 'After the time in which e^{−(γ+κ)t} halves, the difference falls to about a quarter: it decays as e^{−2(γ+κ)t}.',
  systems: [2],
  given: () => ({ populations: anyProbabilities({ count: 2 }), limits: anyProbabilities({ count: 2 }) }),
  asserts: ({ populations, limits }) => {
    const [c, d] = limits;
    const halfway = populations.map((p, k) => p.plus(limits[k]).dividedBy(2));
    const [now, later] = [populations, halfway].map(([a, b]) => DIFFERENCE.evaluate({ a, b, c, d }));
    return atLeast(later, now.dividedBy(2));
  },
});

/** With b = 1 − a, c = a_∞ and d = 1 − a_∞. */
const DIFFERENCE = formula('(c - a)*(ln(b) + ln(c) - ln(a) - ln(d))');
