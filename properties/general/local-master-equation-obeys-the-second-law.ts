import { anyLocalMasterEquation, atLeast, claim, entropyFlow, uniqueSteadyState } from 'clausius';

/** A local master equation can carry heat from cold to hot in its steady state when heat is counted with the full Hamiltonian. */
export default claim('local-master-equation-obeys-the-second-law', {
  source: 'after LevyKosloff2014',
  statement: String.raw`-\sum_\alpha\beta_\alpha\operatorname{tr}[H\mathcal{D}_\alpha(\pi)] \ge 0`,
  literature: 'false',
  systems: [[2, 2]],
  given: (dims) => ({ system: anyLocalMasterEquation({ dims }) }),
  asserts: ({ system: { generator, baths } }) => {
    const flow = entropyFlow(generator, uniqueSteadyState(generator), { 0: baths['0'].beta, 1: baths['1'].beta });
    return atLeast(flow.negated(), 0);
  },
});
