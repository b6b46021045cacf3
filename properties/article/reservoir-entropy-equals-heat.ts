import { anySystemWithReservoirs, claim, entropyChange, equals, reducedState, reservoirHeat } from 'clausius';

/** A finite reservoir leaves equilibrium, so its entropy changes by less than heat over temperature. */
export default claim('reservoir-entropy-equals-heat', {
  source: 'EntropyProductionArticle',
  statement: String.raw`\Delta S_r = -\beta_r Q_r`,
  literature: 'false',
  note: 'True for ideal reservoirs, which stay in equilibrium. The exact statement is reservoir-entropy-is-at-most-heat.',
  systems: [[2, 2]],
  given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
  asserts: ({ process }, dims) => {
    const [before, after] = [process.initial, process.final].map((rho) => reducedState(rho, dims, 1));
    return equals(entropyChange(before, after), reservoirHeat(process, 0).times(process.reservoirs[0].beta).negated());
  },
});
