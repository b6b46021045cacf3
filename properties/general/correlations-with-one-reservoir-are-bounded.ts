import { anySystemWithReservoirs, atMost, claim, correlationEntropy } from 'clausius';

/** With one reservoir the correlations are bounded by the dimension of the system, whatever that of the reservoir. */
export default claim('correlations-with-one-reservoir-are-bounded', {
  source: 'after EspositoLindenbergVandenBroeck2010, equation (16)',
  statement: String.raw`-S_c \le 2\ln d_s`,
  literature: 'own result',
  note: 'By the triangle inequality of entropies. The bound ln d_s holds classically only; see correlations-below-log-dimension.',
  systems: [
    [2, 2],
    [2, 4],
  ],
  given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
  asserts: ({ process }, dims) => {
    const dimension = process.final.arithmetic.real(dims[0]);
    return atMost(correlationEntropy(process).negated(), dimension.ln().times(2));
  },
});
