import {
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

/** In the case that the concluding discussion writes as σ_E = σ entanglement is lost: the sign is the other one. */
export default claim('entanglement-production-equals-entropy-production', {
  source: 'Vedral2009, concluding discussion',
  statement: String.raw`\rho_{\mathrm{sep}}(t) = \rho_T \;\Rightarrow\; \sigma_E = \sigma`,
  literature: 'false',
  note: 'The case that is meant has σ_E = −σ. As equation (4) defines σ_E = dE/dt, no flux is left for a balance equation dE/dt = σ_E + ∇j_E.',
  systems: [2],
  given: (dim) => ({ levels: anyDensityMatrix({ dim }), eta: anyPositive() }),
  asserts: ({ levels: rho, eta }) => {
    const { arithmetic } = rho;
    const generator = lindbladian(pauliZ(arithmetic).scaled(0), [{ operator: pauliZ(arithmetic), rate: eta }]);
    return equals(entropyRate(generator, rho).negated(), entropyProductionRate(generator, rho, diagonalPart(rho)));
  },
});
