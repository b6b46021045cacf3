import { anyDensityMatrix, anyProbability, atMost, claim, mixture, negativity } from 'clausius';

/** Mixing does not raise the negativity. */
export default claim('negativity-is-convex', {
  source: 'VidalWerner2002',
  statement: String.raw`\mathcal{N}(p\rho_1 + (1-p)\rho_0) \le p\,\mathcal{N}(\rho_1) + (1-p)\,\mathcal{N}(\rho_0)`,
  literature: 'theorem',
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: (dims) => ({
    rho0: anyDensityMatrix({ dim: dims[0] * dims[1] }),
    rho1: anyDensityMatrix({ dim: dims[0] * dims[1] }),
    p: anyProbability(),
  }),
  asserts: ({ rho0, rho1, p }, dims) => {
    const [first, second] = [rho0, rho1].map((rho) => negativity(rho, dims));
    return atMost(negativity(mixture(p, rho0, rho1), dims), first.plus(second.minus(first).times(p)));
  },
});
