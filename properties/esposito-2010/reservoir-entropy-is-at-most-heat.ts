import { allOf, anySystemWithReservoirs, atMost, claim, entropyChange, reducedState, reservoirHeat } from 'clausius';

/** A reservoir gains at most the entropy that the heat it receives would bring at its temperature. */
export default claim('reservoir-entropy-is-at-most-heat', {
  source: 'EspositoLindenbergVandenBroeck2010, equation (17)',
  statement: String.raw`\Delta S_r \le -\beta_r Q_r`,
  literature: 'theorem',
  corrects: [
    {
      claim: 'reservoir-entropy-equals-heat',
      as: 'qualified',
      basis: 'quoted',
      place: 'section “The Two Faces of Entropy Production”',
      words: String.raw`$\Delta S_{\text{env}, \alpha} = -\beta_\alpha Q_\alpha$`,
    },
  ],
  systems: [
    [2, 2],
    [2, 3],
    [2, 2, 2],
  ],
  given: (dims) => ({ process: anySystemWithReservoirs({ dims }) }),
  asserts: ({ process }, dims) => {
    const [first, ...others] = process.reservoirs.map(({ beta }, r) => {
      const [before, after] = [process.initial, process.final].map((rho) => reducedState(rho, dims, r + 1));
      return atMost(entropyChange(before, after), reservoirHeat(process, r).times(beta).negated());
    });
    return allOf(first, ...others);
  },
});
