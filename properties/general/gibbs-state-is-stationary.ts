import { anyDaviesGenerator, claim, equals } from 'clausius';

/** Detailed balance at the Bohr frequencies of the Hamiltonian makes its Gibbs state stationary. */
export default claim('gibbs-state-is-stationary', {
  source: 'Davies1974',
  statement: String.raw`\gamma(-\omega) = e^{-\beta\omega}\gamma(\omega) \;\Rightarrow\; \mathcal{L}(\rho_\beta) = 0`,
  literature: 'theorem',
  systems: [2, 3, 4],
  given: (dim) => ({ system: anyDaviesGenerator({ dim, energies: 'any' }) }),
  asserts: ({ system: { generator, gibbsState } }) => equals(generator.applyTo(gibbsState).squaredNorm(), 0),
});
