import { changesWherePositive, isUnique, proof, setting, steadySignedNegativity } from 'clausius';
import claim from '../../properties/hartmann-2006/reset-negativity-decreases-with-dephasing.ts';
import { ISING } from '../reset-models.ts';

/** The quartic polynomial whose roots are the eigenvalues of the partial transpose grows with γ at every λ ≤ 0. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0',
  link: {
    symbols: setting({ calm: 'real', noisy: 'real', g: 'positive', x: 'positive', y: 'positive', r: 'positive' }),
    read: ({ models: { generators, g, small, step, r } }) => ({
      calm: steadySignedNegativity(ISING, generators[0], { gamma: 'x/16' }),
      noisy: steadySignedNegativity(ISING, generators[1], { gamma: '(x + y)/16' }),
      g,
      x: small,
      y: step,
      r,
    }),
    sides: () => [['calm', 'noisy']],
    under: () => [['noisy', '0']],
  },
  steps: {
    'the steady state is unique': () => isUnique(ISING),
    'the smallest eigenvalue grows with γ, where it is not positive': () =>
      changesWherePositive(ISING, 'gamma', 'falls'),
  },
});
