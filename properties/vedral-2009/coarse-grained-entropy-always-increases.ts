import { anyDensityMatrix, anyUnitary, atLeast, claim, relativeEntropyOfCoherence } from 'clausius';

/** The relative entropy between a state and its coarse-grained version also decreases under reversible evolution. */
export default claim('coarse-grained-entropy-always-increases', {
  source: 'Vedral2009, higher Hilbert space view',
  statement: String.raw`S(U\rho U^\dagger\|\Pi(U\rho U^\dagger)) \ge S(\rho\|\Pi\rho)`,
  literature: 'false',
  note: 'Π erases the coherences of a basis. True for a start without coherences, Πρ = ρ.',
  systems: [2, 3],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), U: anyUnitary({ dim }) }),
  asserts: ({ rho, U }) =>
    atLeast(relativeEntropyOfCoherence(U.times(rho).times(U.adjoint())), relativeEntropyOfCoherence(rho)),
});
