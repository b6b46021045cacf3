import { channelTensor, collisionChannel, permuted, proof, type StateWithClosest, type Matrix } from 'clausius';
import claim from '../../properties/vedral-2009/entanglement-lost-to-two-environments.ts';
import { lossLink, lossSteps, type Encounter } from '../environments.ts';
import { once } from '../once.ts';

type Drawn = {
  readonly pair: StateWithClosest;
  readonly first: Matrix;
  readonly second: Matrix;
  readonly U: Matrix;
  readonly V: Matrix;
};

const encounter = once(({ pair, first, second, U, V }: Drawn): Encounter => {
  const [a, b] = pair.dims;
  return {
    pair,
    environments: [first, second],
    unitary: permuted(U.kron(V), [a, first.rows, b, second.rows], [0, 2, 1, 3]),
    channel: channelTensor(collisionChannel(U, first), collisionChannel(V, second)),
  };
});

/** Each side meets an environment of its own. */
export default proof(claim, {
  covers: 'any dimensions, uncorrelated start, any unitaries of each side with its own environment',
  link: lossLink(encounter),
  steps: lossSteps(encounter),
});
