import { perfectMatching, stronglyConnectedComponents } from './block-structure.ts';
import type { Domain, FractionField } from '../integers/field.ts';
import { cramerSolution, type SparseRow } from './fraction-free.ts';
import { modularPivots } from './modular-elimination.ts';
import {
  clearedRows,
  commonMultiple,
  type DenseMatrix,
  overDenominator,
  productOf,
  sparseRows,
} from './dense-matrix.ts';

/**
 * Linear systems, kernels, ranks and inverses over a field of fractions.
 *
 * Every result is exact and proved: "singular" by an exact kernel vector, "invertible" and lower bounds of ranks by a minor
 * that does not vanish in a prime field, kernels by their exact residual.
 */

/** Exact null space: the columns of `basis`, each with a one in its own row of `free`. */
interface ExactKernel<T> {
  /** Shape (cols, dimension). */
  readonly basis: DenseMatrix<T>;
  readonly dimension: number;
  /** The free unknowns, ascending. */
  readonly free: readonly number[];
  /** Rows and columns of a minor of largest order that does not vanish. */
  readonly minor: { readonly rows: readonly number[]; readonly columns: readonly number[] };
}

/** Products of terms after which the interpolating solver of the field is tried: about ten seconds of elimination. */
const swellingBudget = 1e9;

/** Number of homomorphisms tried before the exact computation decides. */
const attempts = 3;

/**
 * Solution of A·X = B for a square matrix A.
 *
 * The pattern is brought to block-triangular form; each block is solved by fraction-free elimination, and blocks
 * without drive vanish.
 *
 * @param left  shape (n, n)
 * @param right shape (n, m)
 * @returns     shape (n, m), or undefined exactly when A is singular
 */
export function solveLinearSystem<T, D>(
  field: FractionField<T, D>,
  left: DenseMatrix<T>,
  right: DenseMatrix<T>,
): DenseMatrix<T> | undefined {
  const { domain } = field;
  const size = left.rows;
  const cleared = clearedRows(field, left);
  const rows = sparseRows(domain, size, size, cleared.entries);
  const rowOfColumn = perfectMatching(rows.map((row) => [...row.keys()]));
  if (rowOfColumn === undefined) return undefined;
  const solution: T[][] = Array.from({ length: size }, () => []);
  const dependencies = Array.from(rowOfColumn, (row) => [...rows[row].keys()]);
  const scaledRight = (row: number, m: number): T =>
    field.mul(field.fraction(cleared.multipliers[row], domain.one), right.entries[row * right.cols + m]);
  for (const block of stronglyConnectedComponents(dependencies)) {
    const blockRows = block.map((column) => rows[rowOfColumn[column]]);
    const drive = block.map((column, i) => {
      const row = rowOfColumn[column];
      return Array.from({ length: right.cols }, (_, m) =>
        remainingDrive(field, blockRows[i], block, solution, scaledRight(row, m), m),
      );
    });
    const values = solvedBlock(field, block, blockRows, drive, right.cols);
    if (values === undefined) return undefined;
    for (const [i, column] of block.entries()) solution[column] = values[i]!;
  }
  return { rows: size, cols: right.cols, entries: solution.flat() };
}

/** Right-hand side minus the contributions of the unknowns that earlier blocks have fixed. */
function remainingDrive<T, D>(
  field: FractionField<T, D>,
  row: SparseRow<D>,
  block: readonly number[],
  solution: readonly (readonly T[])[],
  right: T,
  m: number,
): T {
  let sum = right;
  for (const [column, entry] of row) {
    if (block.includes(column)) continue;
    const value = solution[column][m];
    if (!field.isZero(value)) sum = field.sub(sum, field.mul(field.fraction(entry, field.domain.one), value));
  }
  return sum;
}

