import {
  anyStateNear,
  anyTemperature,
  atLeast,
  bellState,
  claim,
  composedEnsemble,
  embed,
  entropyProductionRate,
  gibbsStateOf,
  lindbladian,
  relativeEntropy,
  sigmaMinus,
  zeroMatrix,
} from 'clausius';

/** Two qubits that see the bath only together have states that never relax: detailed balance does not make noise irreducible. */
export default claim('any-noise-relaxes', {
  source: 'after EntropyProductionArticle',
  statement: String.raw`-\tfrac{d}{dt}D(\rho_t\|\rho_\beta) \ge \tfrac{1}{1024} D(\rho\|\rho_\beta) \text{ for } \mathcal{L} = \mathcal{D}[J] + e^{-\beta}\mathcal{D}[J^\dagger],\; J = \sigma_-\otimes 1 + 1\otimes\sigma_-`,
  literature: 'false',
  surrogate: 'the rate 1/1024: relaxation of any state needs some positive one',
  note: 'The singlet is dark: J and J† give zero on it. Tested with states near it. True of irreducible noise, with a rate of its own; see irreducible-noise-relaxes.',
  systems: [[2, 2]],
  given: (dims) => ({
    rho: anyStateNear({ dim: 4, center: (arithmetic) => bellState('psi-', arithmetic) }),
    noise: composedEnsemble({
      name: 'two qubits in a common bath',
      measure: 'Boltzmann factor with arcsine law',
      draws: { generator: 'Lindblad generator', gibbsState: 'density matrix' },
      parts: { bath: anyTemperature() },
      build: ({ bath: { boltzmannFactor } }, arithmetic) => {
        const J = [0, 1].map((k) => embed(sigmaMinus(arithmetic), dims, k)).reduce((sum, term) => sum.plus(term));
        const generator = lindbladian(zeroMatrix(4, arithmetic), [
          { operator: J, rate: 1 },
          { operator: J.adjoint(), rate: boltzmannFactor },
        ]);
        return { generator, gibbsState: gibbsStateOf([2, 1, 1, 0], boltzmannFactor, arithmetic) };
      },
    }),
  }),
  asserts: ({ rho, noise: { generator, gibbsState } }) =>
    atLeast(entropyProductionRate(generator, rho, gibbsState).times(1024), relativeEntropy(rho, gibbsState)),
});
