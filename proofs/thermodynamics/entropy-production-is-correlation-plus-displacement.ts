import { every, proof } from 'clausius';
import claim from '../../properties/thermodynamics/entropy-production-is-correlation-plus-displacement.ts';
import { BATHS as S, CROSS, foundations, WHOLE } from '../reservoirs.ts';

/** The three relative entropies in formal entropies and energies. */
export default proof(claim, {
  covers: 'any dimensions, any number of reservoirs, uncorrelated start, any unitary',
  formulas: { correlation: `1*S1 + 1*R1 - 1*${WHOLE}`, displacement: '-1*R1 + 1*B1 + 1*lnZ' },
  steps: {
    'what the symbols stand for': foundations,
    'Δ_iS = −S_c + ΣD(ρ_r‖ρ_r^eq)': ({ correlation, displacement }) =>
      S.equal(`${CROSS} - ${WHOLE}`, S.sum(correlation, displacement)),
    'the displacement is −ΣβQ − ΣΔS_r': ({ displacement }) => S.equal(displacement, '-(B0 - B1) - (R1 - (B0 + lnZ))'),
    'it is a relative entropy for every reservoir': ({ displacement }) =>
      every(S.equal(displacement, '-R1 + (B1 + lnZ)')),
  },
});
