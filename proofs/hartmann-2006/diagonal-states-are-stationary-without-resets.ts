import {
  commutator,
  defined,
  definedForEach,
  identities,
  lindbladian,
  proof,
  setting,
  type Jump,
  type Lindbladian,
  type Matrix,
  type Real,
} from 'clausius';
import claim from '../../properties/hartmann-2006/diagonal-states-are-stationary-without-resets.ts';

interface Drawn {
  readonly model: { readonly generator: Lindbladian; readonly rho: Matrix };
}

/** A Hermitian jump is its own reverse, at half its rate. */
function halvesOf({ model: { generator } }: Drawn): readonly Jump[] {
  return generator.jumps.map((jump) => ({ ...jump, rate: (jump.rate as Real).dividedBy(2) }));
}

/** What the Hamiltonian and each dephasing jump do to the state. */
function changesOf(drawn: Drawn): readonly Matrix[] {
  const { generator, rho } = drawn.model;
  const zero = generator.hamiltonian.scaled(0);
  return [
    commutator(generator.hamiltonian, rho).timesI().scaled(-1),
    ...halvesOf(drawn).map((half) => lindbladian(zero, [half, half]).applyTo(rho)),
  ];
}

/**
 * Hamiltonian and jumps are diagonal, and so commute with ρ.
 *
 * Squared norms: n of L(ρ), h of [H, ρ], p of what the k − 1 jumps do to ρ, added up.
 */
export default proof(claim, {
  covers: 'any number of qubits, any coupling and dephasing',
  link: {
    symbols: setting({ n: 'real', h: 'real', p: 'real', k: 'real' }),
    read: (drawn) => {
      const { generator, rho } = drawn.model;
      const [h, ...jumps] = changesOf(drawn).map((X) => X.squaredNorm());
      return {
        n: generator.applyTo(rho).squaredNorm(),
        h,
        p: jumps.reduce((sum, jump) => sum.plus(jump)),
        k: rho.arithmetic.real(jumps.length + 1),
      };
    },
    sides: () => [['n', '0']],
  },
  steps: {
    'each jump keeps ρ, with which it commutes': () =>
      definedForEach(
        identities.detailedBalance,
        (drawn: Drawn) => halvesOf(drawn).map(({ operator, rate }) => [operator, rate, rate, drawn.model.rho] as const),
        'p',
        '0',
      ),
    'and so does the Hamiltonian': () =>
      defined(identities.commuting, ({ model: { generator, rho } }: Drawn) => [generator.hamiltonian, rho], 'h', '0'),
    'L(ρ) is the sum of all of them': () => defined(identities.squaredNormOfSum, changesOf, 'n', 'k*(h + p)'),
    'it has a norm': () =>
      defined(
        identities.squaredNormIsNonnegative,
        ({ model: { generator, rho } }: Drawn) => [generator.applyTo(rho)],
        'n',
        '0',
      ),
  },
});
