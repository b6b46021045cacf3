import {
  allOf,
  anyDensityMatrix,
  anyStateWithClosest,
  anyUnitary,
  atLeast,
  atMost,
  claim,
  enclosedEntanglement,
  entanglementOfPair,
  entropyChange,
  permuted,
  reducedState,
} from 'clausius';

/** Two environments, one for each subsystem, take no more entanglement than entropy is produced, each counted by itself. */
export default claim('entanglement-lost-to-two-environments', {
  source: 'after Vedral2009, higher Hilbert space view',
  statement: String.raw`0 \le E(\rho_{AB}) - E(\rho_{A'B'}) \le \Delta S_{AB} + \Delta S_{E} + \Delta S_{F} \text{ for } U = U_{AE} \otimes U_{BF}`,
  literature: 'own result',
  corrects: [
    {
      claim: 'entanglement-lost-to-a-common-environment',
      as: 'qualified',
      basis: 'our reading',
      place: 'section “Higher Hilbert space view”',
      words: '∆SAB + ∆SE ≥ ∆EAB; this, inequality, however, still remains a conjecture',
    },
  ],
  note: 'The environments start uncorrelated. Applied twice, first to one side and then to the other, entanglement-lost-to-an-environment gives it.',
  systems: [[2, 2, 2, 2]],
  given: ([a, b, e, f]) => ({
    pair: anyStateWithClosest({ dims: [a, b] }),
    first: anyDensityMatrix({ dim: e }),
    second: anyDensityMatrix({ dim: f }),
    U: anyUnitary({ dim: a * e }),
    V: anyUnitary({ dim: b * f }),
  }),
  asserts: ({ pair, first, second, U, V }, [a, b, e, f]) => {
    const { rho } = pair;
    const start = permuted(rho.kron(first).kron(second), [a, b, e, f], [0, 2, 1, 3]);
    const whole = U.kron(V);
    const dims = [a, e, b, f];
    const final = whole.times(start).times(whole.adjoint());
    const system = reducedState(final, dims, [0, 2]);
    const gain = entropyChange(rho, system)
      .plus(entropyChange(first, reducedState(final, dims, 1)))
      .plus(entropyChange(second, reducedState(final, dims, 3)));
    const loss = entanglementOfPair(pair).minus(enclosedEntanglement(system, [a, b]));
    return allOf(atMost(loss, gain), atLeast(loss, 0));
  },
});
