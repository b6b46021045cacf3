import { anyDensityMatrix, anyPositive, claim, equals, lindbladian, pauliZ } from 'clausius';

/** Collisions with the overlap 1 − ηδt dephase at the rate η, equation (5) with the same η at 2η. */
export default claim('dephasing-factor-of-collisions', {
  source: 'Vedral2009, example of two qubits',
  statement: String.raw`\dot\rho = -\tfrac\eta2[\sigma_z, [\sigma_z, \rho]] \;\Rightarrow\; \dot\rho_{01} = -\eta\,\rho_{01}`,
  literature: 'false',
  note: 'Both are the same channel with twice the η of equation (5) for the collisions.',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), eta: anyPositive() }),
  asserts: ({ rho, eta }) => {
    const { arithmetic } = rho;
    const noise = [{ operator: pauliZ(arithmetic), rate: eta }];
    const change = lindbladian(pauliZ(arithmetic).scaled(0), noise).applyTo(rho);
    return equals(change.realPart(0, 1), eta.negated().times(rho.realPart(0, 1)));
  },
});
