import { anySystemWithReservoirs, atLeast, claim, entropyExchange, systemEntropyChange } from 'clausius';

/** Clausius' inequality for a system that starts uncorrelated from reservoirs in equilibrium, at any coupling strength. */
export default claim('clausius-inequality', {
  source: 'EspositoLindenbergVandenBroeck2010, equation (10)',
  statement: String.raw`\Delta S \ge \sum_r \beta_r Q_r`,
  literature: 'theorem',
  systems: [
    [2, 2],
    [3, 2],
    [2, 2, 2],
  ],
  given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
  asserts: ({ process }) => atLeast(systemEntropyChange(process), entropyExchange(process)),
});
