import {
  channelTensor,
  collisionChannel,
  identity,
  identityChannel,
  proof,
  type StateWithClosest,
  type Matrix,
} from 'clausius';
import claim from '../../properties/vedral-2009/entanglement-lost-to-an-environment.ts';
import { lossLink, lossSteps, type Encounter } from '../environments.ts';
import { once } from '../once.ts';

type Drawn = { readonly pair: StateWithClosest; readonly environment: Matrix; readonly U: Matrix };

const encounter = once(({ pair, environment, U }: Drawn): Encounter => {
  const { arithmetic } = U;
  return {
    pair,
    environments: [environment],
    unitary: identity(pair.dims[0], arithmetic).kron(U),
    channel: channelTensor(identityChannel(pair.dims[0], arithmetic), collisionChannel(U, environment)),
  };
});

/** B meets an environment. */
export default proof(claim, {
  covers: 'any dimensions, uncorrelated start, any unitary of B and the environment',
  link: lossLink(encounter),
  steps: lossSteps(encounter),
});
