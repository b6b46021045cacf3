import { diagonal, proof, type StateWithClosest, type Lindbladian, type Matrix } from 'clausius';
import claim from '../../properties/vedral-2009/entanglement-production-under-thermal-noise-on-both-qubits.ts';
import { boundLink, boundSteps, pairsOf, type BalancedNoise } from '../detailed-balance.ts';
import { once } from '../once.ts';

type Drawn = { readonly pair: StateWithClosest; readonly generator: Lindbladian };

const noise = once(({ pair, generator: { baths } }: Drawn): BalancedNoise => {
  const { arithmetic } = pair.rho;
  const none = arithmetic.identity(2).scaled(0);
  const thermal = (bath: string): Matrix => {
    const [down, up] = baths[bath].map(({ rate }) => arithmetic.real(1).times(rate));
    const sum = up.plus(down);
    return diagonal([up.dividedBy(sum), down.dividedBy(sum)], arithmetic);
  };
  return {
    pair,
    pairs: Object.values(baths).flatMap(pairsOf),
    fixedPoint: thermal('0').kron(thermal('1')),
    hamiltonians: [none, none],
  };
});

/** The noise of each qubit has detailed balance (GNS), at a temperature of its own. */
export default proof(claim, {
  covers: 'all rates > 0, any two temperatures, ρ of full rank',
  link: boundLink(noise),
  steps: boundSteps(noise),
});
