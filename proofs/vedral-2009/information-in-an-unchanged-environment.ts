import {
  claimed,
  defined,
  diagonal,
  diagonalPart,
  enclosedEntanglement,
  identities,
  identity,
  maximallyMixed,
  proof,
  reducedState,
  setting,
  unitMatrix,
  vonNeumannEntropy,
  type CirclePoint,
  type Matrix,
  type Real,
} from 'clausius';
import correlatedStates from '../../properties/general/entanglement-of-maximally-correlated-states.ts';
import { once } from '../once.ts';
import claim from '../../properties/vedral-2009/information-in-an-unchanged-environment.ts';

interface Drawn {
  readonly levels: Matrix;
  readonly weights: readonly Real[];
  readonly phases: readonly CirclePoint[];
  readonly basis: Matrix;
}

type Dims = readonly number[];

/** The state of the environment, and U = |0⟩⟨0| ⊗ 1 + |1⟩⟨1| ⊗ V with a V of the same eigenvectors. */
const interaction = once(({ weights, phases, basis }: Drawn): { readonly environment: Matrix; readonly U: Matrix } => {
  const { arithmetic, rows } = basis;
  const turned = (entries: readonly Real[]): Matrix =>
    basis.times(diagonal(entries, arithmetic)).times(basis.adjoint());
  const V = turned(phases.map(({ cos }) => cos)).plus(turned(phases.map(({ sin }) => sin)).timesI());
  const [zero, one] = [0, 1].map((k) => unitMatrix(2, k, k, arithmetic));
  return { environment: turned(weights), U: zero.kron(identity(rows, arithmetic)).plus(one.kron(V)) };
});

/** State of two qubits with τ on |00⟩ and |11⟩. */
function correlated(tau: Matrix): Matrix {
  const copy = tau.arithmetic.matrix(4, 2, [1, 0, 0, 0, 0, 0, 0, 1]);
  return copy.times(tau).times(copy.adjoint());
}

const initial = once((drawn: Drawn): Matrix => drawn.levels.kron(interaction(drawn).environment));
const final = once((drawn: Drawn): Matrix => {
  const { U } = interaction(drawn);
  return U.times(initial(drawn)).times(U.adjoint());
});
const systemAfter = once((drawn: Drawn, dims: Dims): Matrix => reducedState(final(drawn), dims, 0));

/** τ, and a separable state beside the closest one, of which nothing is used here. */
const beside = (tau: Matrix) => ({ tau, other: maximallyMixed(4, tau.arithmetic), weight: tau.arithmetic.real(1, 2) });

/**
 * Only the system gains entropy, and its populations stay.
 *
 * Before and after (0 and 1): entropies R of the system, P of its populations, Q of the environment, W of the whole, and the
 * entanglement E; n is the squared change of the environment.
 */
export default proof(claim, {
  covers: 'any dimension of the environment, any V that commutes with its state',
  link: {
    symbols: setting({
      ...Object.fromEntries(['R', 'P', 'Q', 'W', 'E'].flatMap((name) => [0, 1].map((k) => [`${name}${k}`, 'real']))),
      n: 'real',
    }),
    read: (drawn, dims) => {
      const { environment } = interaction(drawn);
      const after = reducedState(final(drawn), dims, 1);
      const states = [
        [drawn.levels, environment, initial(drawn)],
        [systemAfter(drawn, dims), after, final(drawn)],
      ] as const;
      const each = states.flatMap(([system, surroundings, whole], k) => [
        [`R${k}`, vonNeumannEntropy(system)] as const,
        [`P${k}`, vonNeumannEntropy(diagonalPart(system))] as const,
        [`Q${k}`, vonNeumannEntropy(surroundings)] as const,
        [`W${k}`, vonNeumannEntropy(whole)] as const,
        [`E${k}`, enclosedEntanglement(correlated(system), [2, 2])] as const,
      ]);
      return { ...Object.fromEntries(each), n: after.minus(environment).squaredNorm() };
    },
    sides: () => [
      ['R1 + Q1 - W1', 'E0 - E1'],
      ['(R1 - R0) + (Q1 - Q0)', 'R1 + Q1 - W1'],
      ['n', '0'],
    ],
  },
  steps: {
    'E₀ = S(populations) − S': () =>
      claimed(correlatedStates, ({ levels }: Drawn) => ({ drawn: beside(levels), system: [2, 2] }), 'E0', 'P0 - R0'),
    'E_t as well': () =>
      claimed(
        correlatedStates,
        (drawn: Drawn, dims: Dims) => ({ drawn: beside(systemAfter(drawn, dims)), system: [2, 2] }),
        'E1',
        'P1 - R1',
      ),
    'the populations stay': () =>
      defined(
        identities.populationsUnderControl,
        (drawn: Drawn, dims: Dims) => [interaction(drawn).U, initial(drawn), dims],
        'P1',
        'P0',
      ),
    'the unitary keeps the entropy of the whole': () =>
      defined(identities.entropyUnderIsometry, (drawn: Drawn) => [interaction(drawn).U, initial(drawn)], 'W1', 'W0'),
    'which starts as a product': () =>
      defined(
        identities.entropyOfProduct,
        (drawn: Drawn) => [drawn.levels, interaction(drawn).environment],
        'W0',
        'R0 + Q0',
      ),
    'the environment keeps its entropy': () =>
      defined(
        identities.entropyUnderControl,
        (drawn: Drawn) => [interaction(drawn).U, interaction(drawn).environment, drawn.levels],
        'Q1',
        'Q0',
      ),
    'and its state': () =>
      defined(
        identities.environmentUnderControl,
        (drawn: Drawn) => [interaction(drawn).U, interaction(drawn).environment, drawn.levels],
        'n',
        '0',
      ),
  },
});
