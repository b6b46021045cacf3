import {
  allOf,
  anyDaviesGenerator,
  anyDensityMatrix,
  atLeast,
  claim,
  coherenceEntropyProductionRate,
  diagonalPart,
  entropyProductionRate,
  equals,
  populationEntropyProductionRate,
} from 'clausius';

/** Without degenerate energies, populations and coherences each produce entropy, and their parts add up. */
export default claim('population-and-coherence-parts', {
  source: 'EntropyProductionArticle',
  statement: String.raw`\sigma = \sigma_{\mathrm{pop}} + \sigma_{\mathrm{coh}},\quad \sigma_{\mathrm{pop}} \ge 0,\; \sigma_{\mathrm{coh}} \ge 0`,
  literature: 'theorem',
  corrects: [
    {
      claim: 'populations-with-degenerate-levels',
      as: 'qualified',
      basis: 'implied',
      place: 'section “The Engine of Thermalization”',
      words: 'The entropy production can be cleanly split into two non-negative parts',
    },
  ],
  systems: [2, 3],
  given: (dim) => ({ system: anyDaviesGenerator({ dim, energies: 'any' }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ system: { generator, gibbsState }, rho }) => {
    const populations = populationEntropyProductionRate(generator, rho, diagonalPart, gibbsState);
    const coherences = coherenceEntropyProductionRate(generator, rho, diagonalPart);
    const total = entropyProductionRate(generator, rho, gibbsState);
    return allOf(atLeast(populations, 0), atLeast(coherences, 0), equals(populations.plus(coherences), total));
  },
});
