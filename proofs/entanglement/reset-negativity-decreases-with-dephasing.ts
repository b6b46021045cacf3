import { hasNegativity, proof, Setting } from 'clausius';
import claim from '../../properties/entanglement/reset-negativity-decreases-with-dephasing.ts';
import { ISING } from '../reset-models.ts';

const S = new Setting(ISING);

/** The negativity is max(0, f), and ∂f/∂γ is minus a polynomial with positive coefficients over a square. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0',
  formulas: {
    signed:
      '-(gamma*(r + gamma/2)^2 + g^2*(r + gamma) - r*g*(r + gamma))/(2*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))',
  },
  steps: {
    'the negativity is max(0, f)': ({ signed }) => hasNegativity(ISING, `max(0, ${signed})`),
    'f falls with γ': ({ signed }) => S.sign(S.derivative(signed, 'gamma'), 'negative'),
  },
});
