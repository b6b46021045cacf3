import {
  anyBellDiagonalState,
  bellState,
  claim,
  diagonal,
  enclosedEntanglement,
  equals,
  formula,
  vonNeumannEntropy,
} from 'clausius';

/** The relative entropy of entanglement of Bell-diagonal states depends on their largest weight only. */
export default claim('entanglement-of-bell-diagonal-states', {
  source: 'VedralPlenio1998',
  statement: String.raw`\rho = \sum_k p_k |\beta_k\rangle\langle\beta_k| \;\Rightarrow\; E(\rho) = \ln 2 - h(m),\quad m = \max\{\tfrac12, p_1, \dots, p_4\}`,
  literature: 'theorem',
  effort: 1 / 8,
  systems: [[2, 2]],
  given: () => ({ rho: anyBellDiagonalState() }),
  asserts: ({ rho }, dims) => {
    const { arithmetic } = rho;
    const [a, b, c, d] = BELL.map((name) => rho.traceOfProduct(bellState(name, arithmetic)));
    const m = LARGEST.evaluate({ a, b, c, d }, arithmetic);
    const h = vonNeumannEntropy(diagonal([m, arithmetic.real(1).minus(m)], arithmetic));
    return equals(enclosedEntanglement(rho, dims), arithmetic.real(2).ln().minus(h));
  },
});

const BELL = ['phi+', 'phi-', 'psi+', 'psi-'] as const;
const LARGEST = formula('max(1/2, a, b, c, d)');
