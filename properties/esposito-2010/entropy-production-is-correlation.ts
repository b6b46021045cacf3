import { anySystemWithReservoirs, claim, correlationEntropy, entropyProduction, equals } from 'clausius';

/** Entropy production is not correlation alone: a swap produces entropy and leaves no correlations. */
export default claim('entropy-production-is-correlation', {
  source: 'EspositoLindenbergVandenBroeck2010, abstract',
  statement: String.raw`\Delta_i S = -S_c`,
  literature: 'false',
  note: 'True in the limit of reservoirs that stay in equilibrium; equation (18) of the source is the inequality that holds for all.',
  systems: [[2, 2]],
  given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
  asserts: ({ process }) => equals(entropyProduction(process), correlationEntropy(process).negated()),
});
