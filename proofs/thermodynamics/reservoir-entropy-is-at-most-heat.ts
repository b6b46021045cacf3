import { proof } from 'clausius';
import claim from '../../properties/thermodynamics/reservoir-entropy-is-at-most-heat.ts';
import { BATHS as S, foundations, klein } from '../reservoirs.ts';

/** The defect is the relative entropy to the state the reservoir started in. */
export default proof(claim, {
  covers: 'any dimension of the reservoir',
  formulas: { defect: '-1*(B0 - B1) - (1*R1 - (B0 + 1*lnZ))' },
  steps: {
    'what the symbols stand for': foundations,
    '−βQ − ΔS_r = D(ρ_r‖ρ_r^eq)': ({ defect }) => S.equal(defect, '-R1 + (B1 + lnZ)'),
    'it is nonnegative': klein,
  },
});
