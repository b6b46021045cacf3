import { proof } from 'clausius';
import claim from '../../properties/thermodynamics/total-entropy-change-of-relaxation.ts';
import { BATHS as S, foundations } from '../reservoirs.ts';

/** The internal and the external change add up to the relative entropy; the partition function drops out. */
export default proof(claim, {
  covers: 'any dimension, any temperature',
  formulas: { internal: '1*(B1 + lnZ) - 1*S0', external: '-1*B1 + 1*B0', relative: '-1*S0 + 1*B0 + 1*lnZ' },
  steps: {
    'what the symbols stand for': foundations,
    // S0 and B0 belong to ρ, B1 to ρ_T, whose entropy is B1 + lnZ
    'both changes together': ({ internal, external, relative }) => S.equal(S.sum(internal, external), relative),
    'tr(ρ_T − ρ) ln ρ_T is the external change': ({ external }) => S.equal(external, '-(B1 + lnZ) + (B0 + lnZ)'),
    'the relative entropy to a Gibbs state': ({ relative }) => S.equal(relative, '-S0 + (B0 + lnZ)'),
  },
});
