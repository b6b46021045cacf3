import {
  anyInteractingSystem,
  claim,
  energyChange,
  entropyProduction,
  equals,
  systemEntropyChange,
  embed,
} from 'clausius';

/** The weak-coupling form of entropy production differs from the exact one by the change of the interaction energy. */
export default claim('weak-coupling-form-with-interaction-energy', {
  source: 'EspositoLindenbergVandenBroeck2010, equation (27)',
  statement: String.raw`\Delta S - \beta\Delta\langle H_s\rangle = \Delta_i S + \beta\Delta\langle V\rangle`,
  literature: 'theorem',
  note: 'The sign of the printed equation (27) is lost in the available text; this is the one that holds.',
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: (dims) => ({ process: anyInteractingSystem({ dims }) }),
  asserts: ({ process }, dims) => {
    const { beta } = process.reservoirs[0];
    const H = embed(process.systemHamiltonian, dims, 0);
    const V = process.interaction;
    const weakCoupling = systemEntropyChange(process).minus(energyChange(process, H, H).times(beta));
    return equals(weakCoupling, entropyProduction(process).plus(energyChange(process, V, V).times(beta)));
  },
});
