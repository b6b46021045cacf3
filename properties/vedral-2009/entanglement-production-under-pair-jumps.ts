import {
  anyStateWithClosest,
  anyTemperature,
  atMost,
  claim,
  entropyProductionRate,
  gibbsStateOf,
  lindbladian,
  productionOfPair,
  unitMatrix,
} from 'clausius';

/** Jumps of both qubits together, the noise that the printed states of the example need, break the bound. */
export default claim('entanglement-production-under-pair-jumps', {
  source: 'Vedral2009, state below equation (5)',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \mathcal{D}[|11\rangle\langle 00|] + xy\,\mathcal{D}[|00\rangle\langle 11|],\ \pi = \tau_x \otimes \tau_y`,
  literature: 'false',
  note: 'A product of Gibbs states is stationary and there is detailed balance, but separable states do not stay separable.',
  systems: [[2, 2]],
  given: () => ({ pair: anyStateWithClosest({ dims: [2, 2] }), first: anyTemperature(), second: anyTemperature() }),
  asserts: ({ pair, first: { boltzmannFactor: x }, second: { boltzmannFactor: y } }) => {
    const { arithmetic } = pair.rho;
    const generator = lindbladian(arithmetic.identity(4).scaled(0), [
      { operator: unitMatrix(4, 3, 0, arithmetic), rate: 1 },
      { operator: unitMatrix(4, 0, 3, arithmetic), rate: x.times(y) },
    ]);
    const reference = gibbsStateOf([1, 0], x, arithmetic).kron(gibbsStateOf([1, 0], y, arithmetic));
    return atMost(productionOfPair(generator, pair).abs(), entropyProductionRate(generator, pair.rho, reference));
  },
});