function solvedBlock<T, D>(
  field: FractionField<T, D>,
  block: readonly number[],
  blockRows: readonly SparseRow<D>[],
  drive: readonly (readonly T[])[],
  rightHandSides: number,
): T[][] | undefined {
  const { domain } = field;
  const size = block.length;
  const driven = Array.from({ length: rightHandSides }, (_, m) => m).filter((m) =>
    drive.some((values) => !field.isZero(values[m])),
  );
  const position = new Map(block.map((column, i) => [column, i]));
  const scales = driven.map((m) =>
    commonMultiple(
      domain,
      drive.map((values) => field.denominator(values[m])),
    ),
  );
  const system = blockRows.map((row, i) => {
    const local: SparseRow<D> = new Map();
    for (const [column, entry] of row) if (position.has(column)) local.set(position.get(column)!, entry);
    for (const [k, m] of driven.entries()) {
      const value = drive[i][m];
      if (!field.isZero(value)) local.set(size + k, overDenominator(field, value, scales[k]));
    }
    return local;
  });
  const values = block.map(() => new Array<T>(rightHandSides).fill(field.zero));
  if (driven.length === 0 && isProvedRegular(domain, size, system)) return values;
  let cramer =
    driven.length === 1 && field.solveLargeBlock !== undefined
      ? cramerSolution(domain, size, [...system], 1, swellingBudget)
      : cramerSolution(domain, size, [...system], driven.length);
  if (cramer === 'swollen') {
    const large = field.solveLargeBlock?.(system);
    if (large !== undefined) {
      const factor = field.fraction(domain.one, scales[0]);
      for (let i = 0; i < size; i += 1) values[i][driven[0]] = field.mul(large[i], factor);
      return values;
    }
    cramer = cramerSolution(domain, size, [...system], driven.length);
  }
  if (cramer === undefined) return undefined;
  for (const [k, m] of driven.entries()) {
    const denominator = domain.mul(cramer.determinant, scales[k]);
    for (let i = 0; i < size; i += 1) values[i][m] = field.fraction(cramer.numerators[i][k], denominator);
  }
  return values;
}

/** Is the determinant proved to be nonzero by its image in some prime field? */
function isProvedRegular<D>(domain: Domain<D>, size: number, rows: readonly SparseRow<D>[]): boolean {
  const entries = rows.flatMap((row) => Array.from({ length: size }, (_, j) => row.get(j) ?? domain.zero));
  for (let seed = 0; seed < attempts; seed += 1) {
    if (modularPivots(domain, size, size, entries, seed).rows.length === size) return true;
  }
  return false;
}

/**
 * Null space of a matrix of any shape.
 *
 * The rank is bounded from below by a minor in a prime field and from above by the independent kernel vectors, whose
 * residual is computed exactly; an unlucky prime is noticed and replaced.
 */
export function kernelOf<T, D>(field: FractionField<T, D>, matrix: DenseMatrix<T>): ExactKernel<T> {
  const { domain } = field;
  const { entries } = clearedRows(field, matrix);
  for (let seed = 0; ; seed += 1) {
    const pivots = modularPivots(domain, matrix.rows, matrix.cols, entries, seed);
    const columns = pivots.columns.toSorted((a, b) => a - b);
    const rows = pivots.rows.toSorted((a, b) => a - b);
    const bound = new Set(columns);
    const free = Array.from({ length: matrix.cols }, (_, j) => j).filter((j) => !bound.has(j));
    const part = (wanted: readonly number[], negative: boolean): DenseMatrix<T> => ({
      rows: rows.length,
      cols: wanted.length,
      entries: rows.flatMap((i) =>
        wanted.map((j) => {
          const entry = matrix.entries[i * matrix.cols + j];
          return negative ? field.neg(entry) : entry;
        }),
      ),
    });
    const solution = solveLinearSystem(field, part(columns, false), part(free, true));
    if (solution === undefined) throw new Error('kernelOf: a minor that is nonzero modulo a prime vanishes');
    const basis: T[] = new Array<T>(matrix.cols * free.length).fill(field.zero);
    for (const [k, j] of free.entries()) basis[j * free.length + k] = field.one;
    for (const [i, j] of columns.entries()) {
      for (let k = 0; k < free.length; k += 1) basis[j * free.length + k] = solution.entries[i * free.length + k]!;
    }
    const kernel = { rows: matrix.cols, cols: free.length, entries: basis };
    const others = Array.from({ length: matrix.rows }, (_, i) => i).filter((i) => !pivots.rows.includes(i));
    const rest = {
      rows: others.length,
      cols: matrix.cols,
      entries: others.flatMap((i) => matrix.entries.slice(i * matrix.cols, (i + 1) * matrix.cols)),
    };
    // the rows of the minor are solved by construction; the others prove that nothing was missed modulo p
    const residual = productOf(field, rest, kernel);
    if (residual.entries.every((entry) => field.isZero(entry))) {
      return { basis: kernel, dimension: free.length, free, minor: { rows, columns } };
    }
  }
}

/** Inverse of a square matrix, or undefined exactly when it is singular. */
export function inverseOf<T, D>(field: FractionField<T, D>, matrix: DenseMatrix<T>): DenseMatrix<T> | undefined {
  const { rows } = matrix;
  const entries = Array.from({ length: rows * rows }, (_, k) => (k % (rows + 1) === 0 ? field.one : field.zero));
  return solveLinearSystem(field, matrix, { rows, cols: rows, entries });
}
