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
import claim, { NEGATIVITY } from '../../properties/hartmann-2006/imperfect-reset-negativity.ts';
import { IMPERFECT, IMPERFECT_PARAMETERS, inRatios } from '../reset-models.ts';

const D = '(2*g^2 + (r + gamma/2)*(r + gamma))';

/** Fresh states of Bloch length p scale the magnetisation by p and the correlation by p², and leave the spectrum alone. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0, 0 ≤ p ≤ 1',
  formulas: {
    negativity: NEGATIVITY.text,
    magnetisation: `1*p*r*(r + gamma/2)/${D}`,
    correlation: `p^2*r^2*(r + gamma/2)/((r + gamma)*${D})`,
    mixed: `1*p*g*r/${D}`,
    pair: '(lambda + 3*r/2 + gamma)^2 + 4*g^2 - r^2/4',
  },
  link: {
    symbols: setting({ N: 'real', r: 'positive', x: 'positive', y: 'positive', z: '[0, 1]' }),
    read: ({ model: { generator, drawn } }) => ({
      N: steadyNegativity(IMPERFECT, generator, IMPERFECT_PARAMETERS),
      ...drawn,
    }),
    sides: ({ negativity }) => [['N', inRatios(negativity)]],
  },
  steps: {
    'the steady state is unique': () => isUnique(IMPERFECT),
    'its expectation values': ({ magnetisation, correlation, mixed }) =>
      everyVerdict(
        hasExpectation(IMPERFECT, 'XI', magnetisation),
        hasExpectation(IMPERFECT, 'XX', correlation),
        hasExpectation(IMPERFECT, 'ZY', mixed),
      ),
    'its negativity': ({ negativity }) => hasNegativity(IMPERFECT, negativity),
    'the spectrum is that of perfect resets': ({ pair }) =>
      hasSpectrum(IMPERFECT, [
        ['lambda', 1],
        ['lambda + r', 2],
        ['lambda + 2*r', 1],
        ['lambda + 2*r + 2*gamma', 4],
        [pair, 4],
      ]),
  },
});
