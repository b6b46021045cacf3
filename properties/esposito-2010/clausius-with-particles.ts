import {
  anyDensityMatrix,
  anyTemperature,
  anyUnitary,
  atLeast,
  claim,
  composedEnsemble,
  diagonal,
  entropyChange,
  gibbsStateOf,
  reducedState,
} from 'clausius';

/** With a reservoir of particles heat is the energy that leaves it beyond what the particles carry at the chemical potential. */
export default claim('clausius-with-particles', {
  source: 'EspositoLindenbergVandenBroeck2010, equation (10)',
  statement: String.raw`\Delta S \ge \beta\,(Q_E - \mu Q_N),\quad \rho_r(0) \propto e^{-\beta(H_r - \mu N_r)}`,
  literature: 'theorem',
  note: 'Q_E and Q_N are the energy and the particles that leave the reservoir. The system may be anything, and U need not conserve either. With Q_E alone see clausius-without-chemical-potential.',
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: ([system, levels]) => ({
    rho: anyDensityMatrix({ dim: system }),
    reservoir: composedEnsemble({
      name: 'grand canonical reservoir with n particles of energy n(n + 1)/2',
      measure: 'e^{−β} and e^{−βμ} with arcsine law on (0, 1)',
      draws: { energy: 'Hermitian', number: 'Hermitian', state: 'density matrix' },
      parts: { energies: anyTemperature(), particles: anyTemperature() },
      build: ({ energies, particles }, arithmetic) => {
        const numbers = Array.from({ length: levels }, (_, n) => n);
        const ladder = numbers.map((n) => (n * (n + 1)) / 2);
        const weights = gibbsStateOf(ladder, energies.boltzmannFactor, arithmetic).times(
          gibbsStateOf(
            numbers.map((n) => -n),
            particles.boltzmannFactor,
            arithmetic,
          ),
        );
        return {
          energy: diagonal(ladder, arithmetic),
          number: diagonal(numbers, arithmetic),
          state: weights.scaled(arithmetic.real(1).dividedBy(weights.trace())),
          energies,
          particles,
        };
      },
    }),
    U: anyUnitary({ dim: system * levels }),
  }),
  asserts: ({ rho, reservoir, U }, dims) => {
    const initial = rho.kron(reservoir.state);
    const final = U.times(initial).times(U.adjoint());
    const lost = reducedState(initial.minus(final), dims, 1);
    const [energy, particles] = [reservoir.energy, reservoir.number].map((A) => lost.traceOfProduct(A));
    const heat = energy.times(reservoir.energies.beta).minus(particles.times(reservoir.particles.beta));
    return atLeast(entropyChange(rho, reducedState(final, dims, 0)), heat);
  },
});
