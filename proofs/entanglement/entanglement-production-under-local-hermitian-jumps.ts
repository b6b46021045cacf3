import { cited, proof } from 'clausius';
import claim from '../../properties/entanglement/entanglement-production-under-local-hermitian-jumps.ts';
import { boundByDetailedBalance, TRACES } from '../detailed-balance.ts';

/** Hermitian jumps have detailed balance (GNS) with respect to the maximally mixed state. */
export default proof(claim, {
  covers: 'any dimensions, any number of jumps, ρ of full rank',
  formulas: TRACES,
  steps: {
    'each jump is Hermitian and commutes with π = 1/d': () => cited('definition', 'the identity commutes with all'),
    'separable states stay separable': () => cited('definition', 'e^(tD) is a product of channels on A and on B'),
    ...boundByDetailedBalance,
  },
});
