import {
  anyDaviesGenerator,
  anyDensityMatrix,
  atLeast,
  claim,
  diagonalPart,
  populationEntropyProductionRate,
} from 'clausius';

/** With degenerate levels the populations in one basis do not relax by themselves, and their part can be negative. */
export default claim('populations-with-degenerate-levels', {
  source: 'EntropyProductionArticle',
  statement: String.raw`\sigma_{\mathrm{pop}} \ge 0 \text{ for degenerate energies}`,
  literature: 'false',
  note: 'True for the populations of energy levels as blocks, and without degeneracy; see population-and-coherence-parts.',
  systems: [3],
  given: (dim) => ({ system: anyDaviesGenerator({ dim, energies: [0, 1, 1] }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ system: { generator, gibbsState }, rho }) =>
    atLeast(populationEntropyProductionRate(generator, rho, diagonalPart, gibbsState), 0),
});
