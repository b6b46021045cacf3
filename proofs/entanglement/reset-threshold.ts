import { every, proof, setting, Setting, signedNegativityOf } from 'clausius';
import claim, { THRESHOLD } from '../../properties/entanglement/reset-threshold.ts';
import { ISING } from '../reset-models.ts';

const S = setting({ g: 'positive', gamma: 'positive', r: 'positive', d: 'positive' });
const CONDITION = 'g*(r - g)*(r + gamma) - gamma*(r + gamma/2)^2';
/** g = γ + d. */
const strong = { g: 'gamma + d' };

/** The border is a parabola in r with one positive root. */
export default proof(claim, {
  covers: 'two qubits, all g > γ > 0, r > 0',
  formulas: { threshold: THRESHOLD.text, condition: CONDITION },
  steps: {
    'entangled exactly where the condition is positive': ({ condition }) =>
      new Setting(ISING).equal(
        signedNegativityOf(ISING),
        `(${condition})/(2*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))`,
      ),
    'the condition is (g − γ)(r − r_c)(r − r_c′)': ({ threshold, condition }) => {
      const [root, other] = [S.at(threshold, strong), S.at(otherRoot(threshold), strong)];
      return S.equal(S.product('d', S.difference('r', root), S.difference('r', other)), S.at(condition, strong));
    },
    'r_c′ < 0 < r_c': ({ threshold, condition }) => {
      // the product of the roots is the condition at r = 0 over its leading coefficient, and r_c is the larger one
      const [root, other] = [S.at(threshold, strong), S.at(otherRoot(threshold), strong)];
      const product = S.at(S.at(condition, strong), { r: '0' });
      return every(S.equal(S.product('d', root, other), product), S.sign(product, 'negative'));
    },
    'r_c is the larger root: r_c − r_c′ = √…/d with a positive radicand': ({ threshold }) => {
      const radicand = S.print(S.at('g*(g^3 + 2*g^2*gamma - g*gamma^2 - gamma^3)', strong));
      const [root, other] = [S.at(threshold, strong), S.at(otherRoot(threshold), strong)];
      return every(S.equal(S.difference(root, other), `sqrt(${radicand})/d`), S.sign(radicand, 'positive'));
    },
  },
});

/** The formula with the other sign of its square root. */
function otherRoot(text: string): string {
  return text.includes('+ sqrt') ? text.replace('+ sqrt', '- sqrt') : text.replace('- sqrt', '+ sqrt');
}
