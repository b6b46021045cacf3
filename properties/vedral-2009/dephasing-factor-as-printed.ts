import { anyDensityMatrix, anyPositive, claim, equals, lindbladian, pauliZ } from 'clausius';

/** The printed factor μ(t) makes coherences decay four times more slowly than the printed equation does. */
export default claim('dephasing-factor-as-printed', {
  source: 'Vedral2009, state below equation (5)',
  statement: String.raw`\dot\rho = -\tfrac\eta2[\sigma_z, [\sigma_z, \rho]] \;\Rightarrow\; \dot\rho_{01} = -\tfrac\eta2\,\rho_{01}`,
  literature: 'false',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), eta: anyPositive() }),
  asserts: ({ rho, eta }) => {
    const { arithmetic } = rho;
    const noise = [{ operator: pauliZ(arithmetic), rate: eta }];
    const change = lindbladian(pauliZ(arithmetic).scaled(0), noise).applyTo(rho);
    return equals(change.realPart(0, 1), eta.dividedBy(-2).times(rho.realPart(0, 1)));
  },
});
