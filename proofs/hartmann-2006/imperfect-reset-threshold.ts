import { everyVerdict, hasNegativity, isUnique, lemma, proof, setting, Setting, steadyNegativity } from 'clausius';
import claim, { CORRELATION, INFIMUM, THRESHOLD } from '../../properties/hartmann-2006/imperfect-reset-threshold.ts';
import { IMPERFECT, IMPERFECT_PARAMETERS, inRatios } from '../reset-models.ts';

const G = setting({ g: 'positive', gamma: 'positive', r: 'positive', p: '[0, 1]' });
const S = setting({ N: 'real', r: 'positive', x: 'positive', y: 'positive', z: '[0, 1]' });
const D = '(2*g^2 + (r + gamma/2)*(r + gamma))';
const ROOT = `sqrt(g^2*(r + gamma)^2 + (r + gamma/2)*(r + gamma)*${D})`;

/** A parabola in p with one positive root, which is p_c; its distance from the infimum shows a square. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0, 0 ≤ p ≤ 1; beyond the claim, both thresholds in r as roots of a cubic',
  formulas: {
    excess: `2*p*g*r/${D} + p^2*r^2*(r + gamma/2)/((r + gamma)*${D}) - 1`,
    threshold: THRESHOLD.text,
    correlation: CORRELATION.text,
    infimum: INFIMUM.text,
    place: '1/sqrt(6)',
    square: `(r + gamma/2)*(2*(r + gamma)*(g - r/sqrt(6))^2 + gamma*(11*r^2 + 12*r*gamma + 3*gamma^2)/6)/(r*(r + gamma/2)*(${ROOT} + g*(r + gamma) + sqrt(2/3)*r*(r + gamma/2)))`,
    cubic:
      '4*(p^2 - 1)*r^3 + (8*g*p + 2*gamma*p^2 - 10*gamma)*r^2 + 8*(g*gamma*p - g^2 - gamma^2)*r - (8*g^2*gamma + 2*gamma^3)',
  },
  link: {
    symbols: S,
    read: ({ model: { generator, drawn } }) => ({
      N: steadyNegativity(IMPERFECT, generator, IMPERFECT_PARAMETERS),
      ...drawn,
    }),
    sides: ({ threshold, correlation, infimum }) => [
      ['N', inRatios(`max(0, (p - (${threshold}))*((${correlation})*p + 1/(${threshold}))/4)`)],
      [inRatios(threshold), infimum],
    ],
  },
  steps: {
    'the steady state is unique': () => isUnique(IMPERFECT),
    'its negativity is max(0, f)/4': ({ excess }) => hasNegativity(IMPERFECT, `max(0, ${excess})/4`),
    'p_c is above its infimum by a square and terms with γ': ({ threshold, infimum, square }) =>
      lemma(S, inRatios(threshold), infimum, { because: inRatios(square) }),
    'without dephasing p_c is √(2/3) at g = r/√6': ({ threshold, infimum, place }) => {
      const T = setting({ g: 'positive', gamma: 'nonnegative', r: 'positive' });
      const calm = T.at(threshold, { gamma: '0' });
      return T.equal(T.print(calm).replaceAll(/\bg\b/g, `(r*${place})`), infimum);
    },
    'for p < 1 the entangled interval of reset rates is bounded': ({ excess, cubic }) => {
      const T = new Setting({
        arithmetic: G.arithmetic,
        box: setting({ g: 'positive', gamma: 'positive', r: 'positive', p: '(0, 1)' }).box,
      });
      const lead = T.expansion(cubic, 'r', 'infinity', 1);
      return everyVerdict(
        T.equal(excess, T.product(cubic, `1/(4*(r + gamma)*${D})`)),
        T.equal(String(lead.power), '3'),
        T.sign(lead.coefficients[0], 'negative'),
        T.sign(T.at(cubic, { r: '0' }), 'negative'),
      );
    },
  },
});
