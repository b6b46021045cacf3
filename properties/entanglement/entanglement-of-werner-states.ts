import {
  anyWernerState,
  claim,
  diagonal,
  enclosedEntanglement,
  equals,
  formula,
  swap,
  vonNeumannEntropy,
} from 'clausius';

/** The relative entropy of entanglement of Werner states. */
export default claim('entanglement-of-werner-states', {
  source: 'VedralPlenio1998',
  statement: String.raw`\rho = p\,\tfrac{2P_-}{d(d-1)} + (1 - p)\,\tfrac{2P_+}{d(d+1)} \;\Rightarrow\; E(\rho) = \ln 2 - h(\max\{\tfrac12, p\})`,
  literature: 'theorem',
  note: 'Tested for two qubits; the proof is for any dimension.',
  effort: 1 / 8,
  systems: [[2, 2]],
  given: ([d]) => ({ rho: anyWernerState({ dim: d }) }),
  asserts: ({ rho }, dims) => {
    const { arithmetic } = rho;
    // tr ρ P₋ = (1 − tr ρ swap)/2
    const p = arithmetic
      .real(1)
      .minus(rho.traceOfProduct(swap(dims[0], arithmetic)))
      .dividedBy(2);
    const m = LARGEST.evaluate({ p }, arithmetic);
    const h = vonNeumannEntropy(diagonal([m, arithmetic.real(1).minus(m)], arithmetic));
    return equals(enclosedEntanglement(rho, dims), arithmetic.real(2).ln().minus(h));
  },
});

const LARGEST = formula('max(1/2, p)');
