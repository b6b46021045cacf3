import {
  anyDaviesGenerator,
  anyDensityMatrix,
  assuming,
  asymptoticState,
  atMost,
  claim,
  commutant,
  equals,
} from 'clausius';

/** Any initial state relaxes to the Gibbs state where nothing but multiples of 1 commutes with the jumps and the Hamiltonian. */
export default claim('irreducible-noise-relaxes', {
  source: 'after EntropyProductionArticle',
  statement: String.raw`\lim_{t\to\infty} e^{t\mathcal{L}}\rho = \rho_\beta \text{ for } \{H, L_k, L_k^\dagger\}' = \mathbb{C}1`,
  literature: 'theorem',
  note: 'Spohn1978 and Frigerio1978, for a faithful stationary state. Tested is the time average, which has the same limit. Without the condition see any-noise-relaxes.',
  effort: 1 / 8,
  systems: [2, 3],
  given: (dim) => ({ system: anyDaviesGenerator({ dim, energies: 'any' }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ system: { generator, gibbsState }, rho }) => {
    const operators = [generator.hamiltonian, ...generator.jumps.map(({ operator }) => operator)];
    const symmetries = rho.arithmetic.real(commutant(operators).length);
    return assuming(atMost(symmetries, 1), equals(asymptoticState(generator, rho).minus(gibbsState).squaredNorm(), 0));
  },
});
