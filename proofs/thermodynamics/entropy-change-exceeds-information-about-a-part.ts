import { cited, proof, setting } from 'clausius';
import claim from '../../properties/thermodynamics/entropy-change-exceeds-information-about-a-part.ts';
import { foundations } from '../reservoirs.ts';

/** Entropies after the unitary, and W of the whole before and after; A B and E start uncorrelated. */
const S = setting({ AB: 'real', E: 'real', B: 'real', BE: 'real', W: 'real' });

/** The surplus is strong subadditivity of the final state. */
export default proof(claim, {
  covers: 'any dimensions, uncorrelated start, any unitary',
  formulas: { gain: '1*AB + 1*E - W', information: '1*B + 1*E - 1*BE', surplus: '1*AB + 1*BE - 1*W - 1*B' },
  steps: {
    'what the symbols stand for': foundations,
    'the surplus is S(A′B′) + S(B′E′) − S(A′B′E′) − S(B′)': ({ gain, information, surplus }) =>
      S.equal(S.difference(gain, information), surplus),
    'it is nonnegative': () => cited('LiebRuskai1973', 'strong subadditivity'),
  },
});
