import { anySystemWithReservoirs, claim, correlationAndDisplacement, entropyProduction, equals } from 'clausius';

/** Entropy production splits into correlations and the displacement of each reservoir from equilibrium. */
export default claim('entropy-production-is-correlation-plus-displacement', {
  source: 'EspositoLindenbergVandenBroeck2010, equation (17)',
  statement: String.raw`\Delta_i S = -S_c + \sum_r D(\rho_r(t)\|\rho_r^{\mathrm{eq}})`,
  literature: 'theorem',
  corrects: [
    {
      claim: 'entropy-production-is-correlation',
      as: 'qualified',
      basis: 'our reading',
      place: 'abstract',
      words: 'is a direct measure of system-reservoir correlations and/or entanglements',
    },
  ],
  note: 'Equation (17), whose formula is damaged in the available text.',
  systems: [
    [2, 2],
    [2, 3],
    [2, 2, 2],
  ],
  given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
  asserts: ({ process }) => equals(entropyProduction(process), correlationAndDisplacement(process)),
});
