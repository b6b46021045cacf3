import { every, hasNegativity, proof, setting, Setting } from 'clausius';
import claim, { THRESHOLD } from '../../properties/entanglement/imperfect-reset-threshold.ts';
import { IMPERFECT } from '../reset-models.ts';

const S = new Setting(IMPERFECT);
const D = '(2*g^2 + (r + gamma/2)*(r + gamma))';
const EXCESS = `2*p*g*r/${D} + p^2*r^2*(r + gamma/2)/((r + gamma)*${D}) - 1`;

/** A parabola in p with one positive root; its infimum by completing a square; a cubic in r that ends below zero. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0, 0 < p < 1, both thresholds in r as roots of a cubic',
  formulas: {
    excess: EXCESS,
    threshold: THRESHOLD.text,
    infimum: 'sqrt(2/3)',
    place: '1/sqrt(6)',
    cubic:
      '4*(p^2 - 1)*r^3 + (8*g*p + 2*gamma*p^2 - 10*gamma)*r^2 + 8*(g*gamma*p - g^2 - gamma^2)*r - (8*g^2*gamma + 2*gamma^3)',
  },
  steps: {
    'the negativity is max(0, f)/4': ({ excess }) => hasNegativity(IMPERFECT, `max(0, ${excess})/4`),
    'f is c(p − p_c)(p − p_c′) with p_c′ < 0 < p_c': ({ excess, threshold }) => {
      const other = threshold.includes('+ sqrt')
        ? threshold.replace('+ sqrt', '- sqrt')
        : threshold.replace('- sqrt', '+ sqrt');
      const lead = `r^2*(r + gamma/2)/((r + gamma)*${D})`;
      return every(
        S.equal(S.product(lead, S.difference('p', threshold), S.difference('p', other)), excess),
        S.equal(S.product(lead, threshold, other), '-1'),
        S.equal(
          S.difference(threshold, other),
          `2*sqrt(g^2*(r + gamma)^2 + (r + gamma/2)*(r + gamma)*${D})/(r*(r + gamma/2))`,
        ),
      );
    },
    'f falls with γ': ({ excess }) => S.sign(S.derivative(excess, 'gamma'), 'negative'),
    'without dephasing f is not positive for p² ≤ 2/3': ({ excess }) => {
      const T = setting({ g: 'positive', gamma: 'nonnegative', r: 'positive', p: '(0, 1)' });
      return T.equal(T.at(excess, { gamma: '0' }), '-(2*(g - p*r/2)^2 + 3/2*r^2*(2/3 - p^2))/(2*g^2 + r^2)');
    },
    'without dephasing p_c is √(2/3) at g = r/√6': ({ threshold, infimum, place }) => {
      const T = setting({ g: 'positive', gamma: 'nonnegative', r: 'positive' });
      const calm = T.at(threshold, { gamma: '0' });
      const onPlace = T.print(calm).replaceAll(/\bg\b/g, `(r*${place})`);
      return T.equal(onPlace, infimum);
    },
    'for p < 1 the entangled interval of reset rates is bounded': ({ excess, cubic }) => {
      const lead = S.expansion(cubic, 'r', 'infinity', 1);
      return every(
        S.equal(excess, S.product(cubic, `1/(4*(r + gamma)*${D})`)),
        S.equal(String(lead.power), '3'),
        S.sign(lead.coefficients[0], 'negative'),
        S.sign(S.at(cubic, { r: '0' }), 'negative'),
      );
    },
  },
});
