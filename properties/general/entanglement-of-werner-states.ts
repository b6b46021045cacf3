import {
  allOf,
  anyProbability,
  anySeparableState,
  anyWernerState,
  atLeast,
  claim,
  diagonal,
  enclosedEntanglement,
  equals,
  formula,
  identity,
  minimum,
  mixture,
  relativeEntropy,
  swap,
  type Arithmetic,
  type Matrix,
  type Real,
  vonNeumannEntropy,
  weightedSum,
} from 'clausius';

/** The relative entropy of entanglement of Werner states. */
export default claim('entanglement-of-werner-states', {
  source: 'VedralPlenio1998',
  statement: String.raw`\rho = p\,\tfrac{2P_-}{d(d-1)} + (1 - p)\,\tfrac{2P_+}{d(d+1)} \;\Rightarrow\; E(\rho) = \ln 2 - h(\max\{\tfrac12, p\})`,
  literature: 'theorem',
  note: 'For two qubits compared with the closest state that a search finds; for any d with the Werner state of p = 1/2, and with separable states beside it, of which none comes closer.',
  effort: 1 / 8,
  systems: [
    [2, 2],
    [3, 3],
  ],
  given: ([d, e]) => ({
    rho: anyWernerState({ dim: d }),
    other: anySeparableState({ dims: [d, e], terms: d * e }),
    weight: anyProbability(),
  }),
  asserts: ({ rho, other, weight }, dims) => {
    const { arithmetic } = rho;
    // tr ρ P₋ = (1 − tr ρ swap)/2
    const p = arithmetic
      .real(1)
      .minus(rho.traceOfProduct(swap(dims[0], arithmetic)))
      .dividedBy(2);
    const m = LARGEST.evaluate({ p }, arithmetic);
    const h = vonNeumannEntropy(diagonal([m, arithmetic.real(1).minus(m)], arithmetic));
    const E = arithmetic.real(2).ln().minus(h);
    const closest = wernerState(dims[0], minimum(arithmetic.real(1, 2), p), arithmetic);
    const others = [
      equals(relativeEntropy(rho, closest), E),
      atLeast(relativeEntropy(rho, mixture(weight, closest, other)), E),
    ];
    return dims[0] === 2 ? allOf(equals(enclosedEntanglement(rho, dims), E), ...others) : allOf(others[0], others[1]);
  },
});

const LARGEST = formula('max(1/2, p)');

/** Werner state with the weight p of the antisymmetric space. */
function wernerState(d: number, p: Real, arithmetic: Arithmetic): Matrix {
  const [one, flip] = [identity(d * d, arithmetic), swap(d, arithmetic)];
  const rest = arithmetic.real(1).minus(p);
  return weightedSum([one.minus(flip), one.plus(flip)], [p.dividedBy(d * (d - 1)), rest.dividedBy(d * (d + 1))]);
}
