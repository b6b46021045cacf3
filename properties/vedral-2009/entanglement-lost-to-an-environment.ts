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
  identity,
  partialTrace,
  reducedState,
} from 'clausius';

/** An environment that meets one of two subsystems takes no more entanglement than entropy is produced. */
export default claim('entanglement-lost-to-an-environment', {
  source: 'Vedral2009, higher Hilbert space view',
  statement: String.raw`0 \le E(\rho_{AB}) - E(\rho_{A'B'}) \le \Delta S_{AB} + \Delta S_E = I(A'B'{:}E') \text{ for } U = 1_A \otimes U_{BE}`,
  literature: 'conjecture',
  corrects: [
    {
      claim: 'entanglement-gained-through-an-environment',
      as: 'qualified',
      basis: 'implied',
      place: 'section “Higher Hilbert space view”',
      words: '∆SAB + ∆SE ≥ ∆EAB; this, inequality, however, still remains a conjecture',
    },
  ],
  note: 'The environment starts uncorrelated. The right-hand side is the change of the mutual information of system and environment.',
  systems: [[2, 2, 2]],
  given: ([a, b, e]) => ({
    pair: anyStateWithClosest({ dims: [a, b] }),
    environment: anyDensityMatrix({ dim: e }),
    U: anyUnitary({ dim: b * e }),
  }),
  asserts: ({ pair, environment, U }, dims) => {
    const { rho } = pair;
    const whole = identity(dims[0], rho.arithmetic).kron(U);
    const final = whole.times(rho.kron(environment)).times(whole.adjoint());
    const system = partialTrace(final, dims, 2);
    const gain = entropyChange(rho, system).plus(entropyChange(environment, reducedState(final, dims, 2)));
    const loss = entanglementOfPair(pair).minus(enclosedEntanglement(system, [dims[0], dims[1]]));
    return allOf(atMost(loss, gain), atLeast(loss, 0));
  },
});
