import { anyResetModel, atMost, claim, signedNegativity, uniqueSteadyState } from 'clausius';

/** The bound (√3 − 1)/8 ≈ 0.0915 on the negativity maintained by resets is approached: 0.0914 is too small. */
export default claim('reset-negativity-with-a-smaller-bound', {
  source: 'after HartmannDurBriegel2006, section II',
  statement: String.raw`\mathcal{N} \le 0.0914`,
  literature: 'false',
  note: 'Fails at g = r/(1 + √3) for nearly no dephasing; see reset-negativity-is-bounded.',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['+', '+'] }) }),
  asserts: ({ model }, dims) => {
    const rho = uniqueSteadyState(model.generator);
    return atMost(signedNegativity(rho, dims), rho.arithmetic.real(914, 10000));
  },
});
