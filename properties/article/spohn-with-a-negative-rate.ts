import { anyDensityMatrix, anyPositive, atLeast, claim, entropyRate, generatorFromMap, pauliZ } from 'clausius';

/** Under a rate that is negative for a while, as in non-Markovian dephasing, states become easier to distinguish again. */
export default claim('spohn-with-a-negative-rate', {
  source: 'after EntropyProductionArticle',
  statement: String.raw`-\tfrac{d}{dt}D(\rho_t\|\tfrac12) = \dot S \ge 0 \text{ for } \mathcal{L}_t = -\gamma\,\mathcal{D}[Z],\; \gamma > 0`,
  literature: 'false',
  note: 'With γ(t) = sin t the evolution from time 0 is completely positive at all times, and the rate negative at t in (π, 2π): legitimate dynamics that is not Markovian.',
  systems: [2],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), gamma: anyPositive() }),
  asserts: ({ rho, gamma }) => {
    const { arithmetic } = rho;
    const Z = pauliZ(arithmetic);
    const generator = generatorFromMap(2, (X) => X.minus(Z.times(X).times(Z)).scaled(gamma), arithmetic);
    return atLeast(entropyRate(generator, rho), 0);
  },
});
