import { anyDensityMatrix, anyHamiltonian, atMost, claim, embed, ergotropy } from 'clausius';

/** False from three levels on: passive states that are no Gibbs states give work in pairs. */
export default claim('ergotropy-of-two-copies', {
  source: 'after AllahverdyanBalianNieuwenhuizen2004',
  statement: String.raw`W(\rho \otimes \rho) \le 2W(\rho)`,
  literature: 'false',
  systems: [3],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), H: anyHamiltonian({ dim }) }),
  asserts: ({ rho, H }, dim) => {
    const both = embed(H, [dim, dim], 0).plus(embed(H, [dim, dim], 1));
    return atMost(ergotropy(rho.kron(rho), both), ergotropy(rho, H).times(2));
  },
});
