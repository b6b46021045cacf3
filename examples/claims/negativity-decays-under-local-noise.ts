import { anyDensityMatrix, anyLocalNoise, atMost, claim, negativityRate } from 'clausius';

/** Noise on each part alone produces no entanglement. */
export default claim('negativity-decays-under-local-noise', {
  source: 'VidalWerner2002',
  statement: String.raw`\dot N(\rho) \le 0 \text{ for } \mathcal{L} = \mathcal{L}_A \otimes \mathrm{id} + \mathrm{id} \otimes \mathcal{L}_B`,
  literature: 'theorem',
  systems: [[2, 2]],
  given: ([a, b]) => ({ rho: anyDensityMatrix({ dim: a * b }), generator: anyLocalNoise({ dims: [a, b] }) }),
  asserts: ({ rho, generator }, dims) => atMost(negativityRate(generator, rho, dims), 0),
});
