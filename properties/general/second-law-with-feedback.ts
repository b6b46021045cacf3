import {
  anyChannel,
  anyEquilibrium,
  anyHamiltonian,
  anyUnitary,
  atMost,
  claim,
  listOf,
  logPartitionFunction,
  reducedState,
} from 'clausius';
import { drawnWork, feedback, informationGain, outcomes, withRecord } from './measurement.ts';

/** What a demon draws from equilibrium beyond the free energy is paid for by what it has learnt. */
export default claim('second-law-with-feedback', {
  source: 'SagawaUeda2008',
  statement: String.raw`W \le -\Delta F + T\,I,\quad I = S(\rho) - \sum_k p_k S(M_k\rho M_k^\dagger/p_k)`,
  literature: 'theorem',
  note: 'A Gibbs state is driven by U, measured, and driven by U_k after the outcome k, up to a Hamiltonian H′ with F′ = −T ln Z′. In units of T.',
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: ([outcomeCount, dim]) => ({
    equilibrium: anyEquilibrium({ energies: Array.from({ length: dim }, (_, k) => k) }),
    finalHamiltonian: anyHamiltonian({ dim }),
    U: anyUnitary({ dim }),
    measurement: anyChannel({ dim, rank: outcomeCount }),
    response: listOf(outcomeCount, anyUnitary({ dim })),
  }),
  asserts: ({ equilibrium, finalHamiltonian, U, measurement, response }, dims) => {
    const { gibbsState, hamiltonian, beta } = equilibrium;
    const driven = U.times(gibbsState).times(U.adjoint());
    const measured = withRecord(outcomes(measurement, driven));
    const control = feedback(response);
    const final = reducedState(control.times(measured).times(control.adjoint()), dims, 1);
    const freeEnergies = logPartitionFunction(finalHamiltonian, beta).minus(logPartitionFunction(hamiltonian, beta));
    return atMost(
      drawnWork(equilibrium, final, finalHamiltonian),
      freeEnergies.plus(informationGain(driven, measured, dims)),
    );
  },
});
