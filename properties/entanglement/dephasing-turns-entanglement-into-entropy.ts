import {
  allOf,
  anyDensityMatrix,
  anyPositive,
  claim,
  diagonalPart,
  entropyProductionRate,
  entropyRate,
  equals,
  lindbladian,
  pauliZ,
} from 'clausius';

/** Where the closest separable state is the thermal one and stays so, entanglement falls by what entropy rises. */
export default claim('dephasing-turns-entanglement-into-entropy', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`\rho_{\mathrm{sep}}(t) = \rho_T \;\Rightarrow\; \sigma_E + \sigma = 0`,
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
  note: 'Tested on states of |00⟩ and |11⟩ with one dephasing qubit: ρ_sep = ρ_T is the diagonal, and E = S(ρ_T) − S(ρ).',
  systems: [2],
  given: (dim) => ({ levels: anyDensityMatrix({ dim }), eta: anyPositive() }),
  asserts: ({ levels: rho, eta }) => {
    const { arithmetic } = rho;
    const generator = lindbladian(pauliZ(arithmetic).scaled(0), [{ operator: pauliZ(arithmetic), rate: eta }]);
    const diagonal = diagonalPart(rho);
    const entanglement = entropyRate(generator, rho).negated();
    return allOf(
      equals(entanglement.plus(entropyProductionRate(generator, rho, diagonal)), 0),
      equals(generator.applyTo(diagonal).squaredNorm(), 0),
    );
  },
});
