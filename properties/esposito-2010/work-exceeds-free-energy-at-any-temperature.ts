import { anyInteractingSystem, atLeast, claim, embed, energyChange, systemEntropyChange } from 'clausius';

/** At negative temperature of the reservoir the sign of T Δ_iS = W − ΔF turns around. */
export default claim('work-exceeds-free-energy-at-any-temperature', {
  source: 'after EspositoLindenbergVandenBroeck2010, equation (24)',
  statement: String.raw`W \ge \Delta F \text{ also for } \beta < 0`,
  literature: 'false',
  note: 'The Hamiltonian −H is constant, so W = 0. A Gibbs state of H_r at β > 0 is one of −H_r at −β: an inverted reservoir.',
  systems: [[2, 2]],
  given: (dims) => ({ process: anyInteractingSystem({ dims }) }),
  asserts: ({ process }, dims) => {
    const { beta } = process.reservoirs[0];
    const energy = process.interaction.plus(embed(process.systemHamiltonian, dims, 0));
    // 0 ≥ ΔF = −Δ⟨H_s + V⟩ + ΔS/β, times β
    return atLeast(energyChange(process, energy, energy).times(beta), systemEntropyChange(process));
  },
});
