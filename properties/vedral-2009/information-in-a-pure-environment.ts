import {
  allOf,
  anyPureState,
  anyUnitary,
  claim,
  equals,
  identity,
  mutualInformation,
  reducedState,
  relativeEntropyOfCoherence,
  unitMatrix,
  vonNeumannEntropy,
} from 'clausius';

/** A pure environment that dephases two qubits holds twice the entanglement that is lost. */
export default claim('information-in-a-pure-environment', {
  source: 'Vedral2009, example of two qubits',
  statement: String.raw`I(S{:}E) = 2S(\rho_S) = 2(E_0 - E_t)`,
  literature: 'theorem',
  note: 'From a|00⟩ + b|11⟩, as an environment turns where the first qubit is in |1⟩. E is that of entanglement-of-maximally-correlated-states.',
  systems: [[2, 3]],
  given: ([, e]) => ({
    levels: anyPureState({ dim: 2 }),
    environment: anyPureState({ dim: e }),
    turn: anyUnitary({ dim: e }),
  }),
  asserts: ({ levels, environment, turn }, dims) => {
    const { arithmetic } = levels;
    const U = unitMatrix(2, 0, 0, arithmetic)
      .kron(identity(dims[1], arithmetic))
      .plus(unitMatrix(2, 1, 1, arithmetic).kron(turn));
    const final = U.times(levels.kron(environment)).times(U.adjoint());
    const system = reducedState(final, dims, 0);
    const information = mutualInformation(final, dims, 0, 1);
    const loss = relativeEntropyOfCoherence(levels).minus(relativeEntropyOfCoherence(system));
    return allOf(equals(information, vonNeumannEntropy(system).times(2)), equals(information, loss.times(2)));
  },
});
