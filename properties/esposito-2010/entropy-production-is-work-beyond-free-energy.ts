import {
  allOf,
  anyInteractingSystem,
  atLeast,
  claim,
  embed,
  energyChange,
  entropyProduction,
  equals,
  systemEntropyChange,
} from 'clausius';

/** The second law for a driven system: work beyond the change of the nonequilibrium free energy. */
export default claim('entropy-production-is-work-beyond-free-energy', {
  source: 'EspositoLindenbergVandenBroeck2010, equations (23)-(24)',
  statement: String.raw`T\Delta_i S = W - \Delta F \ge 0,\quad F = \langle H_s + V\rangle - TS,\; T > 0`,
  literature: 'theorem',
  note: 'The sign is that of the temperature; see work-exceeds-free-energy-at-any-temperature.',
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: (dims) => ({ early: anyInteractingSystem({ dims }), late: anyInteractingSystem({ dims }) }),
  asserts: ({ early, late }, dims) => {
    const process = { ...early, final: late.unitary.times(early.final).times(late.unitary.adjoint()) };
    const { beta } = early.reservoirs[0];
    const [before, after] = [early, late].map(({ systemHamiltonian, interaction }) =>
      interaction.plus(embed(systemHamiltonian, dims, 0)),
    );
    const work = early.final.traceOfProduct(late.hamiltonian.minus(early.hamiltonian));
    // β(W − ΔF)
    const dissipated = work
      .minus(energyChange(process, before, after))
      .times(beta)
      .plus(systemEntropyChange(process));
    return allOf(equals(entropyProduction(process), dissipated), atLeast(dissipated, 0));
  },
});
