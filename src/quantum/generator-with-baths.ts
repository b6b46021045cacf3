import { DimensionError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { generated, requireBath, type OpenSystemGenerator } from './generator.ts';
import type { Generator } from './maps.ts';
import { Lindbladian } from './lindbladian.ts';
import { requireOperator } from './subsystems.ts';
import { requireHermitian } from './verdict.ts';

/**
 * Generator L(ρ) = −i[H, ρ] + Σ_α D_α(ρ) whose baths are generators themselves: of GKLS or of Redfield form, with or without a
 * Lamb shift of their own, or known by their matrix.
 */
export class GeneratorWithBaths<D extends Generator = Generator> implements OpenSystemGenerator<D> {
  readonly hamiltonian: Matrix;
  /** D_α, by the name of the bath. */
  readonly baths: Readonly<Record<string, D>>;
  #matrix: Matrix | undefined = undefined;

  /** @see generatorWithBaths for the checked constructor */
  constructor(hamiltonian: Matrix, baths: Readonly<Record<string, D>>) {
    this.hamiltonian = hamiltonian;
    this.baths = baths;
  }

  get dim(): number {
    return this.hamiltonian.rows;
  }

  get matrix(): Matrix {
    return (this.#matrix ??= Object.values(this.baths).reduce(
      (sum, { matrix }) => sum.plus(matrix),
      new Lindbladian(this.hamiltonian, {}).matrix,
    ));
  }

  applyTo(rho: Matrix): Matrix {
    return generated(this.matrix, rho, this.dim);
  }

  dissipator(bath: string): D {
    requireBath(this.baths, bath);
    return this.baths[bath];
  }
}

/**
 * Generator of a Hamiltonian and one dissipator for each bath, L(ρ) = −i[H, ρ] + Σ_α D_α(ρ): the heat current from bath α is
 * tr[H D_α(ρ)], whatever D_α consists of.
 *
 * @param hamiltonian  H, shape (d, d), Hermitian
 * @param dissipators  D_α by the name of the bath; a Hamiltonian part of theirs is a Lamb shift, no part of H
 * @throws {DimensionError} when a dissipator has another dimension than H
 * @throws {HermiticityError} when H is not Hermitian
 * @example generatorWithBaths(pauliZ(), { hot: lindbladian(zeroMatrix(2), [sigmaPlus()]), cold: lindbladian(zeroMatrix(2), [sigmaMinus()]) }).dim // 2
 */
export function generatorWithBaths<D extends Generator>(
  hamiltonian: Matrix,
  dissipators: Readonly<Record<string, D>>,
): GeneratorWithBaths<D> {
  requireOperator('hamiltonian', hamiltonian, [hamiltonian.rows]);
  requireHermitian('hamiltonian', hamiltonian);
  for (const [name, { dim }] of Object.entries(dissipators)) {
    if (dim === hamiltonian.rows) continue;
    throw new DimensionError({
      argument: `dissipators.${name}`,
      expected: `have dimension ${hamiltonian.rows} like the Hamiltonian`,
      received: `it has dimension ${dim}`,
    });
  }
  return new GeneratorWithBaths(hamiltonian, dissipators);
}
