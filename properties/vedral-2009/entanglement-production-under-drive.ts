import {
  anyStateWithClosest,
  atMost,
  claim,
  entropyProductionRate,
  pauliZ,
  productionOfPair,
  sigmaMinus,
  sigmaPlus,
} from 'clausius';
import { anyDrivenQubits } from './noise-on-each-qubit.ts';

/** Driven qubits, each in a thermal bath of its own: is the bound that holds without the drive still true? */
export default claim('entanglement-production-under-drive', {
  source: 'after Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \textstyle\sum_k -i[H_k, \cdot] + \gamma_k\mathcal{D}[\sigma_-^{(k)}] + \kappa_k\mathcal{D}[\sigma_+^{(k)}] + \eta_k\mathcal{D}[\sigma_z^{(k)}],\ \mathcal{L}(\pi) = 0`,
  literature: 'conjecture',
  note: 'Open: H_k is any Hamiltonian of qubit k, in the frame of the drive, so that π is no Gibbs state and detailed balance (GNS) fails; neither a proof nor a violation is known. Pure dephasing brings |Ė|/σ to 1, see entanglement-production-under-drive-without-dephasing.',
  systems: [[2, 2]],
  given: () => ({
    pair: anyStateWithClosest({ dims: [2, 2] }),
    noise: anyDrivenQubits([sigmaMinus, sigmaPlus, pauliZ]),
  }),
  asserts: ({ pair, noise: { generator, steadyState } }) =>
    atMost(productionOfPair(generator, pair).abs(), entropyProductionRate(generator, pair.rho, steadyState)),
});
