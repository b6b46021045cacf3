import {
  anyStateWithClosest,
  atMost,
  claim,
  entropyProductionRate,
  productionOfPair,
  sigmaMinus,
  sigmaPlus,
} from 'clausius';
import { anyDrivenQubits } from './noise-on-each-qubit.ts';

/** Driven qubits that decay and are excited but do not dephase: is the bound that holds without the drive still true? */
export default claim('entanglement-production-under-drive-without-dephasing', {
  source: 'after Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \textstyle\sum_k -i[H_k, \cdot] + \gamma_k\mathcal{D}[\sigma_-^{(k)}] + \kappa_k\mathcal{D}[\sigma_+^{(k)}],\ \mathcal{L}(\pi) = 0`,
  literature: 'conjecture',
  note: 'Open: as entanglement-production-under-drive, without the dephasing whose limit alone brings |Ė|/σ to 1. The largest ratio met is 0.974; neither a proof nor a violation is known.',
  systems: [[2, 2]],
  given: () => ({
    pair: anyStateWithClosest({ dims: [2, 2] }),
    noise: anyDrivenQubits([sigmaMinus, sigmaPlus]),
  }),
  asserts: ({ pair, noise: { generator, steadyState } }) =>
    atMost(productionOfPair(generator, pair).abs(), entropyProductionRate(generator, pair.rho, steadyState)),
});
