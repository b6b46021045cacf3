import { stronglyConnectedComponents } from '../../exact/linear/block-structure.ts';
import type { DenseMatrix } from '../../exact/linear/dense-matrix.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import type { FieldMatrix } from '../../exact/matrices/field-matrix.ts';
import type { SymbolicArithmetic } from '../formulas/symbolic-arithmetic.ts';
import { type HermitianBasis, inBasis, pauliBasis, unitBasis } from './hermitian-basis.ts';
import type { Model } from './model.ts';

/** Real matrix of a generator in the Hermitian basis in which it falls into the smallest blocks. */
export interface LiouvillianStructure {
  readonly basis: HermitianBasis;
  /** Shape (d², d²): d/dt x = matrix · x for ρ = Σ x_k B_k. */
  readonly matrix: DenseMatrix<RationalFunction>;
  /** Strongly connected components in topological order: each depends on itself and earlier ones only. */
  readonly blocks: readonly (readonly number[])[];
}

/** Generator of a model in its sparsest basis, with its block-triangular form. */
export function liouvillianStructure({ arithmetic, dims, generator }: Model): LiouvillianStructure {
  const matrix = generator.matrix as FieldMatrix<RationalFunction>;
  const candidates = [pauliBasis(dims), unitBasis(dims)].flatMap((basis) =>
    basis === undefined ? [] : [structureIn(arithmetic, matrix, basis)],
  );
  return candidates.reduce((best, other) => (costOf(arithmetic, other) < costOf(arithmetic, best) ? other : best));
}

function structureIn(
  arithmetic: SymbolicArithmetic,
  original: FieldMatrix<RationalFunction>,
  basis: HermitianBasis,
): LiouvillianStructure {
  const matrix = inBasis(arithmetic, original, basis);
  return { basis, matrix, blocks: blocksOf(arithmetic, matrix) };
}

/** Strongly connected components of the pattern of a square matrix, dependencies first. */
function blocksOf(
  { field }: SymbolicArithmetic,
  { rows, cols, entries }: DenseMatrix<RationalFunction>,
): readonly (readonly number[])[] {
  const successors = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: cols }, (_, j) => j).filter((j) => !field.isZero(entries[i * cols + j])),
  );
  return stronglyConnectedComponents(successors);
}

/** Elimination costs about the cube of each block; entries decide between equal blocks. */
function costOf({ field }: SymbolicArithmetic, { blocks, matrix }: LiouvillianStructure): number {
  const filled = matrix.entries.reduce((count, entry) => count + (field.isZero(entry) ? 0 : 1), 0);
  return blocks.reduce((sum, block) => sum + block.length ** 3, 0) + filled / (matrix.entries.length + 1);
}

/** All unknowns on which the given ones depend, ascending. */
export function dependenciesOf(
  { field }: SymbolicArithmetic,
  matrix: DenseMatrix<RationalFunction>,
  wanted: readonly number[],
): readonly number[] {
  const reached = new Set(wanted);
  for (const i of reached) {
    for (let j = 0; j < matrix.cols; j += 1) if (!field.isZero(matrix.entries[i * matrix.cols + j])) reached.add(j);
  }
  return [...reached].toSorted((a, b) => a - b);
}

/** Rows and columns of a matrix that belong to the given indices. */
export function restrictedTo<T>(matrix: DenseMatrix<T>, indices: readonly number[]): DenseMatrix<T> {
  const entries = indices.flatMap((i) => indices.map((j) => matrix.entries[i * matrix.cols + j]));
  return { rows: indices.length, cols: indices.length, entries };
}
