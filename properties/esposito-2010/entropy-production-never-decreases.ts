import { anyInteractingSystem, atLeast, claim, entropyProduction } from 'clausius';

/** The entropy production of a finite system decreases when state and reservoir return. */
export default claim('entropy-production-never-decreases', {
  source: 'after EspositoLindenbergVandenBroeck2010, section 3',
  statement: String.raw`\Delta_i S(2t) \ge \Delta_i S(t)`,
  literature: 'false',
  note: 'The source says so: recurrences. Under a constant Hamiltonian the infimum over late times is zero.',
  systems: [[2, 2]],
  given: (dims) => ({ process: anyInteractingSystem({ dims }) }),
  asserts: ({ process }) => {
    const { unitary, final } = process;
    const later = { ...process, final: unitary.times(final).times(unitary.adjoint()) };
    return atLeast(entropyProduction(later), entropyProduction(process));
  },
});
