import { anyDensityMatrix, anyProbability, atMost, claim, logarithmicNegativity, mixture } from 'clausius';

/** The logarithmic negativity is an entanglement monotone without being convex. */
export default claim('logarithmic-negativity-is-convex', {
  source: 'after Plenio2005',
  statement: String.raw`E_N(p\rho_1 + (1-p)\rho_0) \le p\,E_N(\rho_1) + (1-p)\,E_N(\rho_0)`,
  literature: 'false',
  systems: [[2, 2]],
  given: (dims) => ({
    rho0: anyDensityMatrix({ dim: dims[0] * dims[1] }),
    rho1: anyDensityMatrix({ dim: dims[0] * dims[1] }),
    p: anyProbability(),
  }),
  asserts: ({ rho0, rho1, p }, dims) => {
    const [first, second] = [rho0, rho1].map((rho) => logarithmicNegativity(rho, dims));
    return atMost(logarithmicNegativity(mixture(p, rho0, rho1), dims), first.plus(second.minus(first).times(p)));
  },
});
