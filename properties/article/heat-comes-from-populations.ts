import { anyDaviesGenerator, anyDensityMatrix, claim, diagonalPart, equals, heatCurrent } from 'clausius';

/** In the secular approximation coherences carry no heat. */
export default claim('heat-comes-from-populations', {
  source: 'EntropyProductionArticle',
  statement: String.raw`\operatorname{tr}[H\mathcal{D}(\rho)] = \operatorname{tr}[H\mathcal{D}(\mathcal{P}\rho)]`,
  literature: 'theorem',
  systems: [2, 3],
  given: (dim) => ({ system: anyDaviesGenerator({ dim, energies: 'any' }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ system: { generator, hamiltonian }, rho }) =>
    equals(
      heatCurrent(generator, rho, 'bath', hamiltonian),
      heatCurrent(generator, diagonalPart(rho), 'bath', hamiltonian),
    ),
});
