import { anyStateWithClosest, anyPositive, atMost, claim } from 'clausius';
import { productionsUnderCoherentJumps } from './coherent-jumps.ts';

/** A larger constant does not save the bound for coherent jumps on one qubit: 3/2 is not enough. */
export default claim('entanglement-production-ratio-below-three-halves', {
  source: 'after Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \tfrac32\sigma \text{ for } \mathcal{D}[\sigma_+ + r\sigma_-] \text{ on one of two qubits}`,
  literature: 'false',
  note: 'No constant is known to be enough: see entanglement-production-ratio-under-noise-on-one-qubit.',
  systems: [[2, 2]],
  given: () => ({ pair: anyStateWithClosest({ dims: [2, 2] }), r: anyPositive() }),
  asserts: ({ pair, r }) => {
    const { entanglement, sigma } = productionsUnderCoherentJumps(pair, r);
    return atMost(entanglement, sigma.times(pair.rho.arithmetic.real(3, 2)));
  },
});
