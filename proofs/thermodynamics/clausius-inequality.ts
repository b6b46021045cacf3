import { proof } from 'clausius';
import claim from '../../properties/thermodynamics/clausius-inequality.ts';
import { BATHS as S, CROSS, foundations, klein, WHOLE } from '../reservoirs.ts';

/** Clausius’ inequality is the sign of a relative entropy. */
export default proof(claim, {
  covers: 'any dimensions, any number of reservoirs, uncorrelated start, any unitary',
  formulas: { defect: '1*S1 - 1*S0 - (B0 - B1)' },
  steps: {
    'what the symbols stand for': foundations,
    'ΔS − ΣβQ = D(ρ‖ρ_s ∏ρ_r^eq)': ({ defect }) => S.equal(defect, `${CROSS} - ${WHOLE}`),
    'it is nonnegative': klein,
  },
});
