import { everyVerdict, hasNegativity, isUnique, proof, setting, Setting, steadyNegativity } from 'clausius';
import claim, { EXCESS, SCALE } from '../../properties/hartmann-2006/reset-threshold-in-dephasing.ts';
import { ISING, ISING_SIGNED, ratesAnd } from '../reset-models.ts';

/** A cubic in γ that increases: one positive root for g < r and none otherwise. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0; the root itself is not given in radicals',
  formulas: { excess: EXCESS.text, scale: SCALE.text },
  link: {
    symbols: ratesAnd({ N: 'real' }),
    read: ({ model: { generator, g, gamma, r } }) => ({ N: steadyNegativity(ISING, generator), g, gamma, r }),
    sides: ({ excess, scale }) => [['N', `max(0, -(${excess})/(${scale}))`]],
  },
  steps: {
    'the steady state is unique': () => isUnique(ISING),
    'its negativity': () => hasNegativity(ISING, `max(0, ${ISING_SIGNED})`),
    'the cubic increases with γ': ({ excess }) => {
      const S = new Setting(ISING);
      return S.sign(S.derivative(excess, 'gamma'), 'positive');
    },
    'its value without dephasing is negative for g < r and not otherwise': ({ excess }) => {
      const T = setting({ g: 'positive', gamma: 'positive', r: 'positive', d: 'positive', x: 'nonnegative' });
      const start = T.at(excess, { gamma: '0' });
      return everyVerdict(
        T.sign(T.at(start, { r: 'g + d' }), 'negative'),
        T.sign(T.at(start, { g: 'r + x' }), 'nonnegative'),
      );
    },
  },
});
