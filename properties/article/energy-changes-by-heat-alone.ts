import { anyDensityMatrix, anyLocalMasterEquation, claim, dissipator, equals } from 'clausius';

/** The energy of the parts also changes by their interaction: heat is tr H_s D(ρ), not tr H_s L(ρ). */
export default claim('energy-changes-by-heat-alone', {
  source: 'after EntropyProductionArticle',
  statement: String.raw`\operatorname{tr}[H_s\mathcal{L}(\rho)] = \textstyle\sum_\alpha\operatorname{tr}[H_s\mathcal{D}_\alpha(\rho)] \text{ for } [H, H_s] \ne 0`,
  literature: 'false',
  note: 'H_s is the Hamiltonian of the uncoupled parts. True where it commutes with the Hamiltonian of the evolution.',
  systems: [[2, 2]],
  given: (dims) => ({
    system: anyLocalMasterEquation({ dims }),
    rho: anyDensityMatrix({ dim: dims[0] * dims[1] }),
  }),
  asserts: ({ system: { generator, localHamiltonians }, rho }) => {
    const Hs = localHamiltonians.reduce((sum, H) => sum.plus(H));
    const heat = Object.keys(generator.baths)
      .map((bath) => dissipator(generator, bath).applyTo(rho))
      .reduce((sum, change) => sum.plus(change));
    return equals(generator.applyTo(rho).traceOfProduct(Hs), heat.traceOfProduct(Hs));
  },
});
