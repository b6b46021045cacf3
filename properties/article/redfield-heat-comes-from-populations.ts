import {
  anyDaviesGenerator,
  anyDensityMatrix,
  claim,
  diagonalPart,
  equals,
  heatCurrent,
  redfieldGenerator,
} from 'clausius';

/** Without the secular approximation coherences carry heat as well, from two levels on. */
export default claim('redfield-heat-comes-from-populations', {
  source: 'after EntropyProductionArticle',
  statement: String.raw`\operatorname{tr}[H\mathcal{D}_{\mathrm{Redfield}}(\rho)] = \operatorname{tr}[H\mathcal{D}_{\mathrm{Redfield}}(\mathcal{P}\rho)]`,
  literature: 'false',
  systems: [2, 3],
  given: (dim) => ({ system: anyDaviesGenerator({ dim }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ system: { hamiltonian, generator }, rho }) => {
    const redfield = redfieldGenerator(hamiltonian, generator.jumps);
    return equals(heatCurrent(redfield, rho), heatCurrent(redfield, diagonalPart(rho)));
  },
});
