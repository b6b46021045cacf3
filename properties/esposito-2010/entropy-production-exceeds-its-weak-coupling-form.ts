import {
  anyInteractingSystem,
  atLeast,
  claim,
  embed,
  energyChange,
  entropyProduction,
  systemEntropyChange,
} from 'clausius';

/** The exact entropy production and its weak-coupling form are not ordered. */
export default claim('entropy-production-exceeds-its-weak-coupling-form', {
  source: 'after EspositoLindenbergVandenBroeck2010, equation (27)',
  statement: String.raw`\Delta_i S \ge \Delta S - \beta\Delta\langle H_s\rangle`,
  literature: 'false',
  note: 'The two differ by the change of the interaction energy, of either sign; see weak-coupling-form-with-interaction-energy.',
  systems: [[2, 2]],
  given: (dims) => ({ process: anyInteractingSystem({ dims }) }),
  asserts: ({ process }, dims) => {
    const { beta } = process.reservoirs[0];
    const H = embed(process.systemHamiltonian, dims, 0);
    const weakCoupling = systemEntropyChange(process).minus(energyChange(process, H, H).times(beta));
    return atLeast(entropyProduction(process), weakCoupling);
  },
});
