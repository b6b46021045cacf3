import { anySystemWithReservoirs, atLeast, claim, reservoirHeat, systemEntropyChange } from 'clausius';

/** Clausius' inequality holds for the sum over reservoirs, not for each of them. */
export default claim('clausius-for-each-reservoir', {
  source: 'after EspositoLindenbergVandenBroeck2010, equation (10)',
  statement: String.raw`\Delta S \ge \beta_1 Q_1`,
  literature: 'false',
  systems: [[2, 2, 2]],
  given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
  asserts: ({ process }) =>
    atLeast(systemEntropyChange(process), reservoirHeat(process, 0).times(process.reservoirs[0].beta)),
});
