import {
  anyDensityMatrix,
  anyTemperature,
  anyUnitary,
  atLeast,
  claim,
  diagonal,
  entropyChange,
  gibbsStateOf,
  reducedState,
} from 'clausius';

/** Particles carry entropy: the energy that leaves a reservoir of particles is not its heat. */
export default claim('clausius-without-chemical-potential', {
  source: 'after EspositoLindenbergVandenBroeck2010, equation (10)',
  statement: String.raw`\Delta S \ge \beta Q_E,\quad \rho_r(0) \propto e^{-\beta(H_r - \mu N_r)}`,
  literature: 'false',
  note: 'Tested with a level of energy 1 that is empty or holds one particle, e^{−β} and e^{−βμ} being drawn. True with Q_E − μQ_N; see clausius-with-particles.',
  systems: [[2, 2]],
  given: (dims) => ({
    rho: anyDensityMatrix({ dim: dims[0] }),
    energies: anyTemperature(),
    particles: anyTemperature(),
    U: anyUnitary({ dim: dims[0] * dims[1] }),
  }),
  asserts: ({ rho, energies, particles, U }, dims) => {
    const { arithmetic } = rho;
    const ratio = energies.boltzmannFactor.dividedBy(particles.boltzmannFactor);
    const initial = rho.kron(gibbsStateOf([0, 1], ratio, arithmetic));
    const final = U.times(initial).times(U.adjoint());
    const energy = reducedState(initial.minus(final), dims, 1).traceOfProduct(diagonal([0, 1], arithmetic));
    return atLeast(entropyChange(rho, reducedState(final, dims, 0)), energy.times(energies.beta));
  },
});
