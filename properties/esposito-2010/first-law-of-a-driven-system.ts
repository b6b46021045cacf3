import { allOf, anyInteractingSystem, claim, embed, energyChange, equals, reservoirHeat } from 'clausius';

/** Work and heat of a Hamiltonian that is switched once: two intervals in which it is constant. */
export default claim('first-law-of-a-driven-system', {
  source: 'EspositoLindenbergVandenBroeck2010, equations (19)-(22)',
  statement: String.raw`W = \langle H(t)\rangle_t - \langle H(0)\rangle_0 = \operatorname{tr}[\dot H\rho]\text{ integrated},\quad \Delta\langle H_s + V\rangle = W + Q`,
  literature: 'theorem',
  note: 'The work of switching the coupling on at time 0 is left out, as in the source. A Hamiltonian that is constant in pieces does its work in jumps, tr[(H₂ − H₁)ρ].',
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: (dims) => ({ early: anyInteractingSystem({ dims }), late: anyInteractingSystem({ dims }) }),
  asserts: ({ early, late }, dims) => {
    const between = early.final;
    const process = { ...early, final: late.unitary.times(between).times(late.unitary.adjoint()) };
    const work = between.traceOfProduct(late.hamiltonian.minus(early.hamiltonian));
    const [before, after] = [early, late].map(({ systemHamiltonian, interaction }) =>
      interaction.plus(embed(systemHamiltonian, dims, 0)),
    );
    return allOf(
      equals(energyChange(process, early.hamiltonian, late.hamiltonian), work),
      equals(energyChange(process, before, after), work.plus(reservoirHeat(process, 0))),
    );
  },
});
