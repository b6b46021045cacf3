import { every, proof, setting } from 'clausius';
import claim from '../../properties/thermodynamics/entropy-change-splits-into-informations.ts';
import { foundations } from '../reservoirs.ts';

/** Entropies after the unitary, and W of the whole before and after; A B and E start uncorrelated. */
const S = setting({ AB: 'real', E: 'real', B: 'real', BE: 'real', W: 'real' });

/** The chain rule of mutual information. */
export default proof(claim, {
  covers: 'any dimensions, uncorrelated start, any unitary',
  formulas: { gain: '1*AB + 1*E - 1*W', part: '1*B + 1*E - 1*BE', rest: '1*AB + 1*BE - 1*W - 1*B' },
  steps: {
    'what the symbols stand for': foundations,
    // S(AB) + S(E) = W at the start
    'the gain is the information of A′B′ and E′': ({ gain }) => S.equal(gain, '(AB + E) - W'),
    'the informations are': ({ part, rest }) =>
      every(S.equal(part, 'B + E - BE'), S.equal(rest, '(AB - B) + (BE - B) - (W - B)')),
    'they add up': ({ gain, part, rest }) => S.equal(gain, S.sum(part, rest)),
  },
});
