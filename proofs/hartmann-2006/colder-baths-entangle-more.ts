import { changesWherePositive, isUnique, model, proof, setting, steadySignedNegativity } from 'clausius';
import claim from '../../properties/hartmann-2006/colder-baths-entangle-more.ts';

/** Figure 2 in units of γ, with s = (1 − w)/2: w = 1 is the cold bath, w = 0 the hot one. */
const FIGURE = model({
  name: 'two spins with XYZ coupling and field, thermal noise, reset to |+>',
  dims: [2, 2],
  parameters: { r: 'positive', w: '[0, 1]' },
  hamiltonian: '7*XX + 3*YY + 10*ZZ + 5*X_0 + 5*X_1',
  jumps: {
    noise: [0, 1].flatMap((k) => [
      { operator: `sigmaPlus_${k}`, rate: '4*(1 - w)' },
      { operator: `sigmaMinus_${k}`, rate: '4*(1 + w)' },
    ]),
    reset: [0, 1].map((subsystem) => ({ reset: '|+>', subsystem, rate: 'r' })),
  },
});

/** The quartic polynomial whose roots are the eigenvalues of the partial transpose falls with w at every λ ≤ 0. */
export default proof(claim, {
  covers: 'the parameters of figure 2, r ≥ 8 γ, all temperatures',
  link: {
    symbols: setting({ cold: 'real', hot: 'real', x: 'positive', warm: '[0, 1]', ratio: '[0, 1]' }),
    read: ({ models: { cold, hot, excess, warm, ratio } }) => ({
      cold: steadySignedNegativity(FIGURE, cold, { r: '40*x + 8', w: '1 - warm*ratio' }),
      hot: steadySignedNegativity(FIGURE, hot, { r: '40*x + 8', w: '1 - warm' }),
      x: excess,
      warm,
      ratio,
    }),
    sides: () => [['cold', 'hot']],
    under: () => [['hot', '0']],
  },
  steps: {
    'the steady state is unique': () => isUnique(FIGURE),
    'the smallest eigenvalue falls with w, where it is not positive': () => changesWherePositive(FIGURE, 'w', 'grows'),
  },
});
