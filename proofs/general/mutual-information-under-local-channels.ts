import {
  channelTensor,
  defined,
  identities,
  identityChannel,
  proof,
  reducedState,
  relativeEntropy,
  setting,
  taken,
  theorems,
  vonNeumannEntropy,
  type Channel,
  type Matrix,
} from 'clausius';
import claim from '../../properties/general/mutual-information-under-local-channels.ts';

interface Drawn {
  readonly rho: Matrix;
  readonly channel: Channel;
}

type Dims = readonly number[];

const local = ({ rho, channel }: Drawn, dims: Dims): Channel =>
  channelTensor(channel, identityChannel(dims[1], rho.arithmetic));
const product = (rho: Matrix, dims: Dims): Matrix => reducedState(rho, dims, 0).kron(reducedState(rho, dims, 1));

/**
 * Mutual information is the relative entropy to the product of the marginals, which the channel maps to that of its image.
 *
 * Before and after (0 and 1): entropies A, B of the parts and W of the whole, and the relative entropy D.
 */
export default proof(claim, {
  covers: 'any dimensions, any channel on one side',
  link: {
    symbols: setting(
      Object.fromEntries(['A', 'B', 'W', 'D'].flatMap((name) => [0, 1].map((k) => [`${name}${k}`, 'real']))),
    ),
    read: (drawn, dims) => {
      const states = [drawn.rho, local(drawn, dims).applyTo(drawn.rho)];
      const each = states.flatMap((rho, k) => [
        [`A${k}`, vonNeumannEntropy(reducedState(rho, dims, 0))] as const,
        [`B${k}`, vonNeumannEntropy(reducedState(rho, dims, 1))] as const,
        [`W${k}`, vonNeumannEntropy(rho)] as const,
        [`D${k}`, relativeEntropy(rho, product(rho, dims))] as const,
      ]);
      return Object.fromEntries(each);
    },
    sides: () => [['A1 + B1 - W1', 'A0 + B0 - W0']],
  },
  steps: {
    'relative entropy does not grow under the channel': () =>
      taken(
        theorems.dataProcessing,
        (drawn: Drawn, dims: Dims) => [local(drawn, dims), drawn.rho, product(drawn.rho, dims)],
        'D1',
        'D0',
      ),
    'it is the mutual information before': () =>
      defined(identities.relativeEntropyToMarginals, ({ rho }: Drawn, dims: Dims) => [rho, dims], 'D0', 'A0 + B0 - W0'),
    'and after': () =>
      defined(
        identities.relativeEntropyToMarginals,
        (drawn: Drawn, dims: Dims) => [local(drawn, dims).applyTo(drawn.rho), dims],
        'D1',
        'A1 + B1 - W1',
      ),
  },
});
