import { allOf, anyResetModel, atLeast, atMost, claim, ket, projector, expectation, uniqueSteadyState } from 'clausius';

/** Fast resets hold the spins in the product state |++⟩, up to a defect of order γ/r. */
export default claim('fast-resets-reach-the-product-state', {
  source: 'after HartmannDurBriegel2006, section II A',
  statement: String.raw`0 \le 1 - \langle{+}{+}|\rho|{+}{+}\rangle \le \frac{\gamma}{r} + \frac{2g^2}{r^2}`,
  literature: 'own result',
  note: 'The source says that the state becomes |++⟩ for r → ∞; the bound says how fast.',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model: { generator, g, gamma, r } }) => {
    const rho = uniqueSteadyState(generator);
    const product = projector(ket([1, 1, 1, 1], { arithmetic: rho.arithmetic }));
    const defect = expectation(product, rho).negated().plus(1);
    const bound = gamma.dividedBy(r).plus(g.times(g).times(2).dividedBy(r.times(r)));
    return allOf(atMost(defect, bound), atLeast(defect, 0));
  },
});
