import { anyDensityMatrix, anyEquilibrium, claim, equals, relativeEntropy, vonNeumannEntropy } from 'clausius';

/** Relaxation to equilibrium produces the relative entropy to the equilibrium state. */
export default claim('total-entropy-change-of-relaxation', {
  source: 'Vedral2009, equation (1)',
  statement: String.raw`S(\rho_T) - S(\rho) + \operatorname{tr}(\rho_T - \rho)\ln\rho_T = D(\rho\|\rho_T)`,
  literature: 'theorem',
  systems: [2, 3, 4],
  given: (dim) => ({
    rho: anyDensityMatrix({ dim }),
    thermal: anyEquilibrium({ energies: Array.from({ length: dim }, (_, n) => n) }),
  }),
  asserts: ({ rho, thermal: { gibbsState, hamiltonian, beta } }) => {
    const internal = vonNeumannEntropy(gibbsState).minus(vonNeumannEntropy(rho));
    const external = rho.minus(gibbsState).traceOfProduct(hamiltonian).times(beta);
    return equals(internal.plus(external), relativeEntropy(rho, gibbsState));
  },
});
