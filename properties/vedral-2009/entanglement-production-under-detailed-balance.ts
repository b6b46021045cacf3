import {
  anyDetailedBalanceGenerator,
  anyStateWithClosest,
  atMost,
  claim,
  embed,
  entropyProductionRate,
  lindbladian,
  productionOfPair,
  sumOfGenerators,
  type Lindbladian,
} from 'clausius';

/** Noise on each part with detailed balance changes entanglement no faster than it produces entropy. */
export default claim('entanglement-production-under-detailed-balance', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \mathcal{L} = \mathcal{L}_A \otimes \mathrm{id} + \mathrm{id} \otimes \mathcal{L}_B \text{ with detailed balance (GNS)}`,
  literature: 'conjecture',
  corrects: [
    {
      claim: 'entropy-production-bounds-entanglement-production',
      as: 'qualified',
      basis: 'quoted',
      place: 'section “Entanglement production”',
      words: 'if we eliminate the possibility of driven entanglement, then |σE | ≤ σ',
    },
  ],
  note: 'Conjectured for every system that is not driven. What the proof needs of the noise is detailed balance (GNS), and that separable states stay separable; of the Hamiltonian, that it is local and commutes with π.',
  systems: [
    [2, 2],
    [2, 3],
  ],
  given: ([a, b]) => ({
    pair: anyStateWithClosest({ dims: [a, b] }),
    first: anyDetailedBalanceGenerator({ dim: a }),
    second: anyDetailedBalanceGenerator({ dim: b }),
  }),
  asserts: ({ pair, first, second }, dims) => {
    const [onA, onB] = [first, second].map(({ generator }, k) => embedded(generator, dims, k));
    const generator = sumOfGenerators(onA, onB);
    const sigma = entropyProductionRate(generator, pair.rho, first.fixedPoint.kron(second.fixedPoint));
    return atMost(productionOfPair(generator, pair).abs(), sigma);
  },
});

/** Generator of one part, acting on both. */
function embedded({ hamiltonian, jumps }: Lindbladian, dims: readonly number[], part: number): Lindbladian {
  return lindbladian(
    embed(hamiltonian, dims, part),
    jumps.map(({ operator, rate }) => ({ operator: embed(operator, dims, part), rate })),
  );
}
