import {
  anyDensityMatrix,
  anyPositive,
  claim,
  diagonal,
  embed,
  equals,
  lindbladian,
  listOf,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
} from 'clausius';

/** Noise on one of two qubits leaves every product of its own limit and a state of the other one alone. */
export default claim('stationary-states-of-noise-on-one-qubit', {
  source: 'after Vedral2009, equation (5)',
  statement: String.raw`\mathcal{L}(\tau_A \otimes \chi) = 0 \text{ for every } \chi,\quad \tau_A = \frac{\kappa|0\rangle\langle0| + \gamma|1\rangle\langle1|}{\gamma+\kappa}`,
  literature: 'own result',
  systems: [[2, 2]],
  given: () => ({ chi: anyDensityMatrix({ dim: 2 }), rates: listOf(3, anyPositive()) }),
  asserts: ({ chi, rates: [gamma, kappa, eta] }, dims) => {
    const { arithmetic } = chi;
    const generator = lindbladian(embed(pauliZ(arithmetic), dims, 0), [
      { operator: embed(sigmaMinus(arithmetic), dims, 0), rate: gamma },
      { operator: embed(sigmaPlus(arithmetic), dims, 0), rate: kappa },
      { operator: embed(pauliZ(arithmetic), dims, 0), rate: eta },
    ]);
    const sum = gamma.plus(kappa);
    const tau = diagonal([kappa.dividedBy(sum), gamma.dividedBy(sum)], arithmetic);
    return equals(generator.applyTo(tau.kron(chi)).squaredNorm(), 0);
  },
});
