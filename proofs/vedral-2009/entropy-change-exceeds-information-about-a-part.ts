import { proof, taken, theorems } from 'clausius';
import claim from '../../properties/vedral-2009/entropy-change-exceeds-information-about-a-part.ts';
import { environmentLink, final, UNCORRELATED_START, type WithEnvironment } from '../system-and-environment.ts';

/** The surplus is strong subadditivity of the final state. */
export default proof(claim, {
  covers: 'any dimensions, uncorrelated start, any unitary',
  link: environmentLink([['(AB - AB0) + (E - E0)', 'B + E - BE']]),
  steps: {
    'strong subadditivity after the unitary': () =>
      taken(
        theorems.strongSubadditivity,
        (drawn: WithEnvironment, dims: readonly number[]) => [final(drawn), dims, [0, 1, 2]] as const,
        'AB + BE',
        'F + B',
      ),
    ...UNCORRELATED_START,
  },
});
