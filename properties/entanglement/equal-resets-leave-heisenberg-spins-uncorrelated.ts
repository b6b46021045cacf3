import { anyResetModel, claim, equals, mutualInformation, uniqueSteadyState } from 'clausius';

/** Heisenberg spins with the same reset state and noise end in a product state, which commutes with the coupling. */
export default claim('equal-resets-leave-heisenberg-spins-uncorrelated', {
  source: 'after HartmannDurBriegel2006, section II',
  statement: String.raw`\chi_1 = \chi_2 \;\Rightarrow\; I(1{:}2) = 0`,
  literature: 'own result',
  systems: [[2, 2]],
  given: () => ({ model: anyResetModel({ couplings: [1, 1, 1], resets: ['+', '+'] }) }),
  asserts: ({ model }, dims) => equals(mutualInformation(uniqueSteadyState(model.generator), dims, 0, 1), 0),
});
