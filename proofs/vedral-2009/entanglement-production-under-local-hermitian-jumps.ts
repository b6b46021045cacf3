import { maximallyMixed, proof, type StateWithClosest, type Matrix } from 'clausius';
import claim from '../../properties/vedral-2009/entanglement-production-under-local-hermitian-jumps.ts';
import { boundLink, boundSteps, hermitianJump, onPart, type BalancedNoise } from '../detailed-balance.ts';
import { once } from '../once.ts';

type Drawn = { readonly pair: StateWithClosest; readonly first: readonly Matrix[]; readonly second: readonly Matrix[] };

const noise = once(({ pair, first, second }: Drawn): BalancedNoise => {
  const { arithmetic, rows } = pair.rho;
  const jumps = [first, second].map((operators) => operators.map((A) => hermitianJump(A, arithmetic.real(1))));
  return {
    pair,
    pairs: jumps.flatMap((ofPart, k) => onPart(ofPart, pair.dims, k)),
    fixedPoint: maximallyMixed(rows, arithmetic),
    hamiltonians: [arithmetic.identity(pair.dims[0]).scaled(0), arithmetic.identity(pair.dims[1]).scaled(0)],
  };
});

/** A Hermitian jump is its own reverse, and commutes with π = 1/d. */
export default proof(claim, {
  covers: 'any dimensions, any number of jumps, ρ of full rank',
  link: boundLink(noise),
  steps: boundSteps(noise),
});
