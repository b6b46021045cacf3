import { anySystemWithReservoirs, atMost, claim, correlationEntropy } from 'clausius';

/** Correlations lower the entropy of the whole below that of its parts. */
export default claim('correlation-entropy-is-nonpositive', {
  source: 'EspositoLindenbergVandenBroeck2010, equation (14)',
  statement: String.raw`S_c = S(\rho) - S(\rho_s) - \sum_r S(\rho_r) \le 0`,
  literature: 'theorem',
  systems: [
    [2, 2],
    [2, 3],
    [2, 2, 2],
  ],
  given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
  asserts: ({ process }) => atMost(correlationEntropy(process), 0),
});
