import {
  anyStateWithClosest,
  anyPositive,
  atMost,
  claim,
  diagonal,
  embed,
  entropyProductionRate,
  lindbladian,
  listOf,
  maximallyMixed,
  pauliZ,
  productionOfPair,
  sigmaMinus,
  sigmaPlus,
} from 'clausius';

/** Thermal noise and dephasing of one of two qubits change entanglement no faster than they produce entropy. */
export default claim('entanglement-production-under-thermal-noise-on-one-qubit', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \gamma\mathcal{D}[\sigma_-] + \kappa\mathcal{D}[\sigma_+] + \eta\mathcal{D}[\sigma_z] \text{ on one qubit}`,
  literature: 'conjecture',
  note: 'The noise of equation (5), as in entanglement-production-under-detailed-balance.',
  systems: [[2, 2]],
  given: () => ({ pair: anyStateWithClosest({ dims: [2, 2] }), rates: listOf(3, anyPositive()) }),
  asserts: ({ pair, rates: [down, up, phase] }, dims) => {
    const { arithmetic } = pair.rho;
    const generator = lindbladian(arithmetic.identity(4).scaled(0), [
      { operator: embed(sigmaMinus(arithmetic), dims, 0), rate: down },
      { operator: embed(sigmaPlus(arithmetic), dims, 0), rate: up },
      { operator: embed(pauliZ(arithmetic), dims, 0), rate: phase },
    ]);
    const sum = up.plus(down);
    // The other qubit is free: σ does not depend on its state in π.
    const thermal = diagonal([up.dividedBy(sum), down.dividedBy(sum)], arithmetic);
    const reference = thermal.kron(maximallyMixed(2, arithmetic));
    return atMost(productionOfPair(generator, pair).abs(), entropyProductionRate(generator, pair.rho, reference));
  },
});
