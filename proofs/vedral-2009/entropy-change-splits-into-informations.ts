import { proof } from 'clausius';
import claim from '../../properties/vedral-2009/entropy-change-splits-into-informations.ts';
import { environmentLink, UNCORRELATED_START } from '../system-and-environment.ts';

/** The chain rule of mutual information, I(B:E) + I(A:E|B) = S(AB) + S(E) − S(ABE). */
export default proof(claim, {
  covers: 'any dimensions, uncorrelated start, any unitary',
  link: environmentLink([['(AB - AB0) + (E - E0)', '(B + E - BE) + (AB + BE - F - B)']]),
  steps: UNCORRELATED_START,
});
