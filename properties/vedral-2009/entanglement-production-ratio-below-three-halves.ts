import {
  anyStateWithClosest,
  anyPositive,
  atMost,
  claim,
  diagonal,
  embed,
  entropyProductionRate,
  lindbladian,
  maximallyMixed,
  productionOfPair,
  sigmaMinus,
  sigmaPlus,
} from 'clausius';

/** A larger constant does not save the bound for coherent jumps on one qubit: 3/2 is not enough. */
export default claim('entanglement-production-ratio-below-three-halves', {
  source: 'after Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \tfrac32\sigma \text{ for } \mathcal{D}[\sigma_+ + r\sigma_-] \text{ on one of two qubits}`,
  literature: 'false',
  note: 'No constant is known to be enough: see entanglement-production-ratio-under-noise-on-one-qubit.',
  systems: [[2, 2]],
  given: () => ({ pair: anyStateWithClosest({ dims: [2, 2] }), r: anyPositive() }),
  asserts: ({ pair, r }, dims) => {
    const { arithmetic } = pair.rho;
    const jump = sigmaPlus(arithmetic).plus(sigmaMinus(arithmetic).scaled(r));
    const generator = lindbladian(arithmetic.identity(4).scaled(0), [embed(jump, dims, 0)]);
    const square = r.times(r);
    const norm = square.plus(1);
    const thermal = diagonal([arithmetic.real(1).dividedBy(norm), square.dividedBy(norm)], arithmetic);
    const sigma = entropyProductionRate(generator, pair.rho, thermal.kron(maximallyMixed(2, arithmetic)));
    return atMost(productionOfPair(generator, pair).abs(), sigma.times(arithmetic.real(3, 2)));
  },
});
