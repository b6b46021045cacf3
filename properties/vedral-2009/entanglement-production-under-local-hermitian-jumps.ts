import {
  anyStateWithClosest,
  anyObservable,
  atMost,
  claim,
  embed,
  entropyProductionRate,
  lindbladian,
  listOf,
  maximallyMixed,
  productionOfPair,
} from 'clausius';

/** Hermitian jumps on each qubit, along any axes, change entanglement no faster than they produce entropy. */
export default claim('entanglement-production-under-local-hermitian-jumps', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \textstyle\sum_k \mathcal{D}[A_k \otimes 1] + \mathcal{D}[1 \otimes B_k],\ A_k = A_k^\dagger,\ B_k = B_k^\dagger`,
  literature: 'conjecture',
  note: 'Every Hermitian jump has detailed balance with respect to 1/d. Without locality it fails: see entanglement-production-under-joint-hermitian-jumps.',
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: (dims) => ({
    pair: anyStateWithClosest({ dims: [dims[0], dims[1]] }),
    first: listOf(2, anyObservable({ dim: dims[0] })),
    second: listOf(1, anyObservable({ dim: dims[1] })),
  }),
  asserts: ({ pair, first, second }, dims) => {
    const { arithmetic, rows } = pair.rho;
    const generator = lindbladian(arithmetic.identity(rows).scaled(0), [
      ...first.map((A) => embed(A, dims, 0)),
      ...second.map((B) => embed(B, dims, 1)),
    ]);
    const reference = maximallyMixed(rows, arithmetic);
    return atMost(productionOfPair(generator, pair).abs(), entropyProductionRate(generator, pair.rho, reference));
  },
});
