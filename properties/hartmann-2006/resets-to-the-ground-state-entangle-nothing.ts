import { anyResetModel, basisKet, claim, equals, expectation, projector, uniqueSteadyState } from 'clausius';

/** The Ising coupling makes only phases of |00⟩: resets to |0⟩ end in that product state. */
export default claim('resets-to-the-ground-state-entangle-nothing', {
  source: 'HartmannDurBriegel2006, section II A',
  statement: String.raw`\chi_1 = \chi_2 = |0\rangle \;\Rightarrow\; \rho = |00\rangle\langle 00|`,
  literature: 'theorem',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [0, 0, 1], resets: ['0', '0'] }) }),
  asserts: ({ model: { generator } }) => {
    const rho = uniqueSteadyState(generator);
    return equals(expectation(projector(basisKet(4, 0, rho.arithmetic)), rho), 1);
  },
});
