import { anyChannel, anyPureState, claim, complementaryChannel, equals, vonNeumannEntropy } from 'clausius';

/** What a channel does to a pure state, and what its environment sees of it, are two parts of one pure state. */
export default claim('channel-and-complement-have-equal-entropies', {
  source: 'Stinespring1955',
  statement: String.raw`S(\Phi(\psi)) = S(\Phi^c(\psi)),\quad \Phi(\rho) = \operatorname{tr}_E V\rho V^\dagger,\; \Phi^c(\rho) = \operatorname{tr}_S V\rho V^\dagger`,
  literature: 'theorem',
  systems: [2, 3],
  given: (dim) => ({ channel: anyChannel({ dim }), psi: anyPureState({ dim }) }),
  asserts: ({ channel, psi }) =>
    equals(vonNeumannEntropy(channel.applyTo(psi)), vonNeumannEntropy(complementaryChannel(channel).applyTo(psi))),
});
