import { everyVerdict, hasNegativity, isUnique, lemma, proof, setting, steadyNegativity } from 'clausius';
import claim, { MAXIMUM } from '../../properties/hartmann-2006/xx-decay-negativity-is-bounded.ts';
import { XX_DECAY } from '../decay-models.ts';

const S = setting({ N: 'real', g: 'positive', B: 'positive', c: 'nonnegative', s: '[0, 1]' });
const E = '(B*(B/2 + c) + 2*g^2)';

/** The negativity is largest for the coldest bath, and there a square and a multiple of the dephasing are missing to the bound. */
export default proof(claim, {
  covers: 'two qubits, all g, B > 0, C ≥ B/2, 0 ≤ s ≤ 1',
  formulas: {
    signed: `(2*B*g*abs(2*s - 1) - 4*B*(B/2 + c)*s*(1 - s) - 2*g^2)/(4*${E})`,
    cold: `(B*g - g^2)/(2*${E})`,
    maximum: MAXIMUM.text,
    square: `((sqrt(5) + 1)/4*(g - (sqrt(5) - 1)*B/4)^2 + (sqrt(5) - 1)/8*B*c)/${E}`,
    ratio: 'x*(2 - x)/(4*(x^2 + 1))',
    place: '(sqrt(5) - 1)/2',
  },
  link: {
    symbols: S,
    read: ({ model: { generator, g, B, c, s } }) => ({ N: steadyNegativity(XX_DECAY, generator), g, B, c, s }),
    sides: ({ maximum }) => [['N', maximum]],
  },
  steps: {
    'the steady state is unique': () => isUnique(XX_DECAY),
    'its negativity is max(0, f)': ({ signed }) => hasNegativity(XX_DECAY, `max(0, ${signed})`),
    'f is largest where s is 0 or 1': ({ signed, cold }) => lemma(S, cold, signed),
    'there a square is missing to the maximum': ({ maximum, cold, square }) =>
      lemma(S, maximum, cold, { because: square }),
    'at c = 0 it is a function of x = 2g/B with the maximum at the golden ratio': ({ cold, ratio, maximum, place }) => {
      const T = setting({ g: 'positive', B: 'positive', c: 'nonnegative', x: 'positive' });
      return everyVerdict(
        T.equal(T.at(T.at(cold, { c: '0' }), { g: 'x*B/2' }), ratio),
        setting({ x: 'positive' }).supremum(ratio, 'x', maximum, place),
      );
    },
  },
});
