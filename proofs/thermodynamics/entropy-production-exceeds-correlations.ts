import { proof } from 'clausius';
import claim from '../../properties/thermodynamics/entropy-production-exceeds-correlations.ts';
import { BATHS as S, CROSS, foundations, klein, WHOLE } from '../reservoirs.ts';

/** The difference is the displacement of the reservoirs. */
export default proof(claim, {
  covers: 'any dimensions, any number of reservoirs, uncorrelated start, any unitary',
  formulas: { difference: '-1*R1 + 1*B1 + 1*lnZ' },
  steps: {
    'what the symbols stand for': foundations,
    'Δ_iS + S_c = ΣD(ρ_r‖ρ_r^eq)': ({ difference }) =>
      S.equal(S.sum(`${CROSS} - ${WHOLE}`, `${WHOLE} - S1 - R1`), difference),
    'it is nonnegative': klein,
  },
});
