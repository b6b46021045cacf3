import {
  anyDensityMatrix,
  anyDiagonalState,
  anyUnitary,
  claim,
  entropyChange,
  equals,
  identity,
  reducedState,
  relativeEntropyOfCoherence,
  unitMatrix,
} from 'clausius';

/** A mixed environment that dephases the system gains entropy itself unless its state stays the same. */
export default claim('information-in-a-mixed-environment', {
  source: 'Vedral2009, example of two qubits',
  statement: String.raw`\Delta S_S + \Delta S_E = E_0 - E_t \text{ for every dephased } \rho_E = \Delta\rho_E \text{ and } U = |0\rangle\langle 0| \otimes 1 + |1\rangle\langle 1| \otimes V`,
  literature: 'false',
  note: '“Completely dephased” is read as diagonal in a basis. True where V commutes with ρ_E, as it does with the maximally mixed state.',
  systems: [[2, 2]],
  given: ([, e]) => ({
    levels: anyDensityMatrix({ dim: 2 }),
    environment: anyDiagonalState({ dim: e }),
    turn: anyUnitary({ dim: e }),
  }),
  asserts: ({ levels, environment, turn }, dims) => {
    const { arithmetic } = levels;
    const U = unitMatrix(2, 0, 0, arithmetic)
      .kron(identity(dims[1], arithmetic))
      .plus(unitMatrix(2, 1, 1, arithmetic).kron(turn));
    const final = U.times(levels.kron(environment)).times(U.adjoint());
    const system = reducedState(final, dims, 0);
    const gain = entropyChange(levels, system).plus(entropyChange(environment, reducedState(final, dims, 1)));
    return equals(gain, relativeEntropyOfCoherence(levels).minus(relativeEntropyOfCoherence(system)));
  },
});
