import {
  defined,
  diagonalPart,
  dissipator,
  heatCurrent,
  identities,
  proof,
  setting,
  type Matrix,
  type ThermalisingSystem,
} from 'clausius';
import claim from '../../properties/article/heat-comes-from-populations.ts';

interface Drawn {
  readonly system: ThermalisingSystem;
  readonly rho: Matrix;
}

/** The energy that each jump takes out: none for the first, and ±ω in pairs for the gaps ω in ascending order. */
function energiesOf({ system: { hamiltonian } }: Drawn): readonly number[] {
  const levels = Array.from({ length: hamiltonian.rows }, (_, k) => hamiltonian.realPart(k, k).value);
  const gaps = new Set(levels.flatMap((low) => levels.map((high) => high - low)).filter((gap) => gap > 0));
  return [0, ...[...gaps].toSorted((a, b) => a - b).flatMap((gap) => [gap, -gap])];
}

/** ΣωγA†A, which is diagonal where no two levels have the same energy. */
function loss(drawn: Drawn): Matrix {
  const { generator, hamiltonian } = drawn.system;
  const energies = energiesOf(drawn);
  return generator.jumps.reduce(
    (sum, { operator, rate }, k) => sum.plus(operator.adjoint().times(operator).scaled(rate).scaled(energies[k])),
    hamiltonian.scaled(0),
  );
}

/**
 * A jump that takes ω out of every level takes ωγ tr ρA†A out of the state, and A†A is diagonal.
 *
 * q and p are the heat currents in ρ and in its diagonal part, l and m what the loss ΣωγA†A is in them.
 */
export default proof(claim, {
  covers: 'any dimension, any Davies generator of one bath whose levels all differ',
  link: {
    symbols: setting({ q: 'real', p: 'real', l: 'real', m: 'real' }),
    read: (drawn) => {
      const { generator, hamiltonian } = drawn.system;
      const [[q, l], [p, m]] = [drawn.rho, diagonalPart(drawn.rho)].map((rho) => [
        heatCurrent(generator, rho, 'bath', hamiltonian),
        rho.traceOfProduct(loss(drawn)),
      ]);
      return { q, p, l, m };
    },
    sides: () => [['q', 'p']],
  },
  steps: {
    'each jump takes its energy out': () =>
      defined(
        identities.heatOfJumps,
        (drawn: Drawn) => {
          const { generator, hamiltonian } = drawn.system;
          return [hamiltonian, dissipator(generator, 'bath'), drawn.rho, ...energiesOf(drawn)];
        },
        'q',
        '-l',
      ),
    'and so it does for the populations': () =>
      defined(
        identities.heatOfJumps,
        (drawn: Drawn) => {
          const { generator, hamiltonian } = drawn.system;
          return [hamiltonian, dissipator(generator, 'bath'), diagonalPart(drawn.rho), ...energiesOf(drawn)];
        },
        'p',
        '-m',
      ),
    'the loss is diagonal': () =>
      defined(identities.traceOfDiagonal, (drawn: Drawn) => [drawn.rho, loss(drawn)], 'l', 'm'),
  },
});
