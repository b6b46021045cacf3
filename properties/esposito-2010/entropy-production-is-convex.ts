import { claimFromText } from 'clausius';

/** The rate of entropy production is a convex function of the state. */
export default claimFromText({
  id: 'entropy-production-is-convex',
  source: 'EspositoLindenbergVandenBroeck2010, section 3',
  statement:
    'production(generator, p*rho1 + (1 - p)*rho0) <= p*production(generator, rho1) + (1 - p)*production(generator, rho0)',
  given: 'generator: generator(A); rho0, rho1: state(A); p: probability',
  on: ['A=2', 'A=3'],
  literature: 'theorem',
  note: 'True of the rate at fixed generator; the time-integrated form is concave in the final state, and no curve is convex in time.',
});
