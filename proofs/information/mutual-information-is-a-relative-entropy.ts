import { proof } from 'clausius';
import claim from '../../properties/information/mutual-information-is-a-relative-entropy.ts';
import { BATHS as S, foundations } from '../reservoirs.ts';

/** −tr ρ ln(ρ_A ⊗ ρ_B) is the sum of the marginal entropies. */
export default proof(claim, {
  covers: 'any dimensions, full support of the marginals',
  formulas: { information: '1*S1 + 1*R1 - 1*W' },
  steps: {
    'what the symbols stand for': foundations,
    'D(ρ‖ρ_A ⊗ ρ_B) = S_A + S_B − S_AB': ({ information }) => S.equal('-W + (S1 + R1)', information),
  },
});
