import {
  anyStateWithClosest,
  anyTemperature,
  atMost,
  claim,
  embed,
  entropyProductionRate,
  gibbsStateOf,
  lindbladian,
  productionOfPair,
  sigmaMinus,
} from 'clausius';

/** Collective decay and excitation of two qubits in a common bath break the bound. */
export default claim('entanglement-production-in-a-common-bath', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \mathcal{D}[J_-] + x\,\mathcal{D}[J_-^\dagger],\ J_- = \sigma_-^{A} + \sigma_-^{B},\ \pi = \tau_x \otimes \tau_x`,
  literature: 'false',
  note: 'The product of Gibbs states is one of several stationary states; σ is taken with respect to it.',
  systems: [[2, 2]],
  given: () => ({ pair: anyStateWithClosest({ dims: [2, 2] }), bath: anyTemperature() }),
  asserts: ({ pair, bath: { boltzmannFactor: x } }, dims) => {
    const { arithmetic } = pair.rho;
    const lowering = embed(sigmaMinus(arithmetic), dims, 0).plus(embed(sigmaMinus(arithmetic), dims, 1));
    const generator = lindbladian(arithmetic.identity(4).scaled(0), [
      { operator: lowering, rate: 1 },
      { operator: lowering.adjoint(), rate: x },
    ]);
    const thermal = gibbsStateOf([1, 0], x, arithmetic);
    const sigma = entropyProductionRate(generator, pair.rho, thermal.kron(thermal));
    return atMost(productionOfPair(generator, pair).abs(), sigma);
  },
});
