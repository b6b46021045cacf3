import {
  anyProductState,
  anyUnitary,
  atLeast,
  claim,
  enclosedEntanglement,
  entropyChange,
  partialTrace,
  reducedState,
} from 'clausius';

/** Entropy does not pay for entanglement: a unitary of A and B makes it for nothing. */
export default claim('entanglement-gained-by-any-unitary', {
  source: 'Vedral2009, higher Hilbert space view',
  statement: String.raw`\Delta S_{AB} + \Delta S_E \ge E(\rho_{A'B'}) - E(\rho_{AB}) \text{ for every unitary on } A, B \text{ and } E`,
  literature: 'false',
  note: 'As it is printed, for every U. Without an interaction of A and B see entanglement-gained-through-an-environment. Tested with pure initial states without correlations.',
  systems: [[2, 2, 2]],
  given: (dims) => ({
    rho: anyProductState({ dims, ranks: dims.map(() => 1) }),
    unitary: anyUnitary({ dim: 8 }),
  }),
  asserts: ({ rho, unitary: U }, dims) => {
    const final = U.times(rho).times(U.adjoint());
    const [before, after] = [rho, final].map((state) => partialTrace(state, dims, 2));
    const gain = entropyChange(before, after).plus(
      entropyChange(reducedState(rho, dims, 2), reducedState(final, dims, 2)),
    );
    const [start, end] = [before, after].map((state) => enclosedEntanglement(state, [2, 2]));
    return atLeast(gain, end.minus(start));
  },
});
