import {
  allOf,
  anyDensityMatrix,
  claim,
  coherentInformation,
  diagonalPart,
  equals,
  relativeEntropy,
  relativeEntropyOfCoherence,
} from 'clausius';

/** For states of |00⟩ and |11⟩ the lower bound of entanglement and the distance of the diagonal agree: the diagonal is closest. */
export default claim('entanglement-of-two-levels', {
  source: 'Vedral2009, example of two qubits',
  statement: String.raw`S(\rho_A) - S(\rho_{AB}) \le E \le D(\rho\|\Delta\rho),\quad S(\rho_A) - S(\rho_{AB}) = D(\rho\|\Delta\rho) \text{ for } \rho \text{ on } |00\rangle, |11\rangle`,
  literature: 'theorem',
  corrects: [{ claim: 'diagonal-is-closest-to-decaying-qubits', as: 'qualified' }],
  note: 'Δ deletes the off-diagonal elements. For a pure state it is −a² ln a² − b² ln b².',
  systems: [[2, 2]],
  given: () => ({ levels: anyDensityMatrix({ dim: 2 }) }),
  asserts: ({ levels }, dims) => {
    // |k⟩ ↦ |kk⟩
    const copy = levels.arithmetic.matrix(4, 2, [1, 0, 0, 0, 0, 0, 0, 1]);
    const rho = copy.times(levels).times(copy.adjoint());
    const distance = relativeEntropyOfCoherence(levels);
    return allOf(
      equals(coherentInformation(rho, dims, 0, 1), distance),
      equals(relativeEntropy(levels, diagonalPart(levels)), distance),
    );
  },
});
