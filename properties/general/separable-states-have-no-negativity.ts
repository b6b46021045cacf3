import { anySeparableState, atMost, claim, signedNegativity } from 'clausius';

/** Peres: the partial transpose of a separable state is positive. */
export default claim('separable-states-have-no-negativity', {
  source: 'Peres1996',
  statement: String.raw`\rho = \sum_k p_k\, a_k \otimes b_k \;\Rightarrow\; \lambda_{\min}(\rho^{T_A}) \ge 0`,
  literature: 'theorem',
  effort: 1 / 4,
  systems: [
    [2, 2],
    [2, 3],
    [3, 3],
  ],
  given: (dims) => ({ rho: anySeparableState({ dims }) }),
  asserts: ({ rho }, dims) => atMost(signedNegativity(rho, dims), 0),
});
