import { anyDensityMatrix, atLeast, claim, reducedState, vonNeumannEntropy } from 'clausius';

/** Araki and Lieb: the entropies of the parts differ by at most that of the whole. */
export default claim('triangle-inequality-of-entropies', {
  source: 'ArakiLieb1970',
  statement: String.raw`S(\rho_{AB}) \ge |S(\rho_A) - S(\rho_B)|`,
  literature: 'theorem',
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: (dims) => ({ rho: anyDensityMatrix({ dim: dims[0] * dims[1] }) }),
  asserts: ({ rho }, dims) => {
    const [a, b] = [0, 1].map((k) => vonNeumannEntropy(reducedState(rho, dims, k)));
    return atLeast(vonNeumannEntropy(rho), a.minus(b).abs());
  },
});
