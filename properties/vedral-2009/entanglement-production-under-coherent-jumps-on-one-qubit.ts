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

/** Noise on one qubit by a superposition of the thermal jumps, without Hamiltonian, breaks the bound. */
export default claim('entanglement-production-under-coherent-jumps-on-one-qubit', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \mathcal{D}[\sigma_+ + r\sigma_-] \text{ on one of two qubits}`,
  literature: 'false',
  note: 'Local noise keeps separable states separable, and the stationary state is thermal, but detailed balance holds in the weaker sense (KMS) only.',
  systems: [[2, 2]],
  given: () => ({ pair: anyStateWithClosest({ dims: [2, 2] }), r: anyPositive() }),
  asserts: ({ pair, r }, dims) => {
    const { arithmetic } = pair.rho;
    const jump = sigmaPlus(arithmetic).plus(sigmaMinus(arithmetic).scaled(r));
    const generator = lindbladian(arithmetic.identity(4).scaled(0), [embed(jump, dims, 0)]);
    const square = r.times(r);
    const norm = square.plus(1);
    const thermal = diagonal([arithmetic.real(1).dividedBy(norm), square.dividedBy(norm)], arithmetic);
    const reference = thermal.kron(maximallyMixed(2, arithmetic));
    return atMost(productionOfPair(generator, pair).abs(), entropyProductionRate(generator, pair.rho, reference));
  },
});
