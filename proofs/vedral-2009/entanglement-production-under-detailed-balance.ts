import { proof, type StateWithClosest, type RelaxingSystem } from 'clausius';
import claim from '../../properties/vedral-2009/entanglement-production-under-detailed-balance.ts';
import { boundLink, boundSteps, onPart, pairsOf, type BalancedNoise } from '../detailed-balance.ts';
import { once } from '../once.ts';

type Drawn = { readonly pair: StateWithClosest; readonly first: RelaxingSystem; readonly second: RelaxingSystem };

const noise = once(({ pair, first, second }: Drawn): BalancedNoise => {
  return {
    pair,
    pairs: [first, second].flatMap(({ generator }, k) => onPart(pairsOf(generator.jumps), pair.dims, k)),
    fixedPoint: first.fixedPoint.kron(second.fixedPoint),
    hamiltonians: [first.generator.hamiltonian, second.generator.hamiltonian],
  };
});

/** Every pair of jumps gives the closest state at least what the entropy of its bath allows, and it can gain nothing. */
export default proof(claim, {
  covers: 'any dimensions, any noise on each part with detailed balance (GNS), ρ of full rank',
  link: boundLink(noise),
  steps: boundSteps(noise),
});
