import { anyHamiltonian, anySystemWithReservoirs, atLeast, claim, reducedState, systemEntropyChange } from 'clausius';

/** Clausius' inequality needs Hamiltonians of the reservoirs that do not depend on time. */
export default claim('clausius-with-driven-reservoir', {
  source: 'after EspositoLindenbergVandenBroeck2010, equation (10)',
  statement: String.raw`\Delta S \ge \beta\,(\langle H_r(0)\rangle_0 - \langle H_r(t)\rangle_t) \text{ for every } H_r(t)`,
  literature: 'false',
  note: 'What the drive of the reservoir does to its energy is work, not heat.',
  systems: [[2, 2]],
  given: (dims) => ({ process: anySystemWithReservoirs({ dims }), late: anyHamiltonian({ dim: dims[1] }) }),
  asserts: ({ process, late }, dims) => {
    const { beta, hamiltonian } = process.reservoirs[0];
    const before = reducedState(process.initial, dims, 1).traceOfProduct(hamiltonian);
    const after = reducedState(process.final, dims, 1).traceOfProduct(late);
    return atLeast(systemEntropyChange(process), before.minus(after).times(beta));
  },
});
