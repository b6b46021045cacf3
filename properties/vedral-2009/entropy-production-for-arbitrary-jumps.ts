import { anyDensityMatrix, anyEquilibrium, anyLindbladian, atLeast, claim, entropyProductionRate } from 'clausius';

/** Arbitrary jumps do not produce entropy with respect to a thermal state that is not stationary. */
export default claim('entropy-production-for-arbitrary-jumps', {
  source: 'Vedral2009, equation (3)',
  statement: String.raw`\sigma = -\operatorname{tr}\dot\rho(\ln\rho - \ln\rho_T) \ge 0 \text{ for every } \Gamma_k`,
  literature: 'false',
  note: 'True where ρ_T is stationary: the contraction of relative entropy needs the same map on both states.',
  systems: [2],
  given: (dim) => ({
    generator: anyLindbladian({ dim }),
    rho: anyDensityMatrix({ dim }),
    thermal: anyEquilibrium({ energies: Array.from({ length: dim }, (_, n) => n) }),
  }),
  asserts: ({ generator, rho, thermal }) => atLeast(entropyProductionRate(generator, rho, thermal.gibbsState), 0),
});
