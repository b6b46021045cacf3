import {
  defined,
  diagonalPart,
  identities,
  identity,
  proof,
  reducedState,
  setting,
  unitMatrix,
  vonNeumannEntropy,
  type Matrix,
} from 'clausius';
import claim from '../../properties/vedral-2009/information-in-a-pure-environment.ts';

interface Drawn {
  readonly levels: Matrix;
  readonly environment: Matrix;
  readonly turn: Matrix;
}

type Dims = readonly number[];

/** The environment turns where the system is in |1⟩. */
const control = ({ turn }: Drawn): Matrix =>
  unitMatrix(2, 0, 0, turn.arithmetic)
    .kron(identity(turn.rows, turn.arithmetic))
    .plus(unitMatrix(2, 1, 1, turn.arithmetic).kron(turn));
const initial = ({ levels, environment }: Drawn): Matrix => levels.kron(environment);
const final = (drawn: Drawn): Matrix => control(drawn).times(initial(drawn)).times(control(drawn).adjoint());

/**
 * A pure whole has equal entropies on both sides, and the control keeps its populations.
 *
 * Entropies: R0, P0 of the system and of its populations before, R, P after; Q of the environment and W of the whole after.
 */
export default proof(claim, {
  covers: 'any pure environment, any controlled unitary',
  link: {
    symbols: setting({ R0: 'real', P0: 'real', R: 'real', P: 'real', Q: 'real', W: 'real' }),
    read: (drawn, dims) => {
      const [system, environment] = [0, 1].map((k) => reducedState(final(drawn), dims, k));
      return {
        R0: vonNeumannEntropy(drawn.levels),
        P0: vonNeumannEntropy(diagonalPart(drawn.levels)),
        R: vonNeumannEntropy(system),
        P: vonNeumannEntropy(diagonalPart(system)),
        Q: vonNeumannEntropy(environment),
        W: vonNeumannEntropy(final(drawn)),
      };
    },
    sides: () => [
      ['R + Q - W', '2*R'],
      ['R + Q - W', '2*((P0 - R0) - (P - R))'],
    ],
  },
  steps: {
    'the whole is pure': () => defined(identities.entropyOfPureState, (drawn: Drawn) => [final(drawn)], 'W', '0'),
    'so its parts have equal entropies': () =>
      defined(identities.entropiesOfPureState, (drawn: Drawn, dims: Dims) => [final(drawn), dims, 0, 1], 'R', 'Q'),
    'the system is pure at the start': () =>
      defined(identities.entropyOfPureState, ({ levels }: Drawn) => [levels], 'R0', '0'),
    'its populations stay': () =>
      defined(
        identities.populationsUnderControl,
        (drawn: Drawn, dims: Dims) => [control(drawn), initial(drawn), dims],
        'P',
        'P0',
      ),
  },
});
