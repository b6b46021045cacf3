import { anyInteractingSystem, atLeast, claim, embed, energyChange, systemEntropyChange } from 'clausius';

/** The weak-coupling form of entropy production, equation (25), can be negative at strong coupling. */
export default claim('weak-coupling-form-is-nonnegative', {
  source: 'after EspositoLindenbergVandenBroeck2010, equation (25)',
  statement: String.raw`\Delta S - \beta\Delta\langle H_s\rangle \ge 0`,
  literature: 'false',
  note: 'The source says so: (25) is not always positive. It is when the Gibbs state of the system is a fixed point of the reduced dynamics; see weak-coupling-form-with-interaction-energy.',
  systems: [[2, 2]],
  given: (dims) => ({ process: anyInteractingSystem({ dims }) }),
  asserts: ({ process }, dims) => {
    const { beta } = process.reservoirs[0];
    const H = embed(process.systemHamiltonian, dims, 0);
    return atLeast(systemEntropyChange(process), energyChange(process, H, H).times(beta));
  },
});
