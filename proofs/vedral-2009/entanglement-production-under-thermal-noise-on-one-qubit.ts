import { diagonal, embed, maximallyMixed, pauliZ, proof, sigmaMinus, type StateWithClosest, type Real } from 'clausius';
import claim from '../../properties/vedral-2009/entanglement-production-under-thermal-noise-on-one-qubit.ts';
import { boundLink, boundSteps, hermitianJump, type BalancedNoise } from '../detailed-balance.ts';
import { once } from '../once.ts';

type Drawn = { readonly pair: StateWithClosest; readonly rates: readonly Real[] };

const noise = once(({ pair, rates: [down, up, phase] }: Drawn): BalancedNoise => {
  const { arithmetic } = pair.rho;
  const none = arithmetic.identity(2).scaled(0);
  const sum = up.plus(down);
  return {
    pair,
    pairs: [
      { operator: embed(sigmaMinus(arithmetic), [2, 2], 0), rate: down, reverse: up },
      hermitianJump(embed(pauliZ(arithmetic), [2, 2], 0), phase),
    ],
    fixedPoint: diagonal([up.dividedBy(sum), down.dividedBy(sum)], arithmetic).kron(maximallyMixed(2, arithmetic)),
    hamiltonians: [none, none],
  };
});

/** Thermal noise and dephasing have detailed balance (GNS) with respect to the stationary state of the qubit. */
export default proof(claim, {
  covers: 'all rates > 0, ρ of full rank',
  link: boundLink(noise),
  steps: boundSteps(noise),
});
