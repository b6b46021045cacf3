import {
  complementaryChannel,
  defined,
  identities,
  proof,
  reducedState,
  setting,
  stinespringIsometry,
  vonNeumannEntropy,
  type Channel,
  type Dims,
  type Matrix,
} from 'clausius';
import claim from '../../properties/general/channel-and-complement-have-equal-entropies.ts';

interface Drawn {
  readonly channel: Channel;
  readonly psi: Matrix;
}

/** VψV†, a pure state of output and environment. */
const dilated = ({ channel, psi }: Drawn): Matrix => {
  const V = stinespringIsometry(channel);
  return V.times(psi).times(V.adjoint());
};
const dimsOf = ({ channel }: Drawn): Dims => [channel.outputDim, stinespringIsometry(channel).rows / channel.outputDim];

/** Entropies: S of the output, T of that of the complement; A and B of the parts of VψV†. */
export default proof(claim, {
  covers: 'any channel, any pure state',
  link: {
    symbols: setting({ S: 'real', T: 'real', A: 'real', B: 'real' }),
    read: (drawn) => {
      const [A, B] = [0, 1].map((k) => vonNeumannEntropy(reducedState(dilated(drawn), dimsOf(drawn), k)));
      const { channel, psi } = drawn;
      const T = vonNeumannEntropy(complementaryChannel(channel).applyTo(psi));
      return { S: vonNeumannEntropy(channel.applyTo(psi)), T, A, B };
    },
    sides: () => [['S', 'T']],
  },
  steps: {
    'the output is a part of VψV†': () =>
      defined(identities.entropyOfDilation, ({ channel, psi }: Drawn) => [channel, psi, 0], 'S', 'A'),
    'the environment is the other': () =>
      defined(identities.entropyOfDilation, ({ channel, psi }: Drawn) => [channel, psi, 1], 'T', 'B'),
    'VψV† is pure': () =>
      defined(identities.entropiesOfPureState, (drawn: Drawn) => [dilated(drawn), dimsOf(drawn), 0, 1], 'A', 'B'),
  },
});
