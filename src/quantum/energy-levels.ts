import { ArithmeticError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { diagonal, unitMatrix, weightedSum } from './operators.ts';
import { requireOperator } from './subsystems.ts';
import { requireHermitian } from './verdict.ts';

/** Energy of a Hamiltonian and the projector on its eigenspace. */
export interface EnergyLevel {
  readonly energy: Real;
  readonly projector: Matrix;
}

/**
 * Energy levels of a Hermitian operator in ascending order, H = Σ_k e_k P_k with P_k = Π_{j≠k} (H − e_j)/(e_k − e_j).
 *
 * Eigenvalues that are not certainly different belong to one level.
 *
 * @param hamiltonian  H, shape (d, d), Hermitian; in exact arithmetic diagonal
 * @throws   {HermiticityError}
 * @throws   {ArithmeticError} when the arithmetic has no eigenvalues and H is not diagonal, or energies depend on parameters
 * @accuracy diagonal operators are read off; for others the error grows as (spread/gap)^levels, good for a handful of well
 *           separated levels
 * @example  energyLevels(diagonal([2, 1, 2])).length // 2
 */
export function energyLevels(hamiltonian: Matrix): readonly EnergyLevel[] {
  requireOperator('hamiltonian', hamiltonian, [hamiltonian.rows]);
  requireHermitian('hamiltonian', hamiltonian);
  const { arithmetic, rows } = hamiltonian;
  const diagonalEnergies = energiesOfDiagonal(hamiltonian);
  if (diagonalEnergies !== undefined) {
    const levels = groupsOf(diagonalEnergies.map((energy, state) => ({ energy, state })));
    return levels.map((group) => {
      const occupied = new Set(group.map(({ state }) => state));
      const ones = Array.from({ length: rows }, (_, k) => Number(occupied.has(k)));
      return { energy: group[0].energy, projector: diagonal(ones, arithmetic) };
    });
  }
  const one = arithmetic.identity(rows);
  const levels = groupsOf(
    spectral(hamiltonian)
      .eigenvalues()
      .map((energy) => ({ energy })),
  ).map(([{ energy }]) => energy);
  return levels.map((energy, k) => ({
    energy,
    projector: levels
      .filter((_, j) => j !== k)
      .map((other) => hamiltonian.minus(one.scaled(other)).scaled(arithmetic.real(1).dividedBy(energy.minus(other))))
      .reduce((product, factor) => product.times(factor), one),
  }));
}

/** Groups of neighbours that are not certainly different, of a list that is sorted by energy first. */
export function groupsOf<T extends { readonly energy: Real }>(items: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  const ascending = items.toSorted((a, b) => a.energy.value - b.energy.value);
  ascending.forEach((item, k) => {
    if (k === 0 || item.energy.minus(ascending[k - 1].energy).sign() === 1) groups.push([item]);
    else groups.at(-1)!.push(item);
  });
  return groups;
}

/**
 * Diagonal entries of a matrix whose other entries are certainly zero; in float64 only where they have a common unit, as integers
 * have: others, like 0.1 and 0.2, stand for numbers that were rounded, and their gaps are known up to rounding.
 */
function energiesOfDiagonal(H: Matrix): readonly Real[] | undefined {
  const { rows, arithmetic } = H;
  const energies = Array.from({ length: rows }, (_, k) => H.realPart(k, k));
  if (arithmetic.name === 'symbolic') {
    throw new ArithmeticError({
      argument: 'hamiltonian',
      expected: 'have energies of known order',
      received: 'they depend on parameters',
    });
  }
  const units = energies.map((_, k) => unitMatrix(rows, k, k, arithmetic));
  const isDiagonal = H.minus(weightedSum(units, energies)).squaredNorm().sign() === 0;
  return isDiagonal ? energies : undefined;
}
