import {
  commutator,
  defined,
  definedForEach,
  identities,
  lindbladian,
  proof,
  setting,
  type Jump,
  type Matrix,
  type Real,
  type ThermalisingSystem,
} from 'clausius';
import claim from '../../properties/general/gibbs-state-is-stationary.ts';

interface Drawn {
  readonly system: ThermalisingSystem;
}

/** Jumps A and A† that change the energy by ∓ω; for ω = 0 the jump is its own reverse, at half its rate. */
function pairsOf({ system: { generator } }: Drawn): readonly (readonly [lower: Jump, raise: Jump])[] {
  const [dephasing, ...jumps] = generator.jumps;
  const half = { ...dephasing, rate: (dephasing.rate as Real).dividedBy(2) };
  return [[half, half], ...jumps.flatMap((jump, k) => (k % 2 === 0 ? [[jump, jumps[k + 1]] as const] : []))];
}

/** What the pairs and the Hamiltonian do to the Gibbs state π. */
function changesOf(drawn: Drawn): readonly Matrix[] {
  const { hamiltonian, gibbsState } = drawn.system;
  const zero = hamiltonian.scaled(0);
  return [
    commutator(hamiltonian, gibbsState).timesI().scaled(-1),
    ...pairsOf(drawn).map((pair) => lindbladian(zero, pair).applyTo(gibbsState)),
  ];
}

/**
 * A jump A that lowers the energy by ω has Aπ = e^{−βω}πA, so that D[A]π + e^{−βω}D[A†]π = 0 pair by pair, and H commutes with π.
 *
 * Squared norms: n of L(π), h of [H, π], p of what the k − 1 pairs do to π, added up.
 */
export default proof(claim, {
  covers: 'any dimension, any coupling, rates and temperature, gaps that all differ',
  link: {
    symbols: setting({ n: 'real', h: 'real', p: 'real', k: 'real' }),
    read: (drawn) => {
      const { generator, gibbsState } = drawn.system;
      const [h, ...pairs] = changesOf(drawn).map((X) => X.squaredNorm());
      return {
        n: generator.applyTo(gibbsState).squaredNorm(),
        h,
        p: pairs.reduce((sum, pair) => sum.plus(pair)),
        k: gibbsState.arithmetic.real(pairs.length + 1),
      };
    },
    sides: () => [['n', '0']],
  },
  steps: {
    'each pair of jumps keeps π, by detailed balance': () =>
      definedForEach(
        identities.detailedBalance,
        (drawn: Drawn) =>
          pairsOf(drawn).map(([lower, raise]) => [lower.operator, lower.rate, raise.rate, drawn.system.gibbsState]),
        'p',
        '0',
      ),
    'H commutes with π': () =>
      defined(
        identities.commuting,
        ({ system: { hamiltonian, gibbsState } }: Drawn) => [hamiltonian, gibbsState],
        'h',
        '0',
      ),
    'L(π) is the sum of all of them': () => defined(identities.squaredNormOfSum, changesOf, 'n', 'k*(h + p)'),
    'it has a norm': () =>
      defined(
        identities.squaredNormIsNonnegative,
        ({ system: { generator, gibbsState } }: Drawn) => [generator.applyTo(gibbsState)],
        'n',
        '0',
      ),
  },
});
