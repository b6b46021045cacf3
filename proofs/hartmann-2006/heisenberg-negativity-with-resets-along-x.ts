import { hasNegativity, isUnique, proof, Setting, steadyNegativity } from 'clausius';
import claim, { NEGATIVITY } from '../../properties/hartmann-2006/heisenberg-negativity-with-resets-along-x.ts';
import { PRINTED } from '../../properties/hartmann-2006/reset-negativity.ts';
import { HEISENBERG_X, ratesAnd } from '../reset-models.ts';

const S = new Setting(HEISENBERG_X);

/** Equation (3) with twice the coupling. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0',
  formulas: { negativity: NEGATIVITY.text },
  link: {
    symbols: ratesAnd({ N: 'real' }),
    read: ({ model: { generator, g, gamma, r } }) => ({ N: steadyNegativity(HEISENBERG_X, generator), g, gamma, r }),
    sides: ({ negativity }) => [['N', negativity]],
  },
  steps: {
    'the steady state is unique': () => isUnique(HEISENBERG_X),
    'its negativity': ({ negativity }) => hasNegativity(HEISENBERG_X, negativity),
    'it is the printed one of Ising spins at 2g': ({ negativity }) =>
      S.equal(S.at(PRINTED.text, { g: '2*g' }), negativity),
  },
});
