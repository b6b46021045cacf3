import { UnknownNameError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { generated, type Generator } from './generator.ts';
import { requireOperator } from './subsystems.ts';
import { requireHermitian, requireNonnegative } from './verdict.ts';

/** One dissipation channel, contributing rate·(L ρ L† − ½{L†L, ρ}). */
export interface Jump {
  readonly operator: Matrix;
  /** Rate beside the operator; 1 when the operator already contains √rate. */
  readonly rate: Real | number;
}

/** Jumps of each bath, by its name. */
export type Baths = Readonly<Record<string, readonly Jump[]>>;

/**
 * Generator of a quantum dynamical semigroup, L(ρ) = −i[H, ρ] + Σ_k γ_k (L_k ρ L_k† − ½{L_k†L_k, ρ}).
 *
 * Its matrix acts on Hermitian coordinates (CONVENTIONS.md): real, shape (d², d²).
 */
export class Lindbladian implements Generator {
  readonly hamiltonian: Matrix;
  readonly baths: Baths;
  #matrix: Matrix | undefined = undefined;

  /** @see lindbladian for the checked constructor */
  constructor(hamiltonian: Matrix, baths: Baths) {
    this.hamiltonian = hamiltonian;
    this.baths = baths;
  }

  get dim(): number {
    return this.hamiltonian.rows;
  }

  /** Jumps of all baths in order. */
  get jumps(): readonly Jump[] {
    return Object.values(this.baths).flat();
  }

  /** Real matrix of the generator on Hermitian coordinates, shape (d², d²). */
  get matrix(): Matrix {
    return (this.#matrix ??= superoperatorOf(this.hamiltonian, this.jumps));
  }

  /** L(ρ), the rate of change of a state or of any Hermitian matrix, shape (d, d). @throws {HermiticityError} */
  applyTo(rho: Matrix): Matrix {
    return generated(this.matrix, rho, this.dim);
  }
}

/** Jump operators with √rate included, or with the rate beside them; in a list, or in one list per bath. */
export type JumpsOrBaths = readonly (Matrix | Jump)[] | Readonly<Record<string, readonly (Matrix | Jump)[]>>;

/**
 * Lindbladian of a Hamiltonian and jump operators.
 *
 * @param hamiltonian  H, shape (d, d), Hermitian
 * @param jumps        jump operators with √rate included, or `{ operator, rate }`; or a record of such lists, one per bath
 *                     (a bare list is the bath named `bath`)
 * @throws {DimensionError} when an operator has another shape than H
 * @throws {HermiticityError} when H is not Hermitian
 * @throws {DomainError} when a rate is negative: `unsafeLindbladian` allows that
 * @example lindbladian(pauliZ().scaled(0.5), { cold: [{ operator: sigmaMinus(), rate: 0.3 }], hot: [sigmaPlus()] })
 */
export function lindbladian(hamiltonian: Matrix, jumps: JumpsOrBaths): Lindbladian {
  const generator = unsafeLindbladian(hamiltonian, jumps);
  requireHermitian('hamiltonian', hamiltonian);
  for (const [name, list] of Object.entries(generator.baths)) {
    list.forEach(({ rate }, k) => {
      if (rate !== 1) requireNonnegative(`jumps.${name}[${k}].rate`, rate);
    });
  }
  return generator;
}

/** Generator of Lindblad form with unchecked Hamiltonian and rates, such as the negative rates of a non-Markovian bath. */
export function unsafeLindbladian(hamiltonian: Matrix, jumps: JumpsOrBaths): Lindbladian {
  requireOperator('hamiltonian', hamiltonian, [hamiltonian.rows]);
  const named = Array.isArray(jumps) ? { bath: jumps as readonly (Matrix | Jump)[] } : jumps;
  const baths = Object.fromEntries(
    Object.entries(named as Record<string, readonly (Matrix | Jump)[]>).map(([name, list]) => [
      name,
      list.map((jump, k) => {
        const pair = 'operator' in jump ? jump : { operator: jump, rate: 1 };
        if (pair.operator.rows !== hamiltonian.rows || pair.operator.cols !== hamiltonian.rows) {
          requireOperator(`jumps.${name}[${k}]`, pair.operator, [hamiltonian.rows]);
        }
        return pair;
      }),
    ]),
  );
  return new Lindbladian(hamiltonian, baths);
}

/** Dissipator of one bath: the generator without Hamiltonian and other baths. @throws {UnknownNameError} */
export function dissipator(generator: Lindbladian, bath: string): Lindbladian {
  // A record has inherited members, such as `constructor`, that are no baths.
  if (!Object.hasOwn(generator.baths, bath)) {
    throw new UnknownNameError({
      argument: 'bath',
      expected: `be one of ${Object.keys(generator.baths).join(', ')}`,
      received: `it is ${bath}`,
    });
  }
  return new Lindbladian(generator.hamiltonian.scaled(0), { [bath]: generator.baths[bath] });
}

function superoperatorOf(hamiltonian: Matrix, jumps: readonly Jump[]): Matrix {
  // L(ρ) = Kρ + ρK† + Σ γ L ρ L† with K = −iH − ½ Σ γ L†L.
  const minusHalf = hamiltonian.arithmetic.real(-1, 2);
  let drift = hamiltonian.timesI().scaled(-1);
  for (const { operator, rate } of jumps) {
    const weight = typeof rate === 'number' && rate === 1 ? minusHalf : minusHalf.times(rate);
    drift = drift.plus(operator.adjoint().times(operator).scaled(weight));
  }
  return hamiltonian.arithmetic.superoperator(
    drift,
    jumps.map((jump) => jump.operator),
    jumps.map((jump) => jump.rate),
  );
}
