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
  source: 'Frigerio1978',
  statement: String.raw`\lim_{t\to\infty} e^{t\mathcal{L}}\rho = \rho_\beta \text{ for } \{H, L_k, L_k^\dagger\}' = \mathbb{C}1`,
  literature: 'theorem',
  note: 'For a faithful stationary state; see also Spohn1978. Tested is the time average, which has the same limit. Without the condition see any-noise-relaxes.',
  effort: 1 / 8,
  systems: [2, 3],
  given: (dim) => ({ system: anyDaviesGenerator({ dim, energies: 'any' }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ system: { generator, gibbsState }, rho }) => {
    const operators = [generator.hamiltonian, ...generator.jumps.map(({ operator }) => operator)];
    const symmetries = rho.arithmetic.real(commutant(operators).length);
    // A number of operators: 1 where nothing else commutes, at least 2 elsewhere.
    return assuming(
      atMost(symmetries.minus(1), 0.5),
      equals(asymptoticState(generator, rho).minus(gibbsState).squaredNorm(), 0),
    );
  },
});
