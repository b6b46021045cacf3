import {
  anyDensityMatrix,
  anyUnitary,
  claim,
  entropyChange,
  equals,
  identity,
  maximallyMixed,
  reducedState,
  relativeEntropyOfCoherence,
  unitMatrix,
} from 'clausius';

/** An environment that is not changed by dephasing the system gives back what the entropy says: its gain is the loss of entanglement. */
export default claim('information-in-an-unchanged-environment', {
  source: 'after Vedral2009, example of two qubits',
  statement: String.raw`\rho_{E'} = \rho_E \;\Rightarrow\; \Delta S_S + \Delta S_E = I(S'{:}E') = E_0 - E_t`,
  literature: 'own result',
  corrects: [
    {
      claim: 'information-in-a-mixed-environment',
      as: 'qualified',
      basis: 'our reading',
      place: 'section “Examples: dephasing and dissipation”',
      words:
        'an already mixed environment (many identical subsystems, all completely dephased). Then, through the interaction with the system, dephasing will be achieved whose total entropy increase will exactly match the entanglement decrease',
    },
  ],
  note: 'Tested with ρ_E = 1/d, which no controlled unitary changes. E is that of entanglement-of-maximally-correlated-states.',
  systems: [[2, 3]],
  given: ([, e]) => ({ levels: anyDensityMatrix({ dim: 2 }), turn: anyUnitary({ dim: e }) }),
  asserts: ({ levels, turn }, dims) => {
    const { arithmetic } = levels;
    const environment = maximallyMixed(dims[1], arithmetic);
    const U = unitMatrix(2, 0, 0, arithmetic)
      .kron(identity(dims[1], arithmetic))
      .plus(unitMatrix(2, 1, 1, arithmetic).kron(turn));
    const final = U.times(levels.kron(environment)).times(U.adjoint());
    const system = reducedState(final, dims, 0);
    const gain = entropyChange(levels, system).plus(entropyChange(environment, reducedState(final, dims, 1)));
    return equals(gain, relativeEntropyOfCoherence(levels).minus(relativeEntropyOfCoherence(system)));
  },
});
