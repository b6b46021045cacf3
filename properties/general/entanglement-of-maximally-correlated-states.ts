import {
  allOf,
  anyDensityMatrix,
  anyProbability,
  anySeparableState,
  atLeast,
  claim,
  coherentInformation,
  diagonalPart,
  enclosedEntanglement,
  equals,
  mixture,
  relativeEntropy,
  relativeEntropyOfCoherence,
  unitMatrix,
} from 'clausius';

/** Where only |00⟩ and |11⟩ occur, the closest separable state is the diagonal. */
export default claim('entanglement-of-maximally-correlated-states', {
  source: 'Rains1999',
  statement: String.raw`\rho = \sum_{jk} \tau_{jk} |jj\rangle\langle kk| \;\Rightarrow\; E(\rho) = D(\rho\|\Delta\rho) = S(\rho_A) - S(\rho_{AB})`,
  literature: 'theorem',
  corrects: [
    {
      claim: 'diagonal-is-closest-to-decaying-qubits',
      as: 'qualified',
      basis: 'implied',
      place: 'below equation (5)',
      words: 'the closest separable state at any instant in time is given by deleting the off-diagonal elements',
    },
  ],
  note: 'Δ deletes the off-diagonal elements. For a|00⟩ + b|11⟩ it is −a² ln a² − b² ln b². For two qubits compared with the closest state that a search finds; for any d with separable states beside the diagonal, of which none comes closer.',
  effort: 1 / 8,
  systems: [
    [2, 2],
    [3, 3],
  ],
  given: ([d, e]) => ({
    tau: anyDensityMatrix({ dim: d }),
    other: anySeparableState({ dims: [d, e], terms: d * e }),
    weight: anyProbability(),
  }),
  asserts: ({ tau, other, weight }, dims) => {
    const { arithmetic, rows } = tau;
    // |j⟩ ↦ |jj⟩
    const isometry = Array.from({ length: rows }, (_, j) => unitMatrix(rows, j, j, arithmetic).columns(j, j + 1))
      .map((ket) => ket.kron(ket).times(ket.adjoint()))
      .reduce((sum, term) => sum.plus(term));
    const rho = isometry.times(tau).times(isometry.adjoint());
    const distance = relativeEntropyOfCoherence(tau);
    const others = [
      equals(coherentInformation(rho, dims, 0, 1), distance),
      atLeast(relativeEntropy(rho, mixture(weight, diagonalPart(rho), other)), distance),
    ];
    return rows === 2
      ? allOf(equals(enclosedEntanglement(rho, dims), distance), ...others)
      : allOf(others[0], others[1]);
  },
});
