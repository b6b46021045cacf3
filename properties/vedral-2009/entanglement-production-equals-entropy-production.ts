import {
  anyDensityMatrix,
  anyProbability,
  claim,
  diagonalPart,
  enclosedEntanglement,
  entropyChange,
  equals,
  mixture,
  type Matrix,
} from 'clausius';

/** In the case that the concluding discussion writes as σ_E = σ entanglement is lost: the sign is the other one. */
export default claim('entanglement-production-equals-entropy-production', {
  source: 'Vedral2009, concluding discussion',
  statement: String.raw`\rho_{\mathrm{sep}}(t) = \rho_T \;\Rightarrow\; \sigma_E = \sigma:\quad E(\rho(t)) - E(\rho(0)) = S(\rho(t)) - S(\rho(0))`,
  literature: 'false',
  note: 'The case that is meant has σ_E = −σ, see dephasing-turns-entanglement-into-entropy. As equation (4) defines σ_E = dE/dt, no flux is left for a balance equation dE/dt = σ_E + ∇j_E.',
  effort: 1 / 8,
  systems: [[2, 2]],
  given: () => ({ levels: anyDensityMatrix({ dim: 2 }), factor: anyProbability() }),
  asserts: ({ levels, factor }, dims) => {
    const [before, after] = [levels, mixture(factor, diagonalPart(levels), levels)].map(correlated);
    const [first, second] = [before, after].map((rho) => enclosedEntanglement(rho, dims));
    return equals(second.minus(first), entropyChange(before, after));
  },
});

/** State of two qubits with τ on |00⟩ and |11⟩. */
function correlated(tau: Matrix): Matrix {
  const copy = tau.arithmetic.matrix(4, 2, [1, 0, 0, 0, 0, 0, 0, 1]);
  return copy.times(tau).times(copy.adjoint());
}
