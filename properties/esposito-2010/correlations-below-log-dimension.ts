import { anySystemWithReservoirs, atMost, claim, correlationEntropy } from 'clausius';

/** The classical bound ln d_s on correlations with one reservoir does not hold for quantum systems. */
export default claim('correlations-below-log-dimension', {
  source: 'after EspositoLindenbergVandenBroeck2010, equation (16)',
  statement: String.raw`-S_c \le \ln d_s`,
  literature: 'false',
  systems: [
    [2, 2],
    [2, 4],
  ],
  given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
  asserts: ({ process }, dims) =>
    atMost(correlationEntropy(process).negated(), process.final.arithmetic.real(dims[0]).ln()),
});
