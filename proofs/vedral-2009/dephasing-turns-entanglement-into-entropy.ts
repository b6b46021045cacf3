import {
  claimed,
  defined,
  diagonalPart,
  enclosedEntanglement,
  identities,
  maximallyMixed,
  mixture,
  proof,
  setting,
  vonNeumannEntropy,
  type Matrix,
  type Real,
} from 'clausius';
import { once } from '../once.ts';
import claim from '../../properties/vedral-2009/dephasing-turns-entanglement-into-entropy.ts';
import correlatedStates from '../../properties/general/entanglement-of-maximally-correlated-states.ts';

interface Drawn {
  readonly levels: Matrix;
  readonly factor: Real;
}

/** τ before, and after its coherence has fallen. */
const levelsAt = (drawn: Drawn, k: number): Matrix => (k === 0 ? drawn.levels : dephased(drawn));
const dephased = once(({ levels, factor }: Drawn): Matrix => mixture(factor, diagonalPart(levels), levels));
const copy = ({ arithmetic }: Matrix): Matrix => arithmetic.matrix(4, 2, [1, 0, 0, 0, 0, 0, 0, 1]);
/** State of two qubits with τ on |00⟩ and |11⟩. */
const correlated = once((tau: Matrix): Matrix => copy(tau).times(tau).times(copy(tau).adjoint()));

/** τ, and a separable state beside the closest one, of which nothing is used here. */
const beside = (tau: Matrix) => ({ tau, other: maximallyMixed(4, tau.arithmetic), weight: tau.arithmetic.real(1, 2) });

/**
 * E is the distance to the thermal state, the diagonal, whose entropy P stays.
 *
 * Before and after (0 and 1): entropies N of τ and S of the state of two qubits, and its entanglement E.
 */
export default proof(claim, {
  covers: 'states of |00⟩ and |11⟩, any loss of coherence',
  link: {
    symbols: setting({
      ...Object.fromEntries(['N', 'S', 'E'].flatMap((name) => [0, 1].map((k) => [`${name}${k}`, 'real']))),
      P: 'real',
    }),
    read: (drawn, dims) => {
      const each = [0, 1].flatMap((k) => [
        [`N${k}`, vonNeumannEntropy(levelsAt(drawn, k))] as const,
        [`S${k}`, vonNeumannEntropy(correlated(levelsAt(drawn, k)))] as const,
        [`E${k}`, enclosedEntanglement(correlated(levelsAt(drawn, k)), dims)] as const,
      ]);
      return { ...Object.fromEntries(each), P: vonNeumannEntropy(diagonalPart(drawn.levels)) };
    },
    sides: () => [
      ['E0 - E1', 'S1 - S0'],
      ['E1', 'P - S1'],
    ],
  },
  steps: Object.fromEntries(
    [0, 1].flatMap((k) => {
      const when = k === 0 ? 'before' : 'after';
      return [
        [
          `the closest separable state is the diagonal ${when}`,
          () =>
            claimed(
              correlatedStates,
              (drawn: Drawn) => ({ drawn: beside(levelsAt(drawn, k)), system: [2, 2] }),
              `E${k}`,
              `P - N${k}`,
            ),
        ],
        [
          `both qubits have the entropy of τ ${when}`,
          () =>
            defined(
              identities.entropyUnderIsometry,
              (drawn: Drawn) => [copy(drawn.levels), levelsAt(drawn, k)],
              `S${k}`,
              `N${k}`,
            ),
        ],
      ];
    }),
  ),
});
