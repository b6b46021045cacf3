import {
  anyDensityMatrix,
  anyHamiltonian,
  atMost,
  claim,
  ergotropy,
  freeEnergy,
  equilibriumFreeEnergy,
  parameters,
} from 'clausius';

/** A cycle without a bath extracts at most what one with a bath of any temperature does. */
export default claim('ergotropy-below-free-energy', {
  source: 'AllahverdyanBalianNieuwenhuizen2004',
  statement: String.raw`W(\rho) \le F_T(\rho) - F_T(\gamma_T)`,
  literature: 'theorem',
  systems: [2, 3],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), H: anyHamiltonian({ dim }), ...parameters({ T: 'positive' }) }),
  asserts: ({ rho, H, T }) => atMost(ergotropy(rho, H), freeEnergy(rho, H, T).minus(equilibriumFreeEnergy(H, T))),
});
