import {
  everyVerdict,
  hasExpectation,
  hasNegativity,
  hasSpectrum,
  isUnique,
  proof,
  setting,
  steadyNegativity,
} from 'clausius';
import claim, { NEGATIVITY } from '../../properties/hartmann-2006/xx-decay-negativity.ts';
import { XX_DECAY } from '../decay-models.ts';

const C = '(B/2 + c)';
const E = `(B*${C} + 2*g^2)`;
/** With what is drawn: C = B/2 + c and w = 2s − 1. */
const drawn = (text: string): string => text.replaceAll(/\bC\b/g, C).replaceAll(/\bw\b/g, '(2*s - 1)');
/** Inside of max(0, …), with w in place of |w|. */
const inside = (text: string): string => text.replace(/^max\(0, (.*)\)$/, '$1').replace('abs(w)', 'w');

/** Expectation values, negativity, the boundary in the temperature, and the spectrum. */
export default proof(claim, {
  covers: 'two qubits, all g, B > 0, C ≥ B/2, 0 ≤ s ≤ 1',
  formulas: {
    negativity: NEGATIVITY.text,
    inversion: `B*${C}*(2*s - 1)/${E}`,
    correlation: `B*${C}*(2*s - 1)^2/${E}`,
    current: `-1*B*g*(2*s - 1)/${E}`,
    boundary: '(sqrt(g^2 + C^2 + 2*g^2*C/B) - g)/C',
    first: `(lambda + B/2 + ${C})^2 - (${C} - B/2)^2 + 4*g^2`,
    second: `(lambda + B/2 + ${C})^2 - B^2/4 + 4*g^2`,
  },
  link: {
    symbols: setting({ N: 'real', g: 'positive', B: 'positive', c: 'nonnegative', s: '[0, 1]' }),
    read: ({ model: { generator, g, B, c, s } }) => ({ N: steadyNegativity(XX_DECAY, generator), g, B, c, s }),
    sides: ({ negativity }) => [['N', drawn(negativity)]],
  },
  steps: {
    'the steady state is unique': () => isUnique(XX_DECAY),
    'its expectation values': ({ inversion, correlation, current }) =>
      everyVerdict(
        ...['ZI', 'IZ'].map((operator) => hasExpectation(XX_DECAY, operator, inversion)),
        hasExpectation(XX_DECAY, 'ZZ', correlation),
        ...['XY', 'YX'].map((operator) => hasExpectation(XX_DECAY, operator, current)),
      ),
    'its negativity': ({ negativity }) => hasNegativity(XX_DECAY, drawn(negativity)),
    'entangled exactly for |2s − 1| above the boundary': ({ negativity, boundary }) => {
      const T = setting({ g: 'positive', B: 'positive', C: 'positive', w: 'nonnegative' });
      const other = boundary.replace('- g', '+ g');
      // f = B C (w − w₀)(w + w₀′)/(4(BC + 2g²)) with w₀, w₀′ > 0
      const product = T.product(T.difference('w', boundary), T.sum('w', other), 'B*C/(4*(B*C + 2*g^2))');
      return T.equal(inside(negativity), product);
    },
    'never for |2s − 1| ≤ 1/√2 when B = 2C': ({ negativity }) => {
      const T = setting({ g: 'positive', B: 'positive', C: 'positive', w: 'nonnegative' });
      const equal = T.at(inside(negativity), { B: '2*C' });
      return T.equal(equal, '-(2*(g - C*w)^2 + 4*C^2*(1/2 - w^2))/(8*(C^2 + g^2))');
    },
    'the spectrum': ({ first, second }) =>
      hasSpectrum(XX_DECAY, [
        ['lambda', 1],
        ['lambda + 2*B', 1],
        [`lambda + ${C}`, 2],
        [`lambda + 2*${C}`, 2],
        [`lambda + B + ${C}`, 2],
        [first, 2],
        [second, 2],
      ]),
  },
});
