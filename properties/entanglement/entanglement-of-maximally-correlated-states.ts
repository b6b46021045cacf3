import {
  anyDensityMatrix,
  claim,
  enclosedEntanglement,
  equals,
  relativeEntropyOfCoherence,
  unitMatrix,
} from 'clausius';

/** Where only |00⟩ and |11⟩ occur, the closest separable state is the diagonal. */
export default claim('entanglement-of-maximally-correlated-states', {
  source: 'Rains1999',
  statement: String.raw`\rho = \sum_{jk} \tau_{jk} |jj\rangle\langle kk| \;\Rightarrow\; E(\rho) = S(\operatorname{diag}\rho) - S(\rho)`,
  literature: 'theorem',
  effort: 1 / 4,
  systems: [[2, 2]],
  given: ([d]) => ({ tau: anyDensityMatrix({ dim: d }) }),
  asserts: ({ tau }, [d, e]) => {
    const { arithmetic } = tau;
    // |j⟩ ↦ |jj⟩
    const isometry = Array.from({ length: d }, (_, j) => unitMatrix(d, j, j, arithmetic).columns(j, j + 1))
      .map((ket) => ket.kron(ket).times(ket.adjoint()))
      .reduce((sum, term) => sum.plus(term));
    const rho = isometry.times(tau).times(isometry.adjoint());
    return equals(enclosedEntanglement(rho, [d, e]), relativeEntropyOfCoherence(tau));
  },
});
