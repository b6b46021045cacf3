import {
  anyCayleyUnitary,
  anyDaviesGenerator,
  anyStateWithClosest,
  atMost,
  claim,
  entropyProductionRate,
  lindbladian,
  productionOfPair,
  type Matrix,
} from 'clausius';

/** Thermalisation of interacting qubits can change entanglement faster than it produces entropy, even without its Hamiltonian. */
export default claim('entanglement-production-with-interacting-qubits-in-a-bath', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for the dissipator of a Davies generator of two interacting qubits}`,
  literature: 'false',
  note: 'The energy eigenstates are any basis of the two qubits. With the Hamiltonian of the qubits it fails already because that produces entanglement and no entropy.',
  systems: [[2, 2]],
  given: () => ({
    pair: anyStateWithClosest({ dims: [2, 2] }),
    bath: anyDaviesGenerator({ dim: 4 }),
    basis: anyCayleyUnitary({ dim: 4 }),
  }),
  asserts: ({ pair, bath, basis }) => {
    const { arithmetic } = pair.rho;
    const turned = (A: Matrix): Matrix => basis.times(A).times(basis.adjoint());
    const jumps = bath.generator.jumps.map(({ operator, rate }) => ({ operator: turned(operator), rate }));
    const generator = lindbladian(arithmetic.identity(4).scaled(0), jumps);
    const sigma = entropyProductionRate(generator, pair.rho, turned(bath.gibbsState));
    return atMost(productionOfPair(generator, pair).abs(), sigma);
  },
});
