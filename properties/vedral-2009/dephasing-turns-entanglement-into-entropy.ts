import {
  allOf,
  anyDensityMatrix,
  anyProbability,
  claim,
  diagonalPart,
  enclosedEntanglement,
  entropyChange,
  equals,
  mixture,
  relativeEntropyOfCoherence,
  type Matrix,
} from 'clausius';

/** Where the closest separable state is the thermal one and stays so, entanglement falls by what entropy rises. */
export default claim('dephasing-turns-entanglement-into-entropy', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`\rho_{\mathrm{sep}}(t) = \rho_T \;\Rightarrow\; \sigma_E + \sigma = 0:\quad E(\rho(0)) - E(\rho(t)) = S(\rho(t)) - S(\rho(0))`,
  literature: 'theorem',
  corrects: [
    {
      claim: 'entanglement-production-equals-entropy-production',
      as: 'ambiguous',
      basis: 'our reading',
      place: 'section “Concluding discussion”',
      words: 'in the case when σE = σ',
    },
  ],
  note: 'Integrated over any time. Tested on states of |00⟩ and |11⟩ whose coherence falls by any factor: ρ_sep = ρ_T is the diagonal, as the second comparison shows.',
  effort: 1 / 8,
  systems: [[2, 2]],
  given: () => ({ levels: anyDensityMatrix({ dim: 2 }), factor: anyProbability() }),
  asserts: ({ levels, factor }, dims) => {
    const [before, after] = [levels, mixture(factor, diagonalPart(levels), levels)].map(correlated);
    const [first, second] = [before, after].map((rho) => enclosedEntanglement(rho, dims));
    return allOf(
      equals(first.minus(second), entropyChange(before, after)),
      equals(second, relativeEntropyOfCoherence(after)),
    );
  },
});

/** State of two qubits with τ on |00⟩ and |11⟩. */
function correlated(tau: Matrix): Matrix {
  const copy = tau.arithmetic.matrix(4, 2, [1, 0, 0, 0, 0, 0, 0, 1]);
  return copy.times(tau).times(copy.adjoint());
}
