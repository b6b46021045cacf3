import { proof } from 'clausius';
import claim from '../../properties/thermodynamics/clausius-inequality-with-correlated-start.ts';
import { BATHS as S, CROSS, foundations, klein } from '../reservoirs.ts';

/** The same identity without a product at the start. */
export default proof(claim, {
  covers: 'any dimensions, any joint initial state, any unitary',
  formulas: { defect: '1*S1 - 1*S0 - (B0 - B1)', information: '-1*W + 1*S0 + 1*B0 + 1*lnZ' },
  steps: {
    'what the symbols stand for': foundations,
    'ΔS − βQ = D(ρ(t)‖ρ_s(t) ρ_r^eq) − D(ρ(0)‖ρ_s(0) ρ_r^eq)': ({ defect, information }) =>
      S.equal(defect, S.difference(`-W + ${CROSS}`, information)),
    'the first term is nonnegative': klein,
  },
});
