import { proof } from 'clausius';
import claim from '../../properties/thermodynamics/weak-coupling-form-with-interaction-energy.ts';
import { BATHS as S, CROSS, foundations, WHOLE } from '../reservoirs.ts';

/** Energy is conserved, so the heat from the reservoir is what system and interaction gain. */
export default proof(claim, {
  covers: 'any dimensions, one reservoir, uncorrelated start, Hamiltonian constant in time',
  formulas: {
    weak: '1*S1 - 1*S0 - beta*(H1 - H0)',
    interaction: '1*beta*(V1 - V0)',
    energy: '1*E0 - (H1 - H0) - (V1 - V0)',
  },
  steps: {
    'what the symbols stand for': foundations,
    'the energy of the reservoir afterwards': ({ energy }) => S.equal(S.sum('H1 + V1', energy), 'H0 + V0 + E0'),
    'the weak-coupling form is the loss of relative entropy to the Gibbs state of the system': ({ weak }) =>
      S.equal(weak, '(-S0 + beta*H0 + lnZ) - (-S1 + beta*H1 + lnZ)'),
    'the weak-coupling form is the exact one plus βΔ⟨V⟩': ({ weak, interaction, energy }) => {
      const exact = S.at(`${CROSS} - ${WHOLE}`, { B0: 'beta*E0', B1: S.product('beta', energy) });
      return S.equal(weak, S.sum(exact, interaction));
    },
  },
});
