import { anyStateWithClosest, anyPositive, atMost, claim } from 'clausius';
import { productionsUnderCoherentJumps } from './coherent-jumps.ts';

/** Noise on one qubit by a superposition of the thermal jumps, without Hamiltonian, breaks the bound. */
export default claim('entanglement-production-under-coherent-jumps-on-one-qubit', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \mathcal{D}[\sigma_+ + r\sigma_-] \text{ on one of two qubits}`,
  literature: 'false',
  note: 'Local noise keeps separable states separable, and the stationary state is thermal, but detailed balance holds in the weaker sense (KMS) only.',
  systems: [[2, 2]],
  given: () => ({ pair: anyStateWithClosest({ dims: [2, 2] }), r: anyPositive() }),
  asserts: ({ pair, r }) => {
    const { entanglement, sigma } = productionsUnderCoherentJumps(pair, r);
    return atMost(entanglement, sigma);
  },
});
