import { anyDensityMatrix, anyEquilibrium, anyUnitary, atLeast, claim, entropyChange, reducedState } from 'clausius';

/** Initial correlations are a resource: with them Clausius' inequality can be broken. */
export default claim('clausius-with-correlated-start', {
  source: 'EspositoLindenbergVandenBroeck2010',
  statement: String.raw`\Delta S \ge \beta Q \text{ for every joint initial state}`,
  literature: 'false',
  systems: [[2, 2]],
  given: (dims) => ({
    rho: anyDensityMatrix({ dim: dims[0] * dims[1] }),
    reservoir: anyEquilibrium({ energies: Array.from({ length: dims[1] }, (_, n) => n) }),
    U: anyUnitary({ dim: dims[0] * dims[1] }),
  }),
  asserts: ({ rho, reservoir: { hamiltonian, beta }, U }, dims) => {
    const final = U.times(rho).times(U.adjoint());
    const [before, after] = [rho, final].map((state) => reducedState(state, dims, 0));
    const heat = reducedState(rho.minus(final), dims, 1).traceOfProduct(hamiltonian);
    return atLeast(entropyChange(before, after), heat.times(beta));
  },
});
