import {
  anySystemWithReservoirs,
  claim,
  entropyExchange,
  entropyProduction,
  equals,
  systemEntropyChange,
} from 'clausius';

/** The entropy change of the system beyond the exchange with the reservoirs is a relative entropy. */
export default claim('entropy-production-identity', {
  source: 'EspositoLindenbergVandenBroeck2010, equations (7)-(11)',
  statement: String.raw`\Delta S - \sum_r \beta_r Q_r = D\big(\rho(t)\big\|\rho_s(t)\textstyle\prod_r\rho_r^{\mathrm{eq}}\big)`,
  literature: 'theorem',
  systems: [
    [2, 2],
    [2, 3],
    [2, 2, 2],
  ],
  given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
  asserts: ({ process }) =>
    equals(systemEntropyChange(process).minus(entropyExchange(process)), entropyProduction(process)),
});
