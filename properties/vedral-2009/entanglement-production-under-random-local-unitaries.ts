import {
  anyStateWithClosest,
  anyPositive,
  anyUnitary,
  atMost,
  claim,
  entropyProductionRate,
  lindbladian,
  listOf,
  maximallyMixed,
  productionOfPair,
} from 'clausius';

/** Random local unitaries on both parts at once, as often forwards as backwards, change entanglement no faster than they produce entropy. */
export default claim('entanglement-production-under-random-local-unitaries', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \textstyle\sum_k \gamma_k(\mathcal{D}[U_k \otimes V_k] + \mathcal{D}[U_k^\dagger \otimes V_k^\dagger])`,
  literature: 'conjecture',
  note: 'Not local, but it keeps separable states separable, and has detailed balance (GNS) with respect to 1/d.',
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: (dims) => ({
    pair: anyStateWithClosest({ dims: [dims[0], dims[1]] }),
    first: listOf(2, anyUnitary({ dim: dims[0] })),
    second: listOf(2, anyUnitary({ dim: dims[1] })),
    rates: listOf(2, anyPositive()),
  }),
  asserts: ({ pair, first, second, rates }) => {
    const { arithmetic, rows } = pair.rho;
    const jumps = rates.flatMap((rate, k) => {
      const operator = first[k].kron(second[k]);
      return [
        { operator, rate },
        { operator: operator.adjoint(), rate },
      ];
    });
    const generator = lindbladian(arithmetic.identity(rows).scaled(0), jumps);
    const reference = maximallyMixed(rows, arithmetic);
    return atMost(productionOfPair(generator, pair).abs(), entropyProductionRate(generator, pair.rho, reference));
  },
});
