import { anyDaviesBaths, anyDensityMatrix, claim, equals, heatCurrent } from 'clausius';

/** Heat is the work of the dissipators, so that of a drive is what its Hamiltonian does. */
export default claim('first-law-of-a-driven-generator', {
  source: 'Alicki1979',
  statement: String.raw`\operatorname{tr}[H\mathcal{L}(\rho)] = \textstyle\sum_\alpha\operatorname{tr}[H\mathcal{D}_\alpha(\rho)],\quad\text{so that}\quad \tfrac{d}{dt}\operatorname{tr}[\rho H] = \operatorname{tr}[\rho\dot H] + \textstyle\sum_\alpha\dot Q_\alpha`,
  literature: 'theorem',
  note: 'H is the Hamiltonian of the evolution at that moment; for another see energy-changes-by-heat-alone.',
  systems: [2, 3],
  given: (dim) => ({ system: anyDaviesBaths({ dim }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ system: { generator, hamiltonian, baths }, rho }) =>
    equals(
      generator.applyTo(rho).traceOfProduct(hamiltonian),
      Object.keys(baths)
        .map((bath) => heatCurrent(generator, rho, bath, hamiltonian))
        .reduce((sum, current) => sum.plus(current)),
    ),
});
