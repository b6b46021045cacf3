import { proof } from 'clausius';
import claim from '../../properties/thermodynamics/joint-entropy-change-is-mutual-information.ts';
import { BATHS as S, foundations } from '../reservoirs.ts';

/** Marginal entropies change, the joint one does not. */
export default proof(claim, {
  covers: 'any dimensions, uncorrelated start, any unitary',
  formulas: { gain: '(1*S1 - S0) + (1*R1 - (W - S0))', information: '1*S1 + 1*R1 - 1*W' },
  steps: {
    'what the symbols stand for': foundations,
    // the environment starts with W − S0, the whole keeps W
    'ΔS_S + ΔS_E = I(S′:E′)': ({ gain, information }) => S.equal(gain, information),
    'the mutual information is S + S − S': ({ information }) => S.equal(information, '(S1 + R1) - W'),
  },
});
