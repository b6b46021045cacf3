import { anyChannel, anyEquilibrium, anyUnitary, atMost, claim, listOf, reducedState } from 'clausius';
import { drawnWork, feedback, outcomes, withRecord } from './measurement.ts';

/** Maxwell's demon draws work from a single temperature in a cycle. */
export default claim('second-law-in-spite-of-feedback', {
  source: 'after SagawaUeda2008',
  statement: String.raw`W \le -\Delta F \text{ also with feedback}`,
  literature: 'false',
  note: 'The Hamiltonian at the end is that of the start, so that ΔF = 0.',
  systems: [[2, 2]],
  given: ([outcomeCount, dim]) => ({
    equilibrium: anyEquilibrium({ energies: Array.from({ length: dim }, (_, k) => k) }),
    measurement: anyChannel({ dim, rank: outcomeCount }),
    response: listOf(outcomeCount, anyUnitary({ dim })),
  }),
  asserts: ({ equilibrium, measurement, response }, dims) => {
    const control = feedback(response);
    const measured = withRecord(outcomes(measurement, equilibrium.gibbsState));
    const final = reducedState(control.times(measured).times(control.adjoint()), dims, 1);
    return atMost(drawnWork(equilibrium, final, equilibrium.hamiltonian), 0);
  },
});
