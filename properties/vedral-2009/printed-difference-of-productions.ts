import { allOf, anyProbabilities, atLeast, atMost, claim, formula } from 'clausius';

/** Entropy production minus entanglement production of the printed family: positive, and of second order in the distance. */
export default claim('printed-difference-of-productions', {
  source: 'after Vedral2009, example of two qubits',
  statement: String.raw`\Delta(a) = (a_\infty - a)\ln\frac{(1-a)a_\infty}{a(1-a_\infty)} \ge 0,\quad \Delta(a_\infty + \tfrac12\epsilon) \le \tfrac12\Delta(a_\infty + \epsilon),\quad \Delta(a_\infty + \epsilon) = \frac{\epsilon^2}{a_\infty(1-a_\infty)} + O(\epsilon^3)`,
  literature: 'own result',
  corrects: [
    {
      claim: 'printed-difference-decays-with-the-populations',
      as: 'false',
      basis: 'implied',
      place: 'below equation (5)',
      words: String.raw`It can be proved that this is a positive quantity (thus supporting our conjecture) that decays at the rate $e^{-(\kappa+\gamma)t}$`,
    },
  ],
  note: 'In units of γ + κ. It decays as e^{−2(γ+κ)t}, twice as fast as printed. For noise on one qubit the family is no solution; see local-decay-keeps-two-levels.',
  systems: [2],
  given: () => ({ populations: anyProbabilities({ count: 2 }), limits: anyProbabilities({ count: 2 }) }),
  asserts: ({ populations, limits }) => {
    const [c, d] = limits;
    const halfway = populations.map((p, k) => p.plus(limits[k]).dividedBy(2));
    const [now, later] = [populations, halfway].map(([a, b]) => DIFFERENCE.evaluate({ a, b, c, d }));
    return allOf(atLeast(now, 0), atMost(later, now.dividedBy(2)));
  },
});

/** With b = 1 − a, c = a_∞ and d = 1 − a_∞. */
export const DIFFERENCE = formula('(c - a)*(ln(b) + ln(c) - ln(a) - ln(d))');
