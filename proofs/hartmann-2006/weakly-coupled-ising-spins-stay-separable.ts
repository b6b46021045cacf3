import { hasSignedNegativity, isUnique, proof, setting, steadySignedNegativity } from 'clausius';
import claim from '../../properties/hartmann-2006/weakly-coupled-ising-spins-stay-separable.ts';
import { ISING, ISING_SIGNED } from '../reset-models.ts';

/** With γ = g + x, x ≥ 0, the only eigenvalue in question has coefficients of one sign. */
export default proof(claim, {
  covers: 'two qubits, all 0 < g ≤ γ, r > 0',
  formulas: { signed: ISING_SIGNED },
  link: {
    symbols: setting({ M: 'real', g: 'positive', r: 'positive', x: 'nonnegative' }),
    read: ({ model: { generator, g, gamma, r } }) => ({
      M: steadySignedNegativity(ISING, generator, { gamma: 'g + x' }),
      g,
      r,
      x: gamma.minus(g),
    }),
    sides: () => [['M', '0']],
    under: () => [['g', 'g + x']],
  },
  steps: {
    'the steady state is unique': () => isUnique(ISING),
    'one eigenvalue of the partial transpose decides': ({ signed }) => hasSignedNegativity(ISING, signed),
  },
});
