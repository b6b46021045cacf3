import { maximallyMixed, proof, type StateWithClosest, type Matrix, type Real } from 'clausius';
import claim from '../../properties/vedral-2009/entanglement-production-under-random-local-unitaries.ts';
import { boundLink, boundSteps, type BalancedNoise } from '../detailed-balance.ts';
import { once } from '../once.ts';

type Drawn = {
  readonly pair: StateWithClosest;
  readonly first: readonly Matrix[];
  readonly second: readonly Matrix[];
  readonly rates: readonly Real[];
};

const noise = once(({ pair, first, second, rates }: Drawn): BalancedNoise => {
  const { arithmetic, rows } = pair.rho;
  return {
    pair,
    pairs: rates.map((rate, k) => ({ operator: first[k].kron(second[k]), rate, reverse: rate })),
    fixedPoint: maximallyMixed(rows, arithmetic),
    hamiltonians: [arithmetic.identity(pair.dims[0]).scaled(0), arithmetic.identity(pair.dims[1]).scaled(0)],
  };
});

/** The reverse of U ⊗ V has the same rate; both commute with π = 1/d and keep PPT states PPT. */
export default proof(claim, {
  covers: 'any dimensions, any number of unitaries, ρ of full rank',
  link: boundLink(noise),
  steps: boundSteps(noise),
});
