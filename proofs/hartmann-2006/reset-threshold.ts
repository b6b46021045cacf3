import { hasNegativity, isUnique, proof, setting, steadyNegativity } from 'clausius';
import claim, { OTHER, SLOPE, THRESHOLD } from '../../properties/hartmann-2006/reset-threshold.ts';
import { ISING, ISING_SIGNED } from '../reset-models.ts';

/** The boundary is a parabola in r with one positive root, r_c, and one negative root; g = γ + d. */
export default proof(claim, {
  covers: 'two qubits, all g > γ > 0, r > 0',
  formulas: { threshold: strong(THRESHOLD.text), other: strong(OTHER.text), slope: strong(SLOPE.text) },
  link: {
    symbols: setting({ N: 'real', d: 'positive', gamma: 'positive', r: 'positive' }),
    read: ({ model: { generator, excess, gamma, r } }) => ({
      N: steadyNegativity(ISING, generator, { g: 'gamma + d' }),
      d: excess,
      gamma,
      r,
    }),
    sides: ({ threshold, other, slope }) => [
      ['N', `max(0, (${slope})*(r - (${threshold}))*(r - (${other})))`],
      [threshold, '0'],
      [other, '0'],
    ],
  },
  steps: {
    'the steady state is unique': () => isUnique(ISING),
    'its negativity': () => hasNegativity(ISING, `max(0, ${ISING_SIGNED})`),
  },
});

function strong(text: string): string {
  return text.replaceAll(/\bg\b/g, '(gamma + d)');
}
