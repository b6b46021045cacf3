import { proof } from 'clausius';
import claim from '../../properties/thermodynamics/correlation-entropy-is-nonpositive.ts';
import { BATHS as S, foundations, klein } from '../reservoirs.ts';

/** Subadditivity: −S_c is a relative entropy. */
export default proof(claim, {
  covers: 'any dimensions, any number of reservoirs',
  formulas: { correlation: '1*W - 1*S1 - 1*R1' },
  steps: {
    'what the symbols stand for': foundations,
    '−S_c = D(ρ‖ρ_s ∏ρ_r)': ({ correlation }) => S.equal(S.product('-1', correlation), '-W + (S1 + R1)'),
    'it is nonnegative': klein,
  },
});
