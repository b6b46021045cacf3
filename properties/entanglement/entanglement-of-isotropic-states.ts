import {
  anyIsotropicState,
  claim,
  diagonal,
  enclosedEntanglement,
  equals,
  maximallyEntangled,
  maximum,
  vonNeumannEntropy,
} from 'clausius';

/** The relative entropy of isotropic states to the PPT states; for two qubits, the relative entropy of entanglement. */
export default claim('entanglement-of-isotropic-states', {
  source: 'Rains1999',
  statement: String.raw`\rho = F\Phi + (1 - F)\tfrac{1 - \Phi}{d^2 - 1} \;\Rightarrow\; E_{\mathrm{PPT}}(\rho) = \ln d - h(m) - (1 - m)\ln(d - 1),\quad m = \max\{\tfrac1d, F\}`,
  literature: 'theorem',
  note: 'Tested for two qubits; the proof is for any dimension.',
  effort: 1 / 8,
  systems: [[2, 2]],
  given: ([d]) => ({ rho: anyIsotropicState({ dim: d }) }),
  asserts: ({ rho }, [d, e]) => {
    const { arithmetic } = rho;
    const F = rho.traceOfProduct(maximallyEntangled(d, arithmetic));
    const m = maximum(arithmetic.real(1, d), F);
    const rest = arithmetic.real(1).minus(m);
    const h = vonNeumannEntropy(diagonal([m, rest], arithmetic));
    const others = rest.times(arithmetic.real(d - 1).ln());
    return equals(enclosedEntanglement(rho, [d, e]), arithmetic.real(d).ln().minus(h).minus(others));
  },
});
