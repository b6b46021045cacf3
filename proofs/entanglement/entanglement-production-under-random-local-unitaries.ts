import { cited, proof } from 'clausius';
import claim from '../../properties/entanglement/entanglement-production-under-random-local-unitaries.ts';
import { boundByDetailedBalance, TRACES } from '../detailed-balance.ts';

/** Unitaries and their inverses at equal rates have detailed balance (GNS) with respect to the maximally mixed state. */
export default proof(claim, {
  covers: 'any dimensions, any number of unitaries, ρ of full rank',
  formulas: TRACES,
  steps: {
    'G = U ⊗ V and G† have equal rates, and commute with π = 1/d': () =>
      cited('definition', 'the identity commutes with all'),
    'separable states stay separable': () =>
      cited('definition', 'e^(tD) is a mixture of products of local unitaries: random times, random choices'),
    ...boundByDetailedBalance,
  },
});
