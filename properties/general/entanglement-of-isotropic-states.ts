import {
  allOf,
  anyIsotropicState,
  anyProbability,
  anySeparableState,
  atLeast,
  claim,
  diagonal,
  enclosedEntanglement,
  equals,
  identity,
  maximallyEntangled,
  maximum,
  minimum,
  mixture,
  relativeEntropy,
  type Arithmetic,
  type Matrix,
  type Real,
  vonNeumannEntropy,
  weightedSum,
} from 'clausius';

/** The relative entropy of isotropic states to the PPT states; for two qubits, the relative entropy of entanglement. */
export default claim('entanglement-of-isotropic-states', {
  source: 'Rains1999',
  statement: String.raw`\rho = F\Phi + (1 - F)\tfrac{1 - \Phi}{d^2 - 1} \;\Rightarrow\; E_{\mathrm{PPT}}(\rho) = \ln d - h(m) - (1 - m)\ln(d - 1),\quad m = \max\{\tfrac1d, F\}`,
  literature: 'theorem',
  note: 'For two qubits compared with the closest state that a search finds; for any d with the isotropic state of F = 1/d, and with separable states beside it, of which none comes closer.',
  effort: 1 / 8,
  systems: [
    [2, 2],
    [3, 3],
  ],
  given: ([d, e]) => ({
    rho: anyIsotropicState({ dim: d }),
    other: anySeparableState({ dims: [d, e], terms: d * e }),
    weight: anyProbability(),
  }),
  asserts: ({ rho, other, weight }, [d, e]) => {
    const { arithmetic } = rho;
    const F = rho.traceOfProduct(maximallyEntangled(d, arithmetic));
    const m = maximum(arithmetic.real(1, d), F);
    const rest = arithmetic.real(1).minus(m);
    const h = vonNeumannEntropy(diagonal([m, rest], arithmetic));
    const others = rest.times(arithmetic.real(d - 1).ln());
    const E = arithmetic.real(d).ln().minus(h).minus(others);
    const closest = isotropicState(d, minimum(arithmetic.real(1, d), F), arithmetic);
    const distances = [
      equals(relativeEntropy(rho, closest), E),
      atLeast(relativeEntropy(rho, mixture(weight, closest, other)), E),
    ];
    return d === 2
      ? allOf(equals(enclosedEntanglement(rho, [d, e]), E), ...distances)
      : allOf(distances[0], distances[1]);
  },
});

/** Isotropic state with the weight F of the maximally entangled one. */
function isotropicState(d: number, F: Real, arithmetic: Arithmetic): Matrix {
  const projector = maximallyEntangled(d, arithmetic);
  const rest = arithmetic.real(1).minus(F);
  return weightedSum([projector, identity(d * d, arithmetic).minus(projector)], [F, rest.dividedBy(d * d - 1)]);
}
