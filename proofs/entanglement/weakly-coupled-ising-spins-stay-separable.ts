import { proof, setting, Setting, signedNegativityOf } from 'clausius';
import claim from '../../properties/entanglement/weakly-coupled-ising-spins-stay-separable.ts';
import { ISING } from '../reset-models.ts';

/** With γ = g + x, x ≥ 0, the only eigenvalue in question has coefficients of one sign. */
export default proof(claim, {
  covers: 'two qubits, all 0 < g ≤ γ, r > 0',
  formulas: {
    signed:
      '-(gamma*(r + gamma/2)^2 + g^2*(r + gamma) - r*g*(r + gamma))/(2*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))',
  },
  steps: {
    'the only eigenvalue of the partial transpose that can be negative': ({ signed }) =>
      new Setting(ISING).equal(signedNegativityOf(ISING), signed),
    'it is positive for γ ≥ g': ({ signed }) => {
      const S = setting({ g: 'positive', gamma: 'positive', r: 'positive', x: 'nonnegative' });
      return S.sign(S.at(signed, { gamma: 'g + x' }), 'negative');
    },
  },
});
