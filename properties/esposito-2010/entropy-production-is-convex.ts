import {
  anyDensityMatrix,
  anyLindbladian,
  anyProbability,
  atMost,
  claim,
  entropyProductionRate,
  mixture,
} from 'clausius';

/** The rate of entropy production is a convex function of the state. */
export default claim('entropy-production-is-convex', {
  source: 'EspositoLindenbergVandenBroeck2010, section 3',
  statement: String.raw`\sigma(p\rho_1 + (1-p)\rho_0) \le p\,\sigma(\rho_1) + (1-p)\,\sigma(\rho_0)`,
  literature: 'theorem',
  note: 'True of the rate at fixed generator; the time-integrated form is concave in the final state, and no curve is convex in time.',
  systems: [2, 3],
  given: (dim) => ({
    generator: anyLindbladian({ dim }),
    rho0: anyDensityMatrix({ dim }),
    rho1: anyDensityMatrix({ dim }),
    p: anyProbability(),
  }),
  asserts: ({ generator, rho0, rho1, p }) => {
    const [first, second] = [rho0, rho1].map((rho) => entropyProductionRate(generator, rho));
    const mixed = entropyProductionRate(generator, mixture(p, rho0, rho1));
    return atMost(mixed, first.plus(second.minus(first).times(p)));
  },
});
