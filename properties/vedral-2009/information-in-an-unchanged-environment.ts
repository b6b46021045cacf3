import {
  allOf,
  anyAngle,
  anyDensityMatrix,
  anyProbabilities,
  anyUnitary,
  claim,
  diagonal,
  enclosedEntanglement,
  entropyChange,
  equals,
  identity,
  listOf,
  mutualInformation,
  reducedState,
  unitMatrix,
  type Matrix,
} from 'clausius';

/** An environment that is not changed by dephasing the system gives back what the entropy says: its gain is the loss of entanglement. */
export default claim('information-in-an-unchanged-environment', {
  source: 'after Vedral2009, example of two qubits',
  statement: String.raw`[V, \rho_E] = 0 \;\Rightarrow\; \rho_{E'} = \rho_E,\quad \Delta S_S + \Delta S_E = I(S'{:}E') = E_0 - E_t \text{ for } U = |0\rangle\langle 0| \otimes 1 + |1\rangle\langle 1| \otimes V`,
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
  note: 'S is a state of |00⟩ and |11⟩. The maximally mixed environment is the case that every V leaves unchanged.',
  effort: 1 / 8,
  systems: [[2, 3]],
  given: ([, e]) => ({
    levels: anyDensityMatrix({ dim: 2 }),
    weights: anyProbabilities({ count: e }),
    phases: listOf(e, anyAngle()),
    basis: anyUnitary({ dim: e }),
  }),
  asserts: ({ levels, weights, phases, basis }, dims) => {
    const { arithmetic } = levels;
    const turned = (A: Matrix): Matrix => basis.times(A).times(basis.adjoint());
    const environment = turned(diagonal(weights, arithmetic));
    const [real, imaginary] = (['cos', 'sin'] as const).map((part) =>
      diagonal(
        phases.map((phase) => phase[part]),
        arithmetic,
      ),
    );
    const V = turned(real.plus(imaginary.timesI()));
    const U = unitMatrix(2, 0, 0, arithmetic)
      .kron(identity(dims[1], arithmetic))
      .plus(unitMatrix(2, 1, 1, arithmetic).kron(V));
    const final = U.times(levels.kron(environment)).times(U.adjoint());
    const [system, surroundings] = [0, 1].map((k) => reducedState(final, dims, k));
    const gain = entropyChange(levels, system).plus(entropyChange(environment, surroundings));
    const information = mutualInformation(final, dims, 0, 1);
    const [before, after] = [levels, system].map((tau) => enclosedEntanglement(correlated(tau), [2, 2]));
    return allOf(
      equals(information, before.minus(after)),
      equals(gain, information),
      equals(surroundings.minus(environment).squaredNorm(), 0),
    );
  },
});

/** State of two qubits with τ on |00⟩ and |11⟩. */
function correlated(tau: Matrix): Matrix {
  const copy = tau.arithmetic.matrix(4, 2, [1, 0, 0, 0, 0, 0, 0, 1]);
  return copy.times(tau).times(copy.adjoint());
}
