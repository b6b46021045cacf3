import { allOf, anyDensityMatrix, anyPositive, claim, equals, lindbladian, pauliZ } from 'clausius';

/** The double commutator with σ_z makes the coherence of a qubit decay as e^{−2ηt}. */
export default claim('dephasing-factor', {
  source: 'after Vedral2009, equation (5)',
  statement: String.raw`\dot\rho = -\tfrac\eta2[\sigma_z, [\sigma_z, \rho]] \;\Rightarrow\; \dot\rho_{01} = -2\eta\,\rho_{01}`,
  literature: 'own result',
  corrects: [
    {
      claim: 'dephasing-factor-as-printed',
      as: 'false',
      basis: 'implied',
      place: 'below equation (5)',
      words: 'µ(t) = exp{−iωt − (1/2)(γ + κ + η)t}',
    },
    {
      claim: 'dephasing-factor-of-collisions',
      as: 'qualified',
      basis: 'implied',
      place: 'section “Examples: dephasing and dissipation”',
      words: 'exactly the same result as that obtained from the Master equation treatment above',
    },
  ],
  note: 'The printed factor e^{−ηt/2} belongs to spin operators S_z = σ_z/2.',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), eta: anyPositive() }),
  asserts: ({ rho, eta }) => {
    const { arithmetic } = rho;
    const noise = [{ operator: pauliZ(arithmetic), rate: eta }];
    const change = lindbladian(pauliZ(arithmetic).scaled(0), noise).applyTo(rho);
    const rate = eta.times(-2);
    return allOf(
      equals(change.realPart(0, 1), rate.times(rho.realPart(0, 1))),
      equals(change.imaginaryPart(0, 1), rate.times(rho.imaginaryPart(0, 1))),
    );
  },
});
