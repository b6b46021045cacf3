import {
  anyCayleyUnitary,
  anyStateWithClosest,
  anyPositive,
  atMost,
  claim,
  composedEnsemble,
  entropyProductionRate,
  lindbladian,
  listOf,
  productionOfPair,
  sigmaMinus,
  sigmaPlus,
} from 'clausius';
import { noiseOnEachQubit } from './noise-on-each-qubit.ts';

/** Each qubit between two thermal baths that damp it along different axes: is the bound for one axis still true? */
export default claim('entanglement-production-under-baths-along-two-axes', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`|\dot E| \le \sigma \text{ for } \textstyle\sum_k \gamma_k\mathcal{D}[\sigma_-^{(k)}] + \kappa_k\mathcal{D}[\sigma_+^{(k)}] + \gamma'_k\mathcal{D}[U_k\sigma_-^{(k)}U_k^\dagger] + \kappa'_k\mathcal{D}[U_k\sigma_+^{(k)}U_k^\dagger],\ \mathcal{L}(\pi) = 0`,
  literature: 'conjecture',
  note: 'Open: each bath alone has detailed balance (GNS), both together have not; neither a proof nor a violation is known.',
  systems: [[2, 2]],
  given: () => ({
    pair: anyStateWithClosest({ dims: [2, 2] }),
    noise: composedEnsemble({
      name: 'generator of two qubits with two thermal baths each, and its steady state',
      measure: 'Cayley transforms of Gaussian matrices, χ² rates',
      draws: { steadyState: 'density matrix' },
      parts: { axes: listOf(2, anyCayleyUnitary({ dim: 2 })), rates: listOf(2, listOf(4, anyPositive())) },
      build: ({ axes, rates }, arithmetic) => {
        const thermal = [sigmaMinus(arithmetic), sigmaPlus(arithmetic)];
        const none = arithmetic.identity(2).scaled(0);
        const [first, second] = axes.map((U, k) =>
          lindbladian(
            none,
            [...thermal, ...thermal.map((operator) => U.times(operator).times(U.adjoint()))].map((operator, i) => ({
              operator,
              rate: rates[k][i],
            })),
          ),
        );
        return noiseOnEachQubit(first, second);
      },
    }),
  }),
  asserts: ({ pair, noise: { generator, steadyState } }) =>
    atMost(productionOfPair(generator, pair).abs(), entropyProductionRate(generator, pair.rho, steadyState)),
});
