import { anyDensityMatrix, claim, equals, mutualInformation, reducedState, relativeEntropy } from 'clausius';

/** Mutual information is the relative entropy to the product of the marginals. */
export default claim('mutual-information-is-a-relative-entropy', {
  source: 'Vedral2009, higher Hilbert space view',
  statement: String.raw`D(\rho_{AB}\|\rho_A\otimes\rho_B) = S(\rho_A) + S(\rho_B) - S(\rho_{AB})`,
  literature: 'theorem',
  systems: [
    [2, 2],
    [3, 2],
  ],
  given: (dims) => ({ rho: anyDensityMatrix({ dim: dims[0] * dims[1] }) }),
  asserts: ({ rho }, dims) => {
    const product = reducedState(rho, dims, 0).kron(reducedState(rho, dims, 1));
    return equals(relativeEntropy(rho, product), mutualInformation(rho, dims, 0, 1));
  },
});
