import { every, proof, setting, Setting, signedNegativityOf } from 'clausius';
import claim, { EXCESS } from '../../properties/entanglement/reset-threshold-in-dephasing.ts';
import { ISING } from '../reset-models.ts';

const S = new Setting(ISING);

/** A cubic in γ that increases: one positive root for g < r and none otherwise. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0; the root itself is not given in radicals',
  formulas: { excess: EXCESS.text },
  steps: {
    'entangled exactly where the cubic is negative': ({ excess }) =>
      S.equal(signedNegativityOf(ISING), S.product(excess, '-1/(8*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))')),
    'it increases with γ': ({ excess }) => S.sign(S.derivative(excess, 'gamma'), 'positive'),
    'its value without dephasing is negative for g < r and not otherwise': ({ excess }) => {
      const T = setting({ g: 'positive', gamma: 'positive', r: 'positive', d: 'positive', x: 'nonnegative' });
      const start = T.at(excess, { gamma: '0' });
      return every(T.sign(T.at(start, { r: 'g + d' }), 'negative'), T.sign(T.at(start, { g: 'r + x' }), 'nonnegative'));
    },
  },
});
