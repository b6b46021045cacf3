import { anySystemWithReservoirs, atMost, claim, correlationEntropy } from 'clausius';

/** The bound 2 ln d_s on correlations with one reservoir is approached: 1.98 ln d_s is too small. */
export default claim('correlations-with-a-smaller-bound', {
  source: 'after EspositoLindenbergVandenBroeck2010, equation (16)',
  statement: String.raw`-S_c \le 1.98\ln d_s`,
  literature: 'false',
  note: 'Fails for a pure system and a cold reservoir that end maximally entangled.',
  systems: [[2, 2]],
  given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
  asserts: ({ process }, dims) => {
    const { arithmetic } = process.final;
    return atMost(correlationEntropy(process).negated(), arithmetic.real(dims[0]).ln().times(arithmetic.real(99, 50)));
  },
});
