import { model, unitMatrix } from 'clausius';

/** Three-level maser: a hot bath drives 0 <-> 2, a cold one 0 <-> 1, a field couples 1 and 2 with detuning w. */
export default model({
  name: 'three-level-maser',
  dims: [3],
  parameters: {
    g: 'positive',
    w: 'real',
    hotUp: 'positive',
    hotDown: 'positive',
    coldUp: 'positive',
    coldDown: 'positive',
  },
  start: { g: 1, w: 0.5, hotUp: 0.5, hotDown: 1, coldUp: 0.1, coldDown: 1 },
  hamiltonian: 'g*(|1><2| + |2><1|) + w*|2><2|',
  jumps: {
    hot: (symbols) => [
      { operator: unitMatrix(3, 2, 0, symbols), rate: symbols.parameter('hotUp') },
      { operator: unitMatrix(3, 0, 2, symbols), rate: symbols.parameter('hotDown') },
    ],
    cold: [
      { operator: '|1><0|', rate: 'coldUp' },
      { operator: '|0><1|', rate: 'coldDown' },
    ],
  },
});
