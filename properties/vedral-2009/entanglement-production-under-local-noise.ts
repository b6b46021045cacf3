import {
  anyStateWithClosest,
  anyJumpOperator,
  anyPositive,
  atMost,
  claim,
  embed,
  entropyProductionRate,
  lindbladian,
  listOf,
  productionOfPair,
  uniqueSteadyState,
} from 'clausius';

/** Local noise without detailed balance, by any one jump on each qubit, breaks the bound. */
export default claim('entanglement-production-under-local-noise', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \gamma\mathcal{D}[A \otimes 1] + \gamma'\mathcal{D}[1 \otimes B],\ \mathcal{L}(\pi) = 0`,
  literature: 'false',
  note: 'True for jumps with detailed balance (GNS), such as Hermitian ones: see entanglement-production-under-local-hermitian-jumps.',
  systems: [[2, 2]],
  given: () => ({
    pair: anyStateWithClosest({ dims: [2, 2] }),
    first: anyJumpOperator({ dim: 2 }),
    second: anyJumpOperator({ dim: 2 }),
    rates: listOf(2, anyPositive()),
  }),
  asserts: ({ pair, first, second, rates }, dims) => {
    const { arithmetic } = pair.rho;
    const none = arithmetic.identity(2).scaled(0);
    const [a, b] = [first, second].map((jump) => uniqueSteadyState(lindbladian(none, [jump])));
    const generator = lindbladian(none.kron(none), [
      { operator: embed(first, dims, 0), rate: rates[0] },
      { operator: embed(second, dims, 1), rate: rates[1] },
    ]);
    return atMost(productionOfPair(generator, pair).abs(), entropyProductionRate(generator, pair.rho, a.kron(b)));
  },
});
