import { anySystemWithReservoirs, atLeast, claim, correlationEntropy, entropyProduction } from 'clausius';

/** Entropy production is at least the correlation built up: the rest is the displacement of the reservoirs. */
export default claim('entropy-production-exceeds-correlations', {
  source: 'EspositoLindenbergVandenBroeck2010, equation (18)',
  statement: String.raw`\Delta_i S \ge -S_c`,
  literature: 'theorem',
  systems: [
    [2, 2],
    [2, 3],
    [2, 2, 2],
  ],
  given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
  asserts: ({ process }) => atLeast(entropyProduction(process), correlationEntropy(process).negated()),
});
