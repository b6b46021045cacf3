import {
  allOf,
  anyDensityMatrix,
  atMost,
  channelTensor,
  claim,
  equals,
  identityChannel,
  reducedState,
  resetChannel,
  signedNegativity,
  tensor,
} from 'clausius';

/** A reset qubit is uncorrelated with all others, as if it had been measured and prepared anew. */
export default claim('resets-break-entanglement', {
  source: 'HartmannDurBriegel2006, section I',
  statement: String.raw`(\mathcal{R}_\chi \otimes \mathrm{id})(\rho) = \chi \otimes \rho_2, \text{ which is separable}`,
  literature: 'theorem',
  systems: [
    [2, 2],
    [2, 3],
    [3, 2],
  ],
  given: ([first, second]) => ({
    chi: anyDensityMatrix({ dim: first }),
    rho: anyDensityMatrix({ dim: first * second }),
  }),
  asserts: ({ chi, rho }, dims) => {
    const fresh = channelTensor(resetChannel(chi, 1), identityChannel(dims[1], rho.arithmetic)).applyTo(rho);
    const product = tensor(chi, reducedState(rho, dims, 1));
    return allOf(equals(fresh.minus(product).squaredNorm(), 0), atMost(signedNegativity(fresh, dims), 0));
  },
});
