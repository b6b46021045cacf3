import { cited, proof } from 'clausius';
import claim from '../../properties/entanglement/entanglement-production-under-detailed-balance.ts';
import { boundByDetailedBalance, TRACES } from '../detailed-balance.ts';

/** Every pair of jumps is a short collision with a qubit in equilibrium. */
export default proof(claim, {
  covers: 'any dimensions, any noise on each part with detailed balance (GNS), ρ of full rank',
  formulas: TRACES,
  steps: {
    'separable states stay separable': () => cited('definition', 'e^(tL) is a product of channels on A and on B'),
    ...boundByDetailedBalance,
  },
});
