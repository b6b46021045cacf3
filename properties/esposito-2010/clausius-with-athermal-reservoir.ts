import { anyDensityMatrix, anyEquilibrium, anyUnitary, atLeast, claim, entropyChange, reducedState } from 'clausius';

/** Clausius' inequality needs reservoirs that start in equilibrium. */
export default claim('clausius-with-athermal-reservoir', {
  source: 'after EspositoLindenbergVandenBroeck2010, equation (1)',
  statement: String.raw`\Delta S \ge \beta Q \text{ for every } \rho_r(0)`,
  literature: 'false',
  systems: [[2, 2]],
  given: (dims) => ({
    rho: anyDensityMatrix({ dim: dims[0] }),
    reservoir: anyDensityMatrix({ dim: dims[1] }),
    thermal: anyEquilibrium({ energies: Array.from({ length: dims[1] }, (_, n) => n) }),
    U: anyUnitary({ dim: dims[0] * dims[1] }),
  }),
  asserts: ({ rho, reservoir, thermal: { hamiltonian, beta }, U }, dims) => {
    const initial = rho.kron(reservoir);
    const final = U.times(initial).times(U.adjoint());
    const heat = reducedState(initial.minus(final), dims, 1).traceOfProduct(hamiltonian);
    return atLeast(entropyChange(rho, reducedState(final, dims, 0)), heat.times(beta));
  },
});
